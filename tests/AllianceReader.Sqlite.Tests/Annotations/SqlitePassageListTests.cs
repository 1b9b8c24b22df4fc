using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Annotations;

public class SqlitePassageListTests : PassageListContract
{
    protected override Task<IStores> OpenEmpty() => SqliteStores.OpenEmpty();
}
