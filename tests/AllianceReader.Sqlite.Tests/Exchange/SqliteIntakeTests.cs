using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Exchange;

public sealed class SqliteIntakeTests : IntakeContract
{
    protected override Task<IStores> OpenEmpty() => SqliteStores.OpenEmpty();
}
