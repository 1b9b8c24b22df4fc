using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Sqlite.Tests.Support;

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
}
