using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Exchange;

public class SqliteSnapshotTests : SnapshotContract
{
    protected override Task<IStores> OpenEmpty() => SqliteStores.OpenEmpty();
}
