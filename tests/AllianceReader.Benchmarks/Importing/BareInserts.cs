using System.Diagnostics;
using System.Globalization;
using AllianceReader.Sqlite;
using AllianceReader.Sqlite.Search;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using static AllianceReader.Sqlite.Tests.Support.Inserts;

namespace AllianceReader.Benchmarks.Importing;

/// <summary>
/// What an import cannot be faster than: the rows that it has left, written again into an empty library by one prepared statement a table,
/// each commit on the disk before the next is begun.
/// </summary>
internal static class BareInserts
{
    // Parents first. What triggers keep is theirs to keep here, too.
    private static readonly string[] tables =
        ["article", "byline", "fact", "article_words", "revision", "source", "block", "shingle_band", "search_entry", "history_entry", "history_change"];

    /// <param name="empty">Where to; whatever stands there is removed.</param>
    /// <returns>Seconds.</returns>
    public static async Task<double> Of(string imported, string empty, int essaysInACommit)
    {
        File.Delete(empty);
        await (await SqliteLibrary.OpenForWriting(empty)).DisposeAsync();
        var essays = Read(imported);
        await using var db = Connect.ToWrite(empty);
        var commands = tables.ToDictionary(table => table, table => Insert(db, table));
        using var words = Prepare(db, "insert into search_words (rowid, words) values ($id, $words)", "$id", "$words");
        var watch = Stopwatch.StartNew();
        foreach (var group in essays.Chunk(essaysInACommit))
        {
            db.BeginToWrite();
            foreach (var essay in group)
            {
                foreach (var (table, row) in essay.Rows)
                {
                    Run(commands[table], row);
                }
                foreach (var (id, text) in essay.Words)
                {
                    Run(words, id, text);
                }
            }
            db.Commit();
        }
        var taken = watch.Elapsed.TotalSeconds;
        foreach (var command in commands.Values)
        {
            await command.DisposeAsync();
        }
        return taken;
    }

    private static SqliteCommand Insert(SqliteConnection db, string table)
    {
        var columns = Columns(db, table);
        string[] names = [.. columns.Select((_, at) => string.Create(CultureInfo.InvariantCulture, $"$v{at}"))];
        return Prepare(db, $"insert into {table} ({string.Join(", ", columns)}) values ({string.Join(", ", names)})", names);
    }

    // Those that are computed are not among them.
    private static List<string> Columns(SqliteConnection db, string table) =>
        db.Query<string>("select '\"' || name || '\"' from pragma_table_info(@table)", new { table }).AsList();

    private static List<Essay> Read(string imported)
    {
        using var db = Connect.ToRead(imported);
        var ids = db.Query<(long Id, string Slug)>("select id, slug from article order by id").ToList();
        var bySlug = ids.ToDictionary(one => one.Slug, one => one.Id);
        var entries = db.Query<(long Id, string? Article)>("select id, article from history_entry").ToDictionary(entry => entry.Id, entry => bySlug[entry.Article!]);
        var rows = ids.ToDictionary(one => one.Id, _ => new Essay([], []));
        foreach (var table in tables)
        {
            foreach (var row in Rows(db, table))
            {
                rows[Owner(table, row)].Rows.Add((table, row));
            }
        }
        foreach (var (id, article, text) in Entries(db))
        {
            rows[article].Words.Add((id, Bigrams.Of(text).Text));
        }
        return [.. rows.Values];

        long Owner(string table, object?[] row) => table switch
        {
            "history_entry" or "history_change" => entries[(long)row[0]!],
            "shingle_band" or "search_entry" => (long)row[1]!,
            _ => (long)row[0]!,
        };
    }

    private static IEnumerable<object?[]> Rows(SqliteConnection db, string table)
    {
        using var command = Prepare(db, $"select {string.Join(", ", Columns(db, table))} from {table}");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            yield return row;
        }
    }

    private static IEnumerable<(long Id, long Article, string Text)> Entries(SqliteConnection db) => db.Query<(long, long, string)>(
        """
        select    e.id, e.article, coalesce(b.text, iif(e.part = 'title', a.title, iif(e.part = 'standfirst', a.standfirst, (select name from byline y where y.article = a.id and y.position = 0))), '')
        from      search_entry e
        join      article a on a.id = e.article
        left join block b on b.article = e.article and b.revision = e.revision and b.start = e.start
        """);

    private sealed record Essay(List<(string Table, object?[] Row)> Rows, List<(long Id, string Text)> Words);
}
