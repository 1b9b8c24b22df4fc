using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Themes;

public class SqliteThemeTests : ThemeStoreContract
{
    protected override Task<IStores> OpenEmpty() => SqliteStores.OpenEmpty();
}
