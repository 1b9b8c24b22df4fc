using AllianceReader.Articles;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Tests.Support;
using Dapper;

namespace AllianceReader.Sqlite.Tests.Articles;

/// <summary>The counts that are kept of a library say what one counts in it, whatever was done, taken back and merged.</summary>
public sealed class EssayCountTests : IAsyncLifetime
{
    private const int Changes = 200;
    private const int TakenBack = 60;

    private readonly TemporaryFolder folder = new();
    private SqliteLibrary library = null!;

    public async ValueTask InitializeAsync()
    {
        library = await SqliteLibrary.OpenForWriting(folder.Library);
        await library.Themes.Seed([Some.Theme("order", "Order"), Some.Theme("liberal", "Liberal order", "order"), Some.Theme("habit", "Habit")]);
    }

    public async ValueTask DisposeAsync()
    {
        await library.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData(20261128)]
    [InlineData(7)]
    public async Task Kept_counts_are_counted_ones_after_each_change_and_each_undo(int seed)
    {
        var readers = new RandomReaders(library, new Random(seed));
        var most = 0;
        for (var n = 0; n < Changes; n++)
        {
            await readers.DoSomething();
            var kept = Counts("essay_count");
            Assert.Equal(Counts("essay_counted"), kept);
            most = Math.Max(most, kept.Length);
        }
        Assert.True(most > 0);
        for (var n = 0; n < TakenBack; n++)
        {
            await library.History.Undo(null, Some.Reader);
            Assert.Equal(Counts("essay_counted"), Counts("essay_count"));
        }
        Assert.Empty((await library.Check()).Problems);
    }

    [Fact]
    public async Task A_merge_of_themes_and_notes_that_go_leave_kept_counts_as_counted()
    {
        var leagues = await library.Articles.Add(Some.Draft("Of Leagues", "A habit, kept."), Some.Reader);
        var article = (await library.Articles.Find(leagues))!;
        var noted = await library.Annotations.Add(Some.Passage(article, "habit", "A note.", "habit"), 1, Some.Reader);
        await library.Annotations.Add(Some.Passage(article, "kept", "", "order"), 1, Some.Reader);
        await library.Themes.Merge("habit", "order", Some.Reader);
        await library.Annotations.Update(noted with { Note = "", Themes = ["order"] }, null, Some.Reader);

        Assert.Equal(Counts("essay_counted"), Counts("essay_count"));
        Assert.Contains("all//1/2/0/0/0/0", Counts("essay_count"));
        await library.Articles.Delete(leagues, null, Some.Reader);
        Assert.Empty(Counts("essay_count"));
        await library.History.Undo(null, Some.Reader);
        Assert.Contains("all//1/2/0/0/0/0", Counts("essay_count"));
    }

    // Two names of one person in a byline are one person.
    [Fact]
    public void An_author_who_is_named_twice_is_counted_once()
    {
        using var db = new Microsoft.Data.Sqlite.SqliteConnection("data source=:memory:");
        db.Open();
        Migrations.Embedded.Apply(db);
        db.Execute(
            """
            insert into article (id, slug, version, revision, deleted, added, topics, opening, word_count, paragraph_count, title_order)
            values (1, 'of-leagues', 1, 1, 0, '', '[]', '', 1, 1, '');
            insert into byline (article, position, slug, name) values (1, 0, 'zeno', 'Zeno'), (1, 1, 'zeno', 'ZENO');
            """);
        Assert.Equal(1, db.ExecuteScalar<int>("select essays from essay_count where field = 'author'"));

        db.Execute("delete from byline where position = 0");
        Assert.Equal(1, db.ExecuteScalar<int>("select essays from essay_count where field = 'author'"));

        db.Execute("delete from byline");
        Assert.Equal(0, db.ExecuteScalar<int>("select count(*) from essay_count where field = 'author'"));
    }

    private string[] Counts(string of)
    {
        using var db = Connect.ToRead(folder.Library);
        return [.. db.Query<string>($"select concat_ws('/', field, value, essays, annotations, notes, archived_essays, archived_annotations, archived_notes) from {of} order by field, value")];
    }
}
