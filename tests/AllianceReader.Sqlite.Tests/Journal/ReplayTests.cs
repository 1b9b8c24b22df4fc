using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Journal;

/// <summary>Whatever readers do, the journal makes of an older library what the newer one was.</summary>
public sealed class ReplayTests : IDisposable
{
    private const int Changes = 120;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task An_older_copy_becomes_what_the_library_was(int seed)
    {
        await using (var library = await SqliteLibrary.OpenForWriting(folder.Library))
        {
            var readers = new RandomReaders(library, new(seed));
            await Do(readers, Changes / 2);
            await library.Backup(folder.File("older"));
            await Do(readers, Changes);
        }
        var written = Written.In(folder.Library);
        File.Copy(folder.File("older"), folder.Library, overwrite: true);

        await using var again = await SqliteLibrary.OpenForWriting(folder.Library);

        Assert.EndsWith("The journal had kept them, and they are there again.", again.Told, StringComparison.Ordinal);
        Same(written);
        Assert.Empty((await again.Check()).Problems);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public async Task A_library_that_is_gone_is_made_of_the_journal_alone(int seed)
    {
        await using (var library = await SqliteLibrary.OpenForWriting(folder.Library))
        {
            await Do(new(library, new(seed)), Changes);
        }
        var written = Written.In(folder.Library);
        File.Delete(folder.Library);

        await using var again = await SqliteLibrary.OpenForWriting(folder.Library);

        Assert.StartsWith("library.sqlite was not there, and was made anew from all ", again.Told, StringComparison.Ordinal);
        Same(written);
        Assert.Empty((await again.Check()).Problems);
    }

    // Many writes in one commit, some of them refused, some taking back what others did: what is left is what counts.
    [Fact]
    public async Task Writes_of_one_commit_come_back_as_they_ended()
    {
        await using (var library = await SqliteLibrary.OpenForWriting(folder.Library))
        {
            var slug = await library.Articles.Add(Some.Draft("Of Leagues", "A habit, kept."), Some.Reader);
            var article = (await library.Articles.Find(slug))!;
            foreach (var theme in new[] { "One", "Two", "Three" })
            {
                await library.Themes.Add(new(theme), Some.Reader);
            }
            var note = await library.Annotations.Add(Some.Passage(article, "habit", "A note.", "one", "two", "three"), 1, Some.Reader);
            await library.Backup(folder.File("older"));
            // Two rows exchange what only one may have.
            await library.Annotations.Update(note with { Themes = ["three", "two", "one"] }, null, Some.Reader);
            await Task.WhenAll(Enumerable.Range(0, 100).Select(async n =>
            {
                try
                {
                    await library.Themes.Add(new($"Theme {n % 60}"), Some.Reader);
                }
                catch (RefusedException)
                {
                    // There is one already.
                }
            }));
            await library.Themes.Change("one", new("Other"), null, Some.Reader);
            await library.Themes.Change("two", new("One"), null, Some.Reader);
            await library.History.Undo(null, Some.Reader);
        }
        var written = Written.In(folder.Library);
        File.Copy(folder.File("older"), folder.Library, overwrite: true);

        await using var again = await SqliteLibrary.OpenForWriting(folder.Library);

        Same(written);
        Assert.Empty((await again.Check()).Problems);
    }

    private void Same(IReadOnlyDictionary<string, string> written)
    {
        var now = Written.In(folder.Library);
        Assert.All(written, table => Assert.Equal((table.Key, table.Value), (table.Key, now[table.Key])));
    }

    private static async Task Do(RandomReaders readers, int changes)
    {
        for (var done = 0; done < changes;)
        {
            done += await readers.DoSomething() ? 1 : 0;
        }
    }
}
