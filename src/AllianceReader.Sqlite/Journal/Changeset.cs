using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Journal;

/// <summary>A changeset as SQLite's session extension writes it, read row by row.</summary>
internal static class Changeset
{
    private const int IntegerType = 1;
    private const int RealType = 2;
    private const int TextType = 3;
    private const int BlobType = 4;

    /// <summary>Stands for a value that an update does not touch; null is a value.</summary>
    public static object NotSaid { get; } = new();

    /// <exception cref="SqliteException">It is no changeset.</exception>
    public static List<RowChange> Read(byte[] changeset)
    {
        List<RowChange> rows = [];
        var pinned = GCHandle.Alloc(changeset, GCHandleType.Pinned);
        try
        {
            Require(SessionLibrary.Start(out var changes, changeset.Length, pinned.AddrOfPinnedObject()));
            while (SessionLibrary.Next(changes) == SessionLibrary.Row)
            {
                rows.Add(Current(changes));
            }
            Require(SessionLibrary.End(changes));
            return rows;
        }
        finally
        {
            pinned.Free();
        }
    }

    private static RowChange Current(nint changes)
    {
        Require(SessionLibrary.Operation(changes, out var table, out var columns, out var code, out _));
        var kind = (RowChangeKind)code;
        return new(
            Marshal.PtrToStringUTF8(table)!, kind,
            kind == RowChangeKind.Insert ? null : Values(columns, column => (SessionLibrary.Old(changes, column, out var value), value)),
            kind == RowChangeKind.Delete ? null : Values(columns, column => (SessionLibrary.New(changes, column, out var value), value)));
    }

    private static object?[] Values(int columns, Func<int, (int Code, nint Value)> ask)
    {
        var values = new object?[columns];
        for (var column = 0; column < columns; column++)
        {
            var (code, value) = ask(column);
            Require(code);
            values[column] = value == 0 ? NotSaid : Value(value);
        }
        return values;
    }

    private static object? Value(nint value) => SessionLibrary.TypeOf(value) switch
    {
        IntegerType => SessionLibrary.Integer(value),
        RealType => SessionLibrary.Real(value),
        TextType => Encoding.UTF8.GetString(Blob(value)),
        BlobType => Blob(value),
        _ => null,
    };

    private static byte[] Blob(nint value)
    {
        // The length after the bytes: asking for bytes may change how the value is kept.
        var at = SessionLibrary.Bytes(value);
        var bytes = new byte[SessionLibrary.Length(value)];
        if (bytes.Length > 0)
        {
            Marshal.Copy(at, bytes, 0, bytes.Length);
        }
        return bytes;
    }

    private static void Require(int code) => SqliteException.ThrowExceptionForRC(code, null);
}
