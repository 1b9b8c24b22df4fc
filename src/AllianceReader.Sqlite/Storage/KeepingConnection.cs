using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

/// <summary>
/// A connection that keeps the statements it has prepared: to prepare one takes about as long as to run it, and ten times as long where
/// triggers come along.
/// </summary>
internal sealed class KeepingConnection(string connectionString) : SqliteConnection(connectionString)
{
    /// <summary>Statements. A few dozen are used again and again; some are made of what a reader asks, and never come again.</summary>
    private const int Most = 200;

    private readonly Dictionary<string, SqliteCommand> idle = new(StringComparer.Ordinal);

    /// <returns>A command of that text without parameters, to be given back; nobody else has it until then.</returns>
#pragma warning disable CA2100 // What Dapper is given: constants, and what readers say as parameters.
    public SqliteCommand Lend(string text) => idle.Remove(text, out var kept) ? kept : new(text, this);
#pragma warning restore CA2100

    public void GiveBack(SqliteCommand command)
    {
        command.Parameters.Clear();
        if (idle.Count == Most)
        {
            Forget();
        }
        if (!idle.TryAdd(command.CommandText, command))
        {
            command.Dispose();
        }
    }

    /// <summary>What Dapper asks.</summary>
    protected override DbCommand CreateDbCommand() => new KeptCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Forget();
        }
        base.Dispose(disposing);
    }

    private void Forget()
    {
        foreach (var command in idle.Values)
        {
            command.Dispose();
        }
        idle.Clear();
    }
}
