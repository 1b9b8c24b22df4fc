using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

/// <summary>A connection in a read that goes on until it is disposed of.</summary>
/// <param name="giveBack">Told whether the read ended well; in what state one that failed has left the connection nobody needs to find out.</param>
internal sealed class LentReader(SqliteConnection db, Action<SqliteConnection, bool> giveBack) : IDisposable
{
    private bool returned;

    /// <exception cref="ObjectDisposedException">The read is over.</exception>
    public SqliteConnection Db
    {
        get
        {
            ObjectDisposedException.ThrowIf(returned, this);
            return db;
        }
    }

    public void Dispose()
    {
        if (returned)
        {
            return;
        }
        returned = true;
        var ended = false;
        try
        {
            db.Commit();
            ended = true;
        }
        catch (SqliteException)
        {
            // Nothing was written, so nothing is lost.
        }
        finally
        {
            giveBack(db, ended);
        }
    }
}
