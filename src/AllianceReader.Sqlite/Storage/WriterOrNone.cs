using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

internal static class WriterOrNone
{
    /// <exception cref="InvalidOperationException">The library was opened for reading.</exception>
    public static Task<T> ToWrite<T>(this Writer? writer, Func<SqliteConnection, T> write) =>
        writer?.Write(write) ?? throw new InvalidOperationException("This library was opened for reading only.");
}
