using AllianceReader.Overview;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Overview;

/// <summary>
/// Reads essays as an overview counts them: all, or some. Of all, most have their figures ready (<see cref="EssayFigures"/>); the others are
/// gathered along indexes that hold everything that is asked for, so that neither words nor notes are read.
/// </summary>
internal sealed class ReadEssays
{
    private readonly SqliteConnection db;
    private readonly string ids;
    private readonly Names names;
    private readonly Dictionary<long, EssayParts> read = [];

    private ReadEssays(SqliteConnection db, IEnumerable<long> ids, Names names)
    {
        this.db = db;
        this.ids = Json.Of(ids);
        this.names = names;
    }

    /// <returns>Those that hold an annotation.</returns>
    public static IEnumerable<TaggedEssay> All(SqliteConnection db, Names names) =>
        Ready(db, names).Concat(EssayFigures.Missing(db) is { Count: > 0 } missing ? FromTables(db, missing, names) : []);

    /// <param name="ids">Of the essays.</param>
    /// <returns>Those that hold an annotation.</returns>
    public static IEnumerable<TaggedEssay> FromTables(SqliteConnection db, IEnumerable<long> ids, Names names)
    {
        var reading = new ReadEssays(db, ids, names);
        reading.Heads();
        reading.Bylines();
        reading.Blocks();
        reading.Annotations();
        reading.Themes();
        return reading.read.Values.Select(essay => essay.Essay());
    }

    private static IEnumerable<TaggedEssay> Ready(SqliteConnection db, Names names)
    {
        using var command = db.CreateCommand();
        command.CommandText = "select article, figures from essay_figures";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return EssayFigures.Read(rows.GetInt64(0), rows.GetFieldValue<byte[]>(1), names);
        }
    }

    private void Heads() => ForEach(
        $"""
        select id, coalesce(published_first, 0), coalesce(published_last, 0), publication
        from   article
        where  deleted = 0 and annotation_count > 0 and {Among("id")}
        """, row => read.Add(row.GetInt64(0), new()
        {
            Id = row.GetInt64(0),
            FirstDay = row.GetInt32(1),
            LastDay = row.GetInt32(2),
            Publication = row.IsDBNull(3) ? Names.None : names.Publication(row.GetString(3)),
        }));

    private void Bylines() => ForEach(
        $"""
        select   article, slug, name
        from     byline
        where    {Among("article")}
        order by article, position
        """, row => Of(row)?.Authors.Add(names.Author(row.GetString(1), row.GetString(2))));

    private void Blocks() => ForEach(
        $"""
        select article, start, stop
        from   search_entry
        where  part = 'block' and {Among("article")}
        """, row => Of(row)?.AddBlock(row.GetInt32(1), row.GetInt32(2)));

    // Without a word of status or of words: those do not stand in the index.
    private void Annotations()
    {
        var unplaced = Unplaced();
        ForEach(
            $"""
            select n.article, n.number, n.range_start, n.range_end
            from   annotation n indexed by annotation_in_text_order
            where  n.deleted = 0 and {Among("n.article")}
            """, row =>
            {
                var isUnplaced = row.IsDBNull(2) || unplaced.Contains(row.GetInt64(1));
                Of(row)?.AddAnnotation(row.GetInt64(1), isUnplaced ? null : new(row.GetInt32(2), row.GetInt32(3)));
            });
    }

    // They are few, and have an index.
    private HashSet<long> Unplaced() => [.. db.Query<long>(
        """
        select number
        from   annotation indexed by annotation_to_review
        where  deleted = 0 and status <> 'in-place' and status in ('confirm', 'gone')
        """)];

    private void Themes() => ForEach(
        $"""
        select article, annotation, theme
        from   tagging
        where  {Among("article")}
        """, row => Of(row)?.AddTheme(row.GetInt64(1), row.GetInt32(2)));

    private static string Among(string column) => $"{column} in (select value from json_each(@ids))";

    private EssayParts? Of(SqliteDataReader row) => read.GetValueOrDefault(row.GetInt64(0));

    private void ForEach(string sql, Action<SqliteDataReader> row)
    {
        using var command = db.CreateCommand();
#pragma warning disable CA2100 // put together of the words above alone
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("ids", ids);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            row(rows);
        }
    }
}
