using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Articles;

public class SqliteReadMarkTests : ReadMarkContract
{
    protected override Task<IStores> OpenEmpty() => SqliteStores.OpenEmpty();
}
