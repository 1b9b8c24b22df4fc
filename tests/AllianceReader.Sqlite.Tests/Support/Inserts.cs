using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Tests.Support;

/// <summary>Rows by the hundred thousand, each of a kind by one prepared statement.</summary>
internal static class Inserts
{
    /// <param name="names">Of its parameters, in the order in which <see cref="Run"/> is given their values.</param>
    public static SqliteCommand Prepare(SqliteConnection db, string sql, params string[] names)
    {
        var command = db.CreateCommand();
#pragma warning disable CA2100 // Constants, all of them.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }
        return command;
    }

    public static void Run(SqliteCommand command, params object?[] values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            command.Parameters[at].Value = values[at] ?? DBNull.Value;
        }
        command.ExecuteNonQuery();
    }
}
