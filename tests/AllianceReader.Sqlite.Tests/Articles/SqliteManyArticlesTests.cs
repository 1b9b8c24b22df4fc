using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Articles;

public class SqliteManyArticlesTests : ManyArticlesContract
{
    protected override Task<IStores> OpenEmpty() => SqliteStores.OpenEmpty();
}
