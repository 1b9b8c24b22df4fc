using AllianceReader.Sqlite.Journal;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Tests.Journal;

public sealed class JournaledTablesTests : IDisposable
{
    // A new table is followed by itself. Put it here, or among those that are made anew: then somebody has thought about it.
    private static readonly string[] followed =
    [
        "annotation", "article", "article_words", "block", "byline", "collected", "collection", "dismissal", "essay_count", "fact", "history_change", "history_entry",
        "passage_order", "read_mark", "revision", "saved_search", "shingle_band", "source", "tagging", "theme", "theme_above", "theme_count",
    ];

    private readonly SqliteConnection db = new("data source=:memory:");

    public JournaledTablesTests()
    {
        db.Open();
        Migrations.Embedded.Apply(db);
    }

    public void Dispose() => db.Dispose();

    [Fact]
    public void Every_table_is_followed_or_made_anew()
    {
        Assert.Equal(followed, JournaledTables.Of(db));
        Assert.All(JournaledTables.MadeAnew, table => Assert.Equal(1, db.ExecuteScalar<int>("select count(*) from sqlite_schema where type = 'table' and name = @table", new { table })));
    }

    // SQLite leaves tables without a key, and rows without one, out of a changeset.
    [Fact]
    public void Every_table_that_is_followed_has_a_key_that_is_never_missing() => Assert.All(followed, table =>
    {
        var key = db.Query<(string Type, bool Required)>("select type, \"notnull\" from pragma_table_info(@table) where pk > 0", new { table }).AsList();
        Assert.NotEmpty(key);
        Assert.True(key.TrueForAll(column => column.Required) || key is [{ Type: "INTEGER" }], table);
    });
}
