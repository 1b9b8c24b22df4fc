using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AllianceReader.Sqlite.Storage;

/// <summary>
/// Which essays and annotations have been written since somebody last asked, so that what is counted in memory follows the file without
/// reading it anew. SQLite tells of each row it writes; a row that was rolled back after all is named for nothing, which does no harm.
/// Whoever changes the themes of an annotation raises its version, too: tables without row ids are not told of.
/// </summary>
internal sealed class Touched
{
    /// <summary>Past this many it is quicker to read everything.</summary>
    public const int Most = 20_000;

    private readonly Lock gate = new();
    private readonly HashSet<long> writing = [];
    private readonly HashSet<long> writingEssays = [];
    private HashSet<long> annotations = [];
    private HashSet<long> essays = [];
    private bool tooMany;

    /// <param name="db">The one that writes.</param>
    public static Touched By(SqliteConnection db)
    {
        var touched = new Touched();
        raw.sqlite3_update_hook(db.Handle, (_, _, _, table, row) => touched.Note(table.utf8_to_string(), row), null);
        return touched;
    }

    /// <summary>What was written is committed, and can be read. Called before anybody is told that their write is done.</summary>
    public void Publish()
    {
        lock (gate)
        {
            annotations.UnionWith(writing);
            essays.UnionWith(writingEssays);
            if (annotations.Count + essays.Count > Most)
            {
                TooMany();
            }
        }
        Forget();
    }

    /// <summary>What was written is rolled back.</summary>
    public void Forget()
    {
        writing.Clear();
        writingEssays.Clear();
    }

    /// <summary>Everything published since the last time; asked before the read that it is for begins.</summary>
    /// <returns>Null when it is too much to name.</returns>
    public (IReadOnlySet<long> Annotations, IReadOnlySet<long> Essays)? Take()
    {
        lock (gate)
        {
            var taken = tooMany ? default((IReadOnlySet<long>, IReadOnlySet<long>)?) : (annotations, essays);
            (annotations, essays, tooMany) = ([], [], false);
            return taken;
        }
    }

    /// <summary>What was taken could not be read after all.</summary>
    public void GiveUp()
    {
        lock (gate)
        {
            TooMany();
        }
    }

    private void TooMany()
    {
        (annotations, essays, tooMany) = ([], [], true);
    }

    private void Note(string table, long row)
    {
        if (table == "annotation")
        {
            writing.Add(row);
        }
        else if (table == "article")
        {
            writingEssays.Add(row);
        }
    }
}
