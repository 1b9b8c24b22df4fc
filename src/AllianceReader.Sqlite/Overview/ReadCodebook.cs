using AllianceReader.Overview;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Overview;

/// <summary>The codebook without its counts, which cost a walk over every tagging.</summary>
internal static class ReadCodebook
{
    public static IReadOnlyList<CodebookTheme> All(SqliteConnection db) => [.. db.Query<CodebookRow>(
        """
        select   id, slug, name, look, parent
        from     theme
        where    deleted = 0
        order by position, id
        """).Select(row => new CodebookTheme(row.Id, row.Slug, row.Name, row.Look, row.Parent))];

    private sealed record CodebookRow
    {
        public int Id { get; init; }

        public string Slug { get; init; } = "";

        public string Name { get; init; } = "";

        public string Look { get; init; } = "";

        public int? Parent { get; init; }
    }
}
