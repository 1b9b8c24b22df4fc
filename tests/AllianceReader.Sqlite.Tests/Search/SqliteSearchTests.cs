using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Search;

public class SqliteSearchTests : SearchContract
{
    protected override Task<IStores> OpenEmpty() => SqliteStores.OpenEmpty();
}
