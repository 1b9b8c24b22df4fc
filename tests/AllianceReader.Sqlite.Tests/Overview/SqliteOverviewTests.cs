using AllianceReader.Articles;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Sqlite.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Tests.Overview;

public class SqliteOverviewTests : OverviewContract
{
    protected override Task<IStores> OpenEmpty() => SqliteStores.OpenEmpty();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_readers_do_the_overview_says_what_a_plain_recount_says(int seed)
    {
        using var folder = new TemporaryFolder();
        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);
        var readers = new RandomReaders(library, new Random(seed));
        for (var step = 0; step < 240; step++)
        {
            await readers.DoSomething();
            if (step % 40 == 39)
            {
                await SameAsRecounted.Check(library.Overview, library.Articles, library.Annotations, library.Themes);
            }
        }
    }

    [Fact]
    public async Task A_library_opened_for_reading_counts_what_its_writer_has_confirmed()
    {
        using var folder = new TemporaryFolder();
        await using var writing = await SqliteLibrary.OpenForWriting(folder.Library);
        await using var reading = await SqliteLibrary.OpenForReading(folder.Library);
        await writing.Themes.Seed([Some.Theme("fear", "Fear")]);
        Assert.Equal(0, (await reading.Overview.Matrix(new())).Whole);

        var article = (await writing.Articles.Find(await writing.Articles.Add(Some.Draft("Of Leagues", "A habit, kept."), Some.Reader)))!;
        await writing.Annotations.Add(Some.Passage(article, "habit", "", "fear"), article.Revision, Some.Reader);

        Assert.Equal(1, (await reading.Overview.Matrix(new())).Whole);
    }

    // A start makes the figures; whatever changes an essay after it takes its figures away.
    [Fact]
    public async Task What_was_changed_since_the_last_start_is_counted_anew_by_the_next()
    {
        using var folder = new TemporaryFolder();
        await Fill(folder);
        await (await SqliteLibrary.OpenForWriting(folder.Library)).DisposeAsync();
        var made = Figures(folder);

        await using (var library = await SqliteLibrary.OpenForWriting(folder.Library))
        {
            var article = (await library.Articles.List(new() { Archived = ArchivedEssays.Included })).Items.First(one => one.AnnotationCount > 0);
            var whole = (await library.Articles.Find(article.Slug))!;
            await library.Annotations.Add(Some.Passage(whole, whole.Text[..5]), whole.Revision, Some.Reader);
        }
        var left = Figures(folder);

        await using var again = await SqliteLibrary.OpenForWriting(folder.Library);
        Assert.Equal((made - 1, made), (left, Figures(folder)));
        await SameAsRecounted.Check(again.Overview, again.Articles, again.Annotations, again.Themes);
    }

    [Theory]
    [InlineData("update search_state set figures = 0; update essay_figures set figures = x'00'")]    // of another form
    [InlineData("update search_state set figures = 0; delete from essay_figures")]
    [InlineData("delete from essay_figures")]                                                         // a copy that left them out
    [InlineData("delete from essay_figures where article = (select min(article) from essay_figures)")]
    public async Task Figures_that_are_not_up_to_date_are_counted_anew_at_a_start(string stale)
    {
        using var folder = new TemporaryFolder();
        await Fill(folder);
        await (await SqliteLibrary.OpenForWriting(folder.Library)).DisposeAsync();
        var made = Figures(folder);
        Run(folder, stale);

        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);

        Assert.Equal(made, Figures(folder));
        await SameAsRecounted.Check(library.Overview, library.Articles, library.Annotations, library.Themes);
    }

    [Fact]
    public async Task Beside_a_writer_missing_figures_are_gathered_from_the_other_tables()
    {
        using var folder = new TemporaryFolder();
        await Fill(folder);
        await (await SqliteLibrary.OpenForWriting(folder.Library)).DisposeAsync();
        Run(folder, "delete from essay_figures where article = (select min(article) from essay_figures)");

        await using var library = await SqliteLibrary.OpenForReading(folder.Library);

        await SameAsRecounted.Check(library.Overview, library.Articles, library.Annotations, library.Themes);
    }

    private static async Task Fill(TemporaryFolder folder)
    {
        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);
        await library.Themes.Seed([Some.Theme("fear", "Fear")]);
        var readers = new RandomReaders(library, new Random(7));
        for (var step = 0; step < 120; step++)
        {
            await readers.DoSomething();
        }
    }

    private static long Figures(TemporaryFolder folder)
    {
        using var db = Connect.ToRead(folder.Library);
        return db.ExecuteScalar<long>("select count(*) from essay_figures");
    }

    private static void Run(TemporaryFolder folder, string statements)
    {
        using var db = new SqliteConnection($"Data Source={folder.Library};Pooling=false");
        db.Open();
        db.Run(statements);
    }
}
