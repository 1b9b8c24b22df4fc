using AllianceReader.Overview;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Overview;

/// <summary>What the counted lines of a matrix are called.</summary>
internal static class ReadHeadings
{
    private const string Unnamed = "no author named";
    private const string Undated = "no date";

    /// <returns>In the order of <paramref name="lines"/>; one that has left the library meanwhile keeps its place, without a name.</returns>
    public static IReadOnlyList<MatrixHeading> Of(SqliteConnection db, Axis axis, IReadOnlyList<CountedLine> lines, KnownNames names) => axis switch
    {
        Axis.Essays => Essays(db, lines),
        Axis.Authors => [.. lines.Select(line => Author(line, names))],
        _ => [.. lines.Select(Year)],
    };

    public static MatrixHeading Theme(CodebookTheme theme, double total) => new(theme.Slug, theme.Name, total) { Look = theme.Look };

    private static MatrixHeading Author(CountedLine line, KnownNames names) => line.Key == CountMatrix.NoAuthor
        ? new(null, Unnamed, line.Total)
        : new(names.Authors[(int)line.Key].Slug, names.Authors[(int)line.Key].Name, line.Total);

    private static MatrixHeading Year(CountedLine line) => line.Key == 0
        ? new(null, Undated, line.Total)
        : new($"{line.Key}", $"{line.Key}", line.Total);

    private static MatrixHeading[] Essays(SqliteConnection db, IReadOnlyList<CountedLine> lines)
    {
        long[] ids = [.. lines.Select(line => line.Key)];
        var authors = ReadArticles.Authors(db, ids);
        var rows = db.Query<EssayRow>(
            """
            select id, slug, coalesce(title, opening) as name, published, language
            from   article
            where  id in (select value from json_each(@ids))
            """, new { ids = Json.Of(ids) }).ToDictionary(row => row.Id);
        return [.. lines.Select(line => rows.TryGetValue(line.Key, out var row)
            ? new MatrixHeading(row.Slug, row.Name, line.Total)
            {
                Authors = [.. authors[line.Key].Select(author => author.Name)],
                Published = row.Published,
                Language = row.Language,
            }
            : new(null, "", line.Total))];
    }

    private sealed record EssayRow
    {
        public long Id { get; init; }

        public string Slug { get; init; } = "";

        public string Name { get; init; } = "";

        public string? Published { get; init; }

        public string? Language { get; init; }
    }
}
