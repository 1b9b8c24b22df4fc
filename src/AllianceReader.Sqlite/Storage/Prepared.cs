using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

/// <summary>
/// Statements that are run again and again with other values, prepared once a connection. Those on taggings bring their triggers along,
/// and to prepare one takes ten times as long as to run it.
/// </summary>
internal static class Prepared
{
    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, SqliteCommand>> kept = [];

    /// <param name="sql">A constant: the connection keeps one command for each.</param>
    public static void ExecutePrepared(this SqliteConnection db, string sql, params (string Name, object Value)[] values) =>
        Prepare(db, sql, values).ExecuteNonQuery();

    /// <summary>A number, as <see cref="ExecutePrepared"/>.</summary>
    public static long ScalarPrepared(this SqliteConnection db, string sql, params (string Name, object Value)[] values) =>
        (long)Prepare(db, sql, values).ExecuteScalar()!;

    private static SqliteCommand Prepare(SqliteConnection db, string sql, (string Name, object Value)[] values)
    {
        var commands = kept.GetOrCreateValue(db);
        if (!commands.TryGetValue(sql, out var command))
        {
            commands.Add(sql, command = Make(db, sql, values));
        }
        foreach (var (name, value) in values)
        {
            command.Parameters[name].Value = value;
        }
        return command;
    }

    // It goes with its connection.
    private static SqliteCommand Make(SqliteConnection db, string sql, (string Name, object Value)[] values)
    {
        var command = db.CreateCommand();
#pragma warning disable CA2100 // Every caller gives a constant.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }
        return command;
    }
}
