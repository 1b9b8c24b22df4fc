using System.Collections.Concurrent;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>
/// An index of the same kind as the large one, in memory, for the few texts of a page: it stems, folds and matches as the large one does,
/// since it is the same code. It is kept empty between its uses, since to make one takes as long as a search.
/// </summary>
internal sealed class TinyIndex : IDisposable
{
    // Kept open: as many as are asked for at a time.
    private const int Most = 8;

    private static readonly ConcurrentBag<SqliteConnection> idle = [];

    private TinyIndex(SqliteConnection db) => Db = db;

    /// <summary>With a table <c>told (words)</c> and its vocabulary: <c>stem (term, doc)</c>, <c>place (term, doc, offset)</c>.</summary>
    public SqliteConnection Db { get; }

    /// <param name="texts">Segmented (<see cref="Bigrams"/>); numbered from 0.</param>
    public static TinyIndex Of(IEnumerable<string> texts)
    {
        var index = new TinyIndex(idle.TryTake(out var kept) ? kept : Make());
        index.Db.Begin();
        foreach (var (number, words) in texts.Index())
        {
            index.Db.Execute("insert into told (rowid, words) values (@number, @words)", new { number, words });
        }
        return index;
    }

    /// <summary>Words as the index has them, in their order.</summary>
    public static IReadOnlyList<string> Stems(IEnumerable<string> words)
    {
        using var index = Of([string.Join(' ', words)]);
        return index.Db.Query<string>("select term from place order by offset").AsList();
    }

    public void Dispose()
    {
        Db.RollBack();
        if (idle.Count < Most)
        {
            idle.Add(Db);
        }
        else
        {
            Db.Dispose();
        }
    }

    private static KeepingConnection Make()
    {
        var db = new KeepingConnection("Data Source=:memory:;Pooling=false");
        db.Open();
        db.Run("""
            create virtual table told using fts5 (words, tokenize = "porter unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc So'");
            create virtual table stem using fts5vocab (told, row);
            create virtual table place using fts5vocab (told, instance);
            """);
        return db;
    }
}
