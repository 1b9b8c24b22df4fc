using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Collections;

public class SqliteCollectionTests : CollectionContract
{
    protected override Task<IStores> OpenEmpty() => SqliteStores.OpenEmpty();
}
