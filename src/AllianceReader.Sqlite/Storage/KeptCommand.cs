using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Storage;

/// <summary>Carried out by a command that its connection has prepared before, or keeps from now on.</summary>
internal sealed class KeptCommand(KeepingConnection connection) : DbCommand
{
    private SqliteCommand? lent;

    [AllowNull]
    public override string CommandText
    {
        get => lent?.CommandText ?? "";
        set
        {
            var other = connection.Lend(value ?? "");
            TakeParametersTo(other);
            GiveBack();
            lent = other;
        }
    }

    public override int CommandTimeout { get => Lent.CommandTimeout; set => Lent.CommandTimeout = value; }

    public override CommandType CommandType { get => Lent.CommandType; set => Lent.CommandType = value; }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get => connection; set => throw new NotSupportedException(); }

    protected override DbParameterCollection DbParameterCollection => Lent.Parameters;

    protected override DbTransaction? DbTransaction { get => null; set => Lent.Transaction = (SqliteTransaction?)value; }

    private SqliteCommand Lent => lent ?? throw new InvalidOperationException("It has no text.");

    public override void Cancel() => Lent.Cancel();

    public override int ExecuteNonQuery() => Lent.ExecuteNonQuery();

    public override object? ExecuteScalar() => Lent.ExecuteScalar();

    public override void Prepare() => Lent.Prepare();

    protected override DbParameter CreateDbParameter() => new SqliteParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Lent.ExecuteReader(behavior);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            GiveBack();
        }
        base.Dispose(disposing);
    }

    // Dapper spells lists out in the text when it has given the parameters already.
    private void TakeParametersTo(SqliteCommand other)
    {
        if (lent is not null)
        {
            foreach (SqliteParameter parameter in lent.Parameters)
            {
                other.Parameters.Add(parameter);
            }
        }
    }

    private void GiveBack()
    {
        if (lent is not null)
        {
            connection.GiveBack(lent);
            lent = null;
        }
    }
}
