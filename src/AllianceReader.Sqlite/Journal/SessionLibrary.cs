using System.Runtime.InteropServices;

namespace AllianceReader.Sqlite.Journal;

/// <summary>SQLite's session extension (https://www.sqlite.org/session.html), which the bundled library has and SQLitePCL does not bind.</summary>
internal static unsafe partial class SessionLibrary
{
    public const int Row = 100;

    private const string Library = "e_sqlite3";

    [LibraryImport(Library, EntryPoint = "sqlite3session_create", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Create(nint db, string schema, out nint session);

    [LibraryImport(Library, EntryPoint = "sqlite3session_attach", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Attach(nint session, string table);

    [LibraryImport(Library, EntryPoint = "sqlite3session_changeset")]
    public static partial int Changeset(nint session, out int length, out nint changes);

    [LibraryImport(Library, EntryPoint = "sqlite3session_delete")]
    public static partial void Delete(nint session);

    [LibraryImport(Library, EntryPoint = "sqlite3_free")]
    public static partial void Free(nint memory);

    [LibraryImport(Library, EntryPoint = "sqlite3changeset_start")]
    public static partial int Start(out nint changes, int length, nint changeset);

    [LibraryImport(Library, EntryPoint = "sqlite3changeset_next")]
    public static partial int Next(nint changes);

    [LibraryImport(Library, EntryPoint = "sqlite3changeset_op")]
    public static partial int Operation(nint changes, out nint table, out int columns, out int kind, out int indirect);

    [LibraryImport(Library, EntryPoint = "sqlite3changeset_old")]
    public static partial int Old(nint changes, int column, out nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3changeset_new")]
    public static partial int New(nint changes, int column, out nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3changeset_finalize")]
    public static partial int End(nint changes);

    [LibraryImport(Library, EntryPoint = "sqlite3_wal_hook")]
    public static partial nint WalHook(nint db, delegate* unmanaged[Cdecl]<nint, nint, nint, int, int> hook, nint given);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_type")]
    public static partial int TypeOf(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_int64")]
    public static partial long Integer(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_double")]
    public static partial double Real(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_blob")]
    public static partial nint Bytes(nint value);

    [LibraryImport(Library, EntryPoint = "sqlite3_value_bytes")]
    public static partial int Length(nint value);
}
