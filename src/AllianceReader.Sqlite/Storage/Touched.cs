using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AllianceReader.Sqlite.Storage;

/// <summary>
/// Which essays and annotations are written, so that what is kept in memory follows the file without reading it anew. SQLite tells of each
/// row it writes; a row that was rolled back after all is named for nothing, which does no harm. Whoever changes the themes of an annotation
/// or the authors of an essay raises its version, too: tables without row ids are not told of.
/// </summary>
internal sealed class Touched
{
    private readonly List<Followed> followers = [];
    private readonly HashSet<long> annotations = [];
    private readonly HashSet<long> essays = [];

    /// <param name="db">The one that writes.</param>
    public void Hear(SqliteConnection db) => raw.sqlite3_update_hook(db.Handle, (_, _, _, table, row) => Note(table.utf8_to_string(), row), null);

    /// <summary>From now on; asked for before anything is written.</summary>
    public Followed Follow()
    {
        var follower = new Followed();
        followers.Add(follower);
        return follower;
    }

    /// <summary>What was written is committed, and can be read. Called before anybody is told that their write is done.</summary>
    public void Publish()
    {
        followers.ForEach(follower => follower.Add(annotations, essays));
        Forget();
    }

    /// <summary>What was written is rolled back.</summary>
    public void Forget()
    {
        annotations.Clear();
        essays.Clear();
    }

    private void Note(string table, long row)
    {
        if (table == "annotation")
        {
            annotations.Add(row);
        }
        else if (table == "article")
        {
            essays.Add(row);
        }
    }
}
