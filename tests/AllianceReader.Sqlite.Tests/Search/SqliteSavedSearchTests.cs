using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Search;

public sealed class SqliteSavedSearchTests : SavedSearchContract
{
    protected override Task<IStores> OpenEmpty() => SqliteStores.OpenEmpty();
}
