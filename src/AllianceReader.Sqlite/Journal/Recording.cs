using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Journal;

/// <summary>What is written on a connection from now on, row by row, triggers included; what is rolled back falls out again.</summary>
internal sealed class Recording : IDisposable
{
    private readonly SqliteConnection db;
    private nint session;

    public Recording(SqliteConnection db, IReadOnlyList<string> tables)
    {
        this.db = db;
        Require(SessionLibrary.Create(db.Handle!.DangerousGetHandle(), "main", out session));
        foreach (var table in tables)
        {
            Require(SessionLibrary.Attach(session, table));
        }
    }

    /// <summary>Asked for within the transaction.</summary>
    /// <returns>A changeset; empty where every row is as it was.</returns>
    public byte[] Changes()
    {
        Require(SessionLibrary.Changeset(session, out var length, out var changes));
        try
        {
            var copy = new byte[length];
            if (length > 0)
            {
                Marshal.Copy(changes, copy, 0, length);
            }
            return copy;
        }
        finally
        {
            SessionLibrary.Free(changes);
        }
    }

    public void Dispose()
    {
        if (session != 0)
        {
            SessionLibrary.Delete(session);
            session = 0;
        }
    }

    private void Require(int code) => SqliteException.ThrowExceptionForRC(code, db.Handle);
}
