using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.History;

public class SqliteHistoryTests : HistoryContract
{
    protected override Task<IStores> OpenEmpty() => SqliteStores.OpenEmpty();
}
