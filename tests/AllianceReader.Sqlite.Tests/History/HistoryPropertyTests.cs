using AllianceReader.History;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.History;

/// <summary>Whatever readers do, undoing all of it leads back to the beginning, and redoing all of it to the end.</summary>
public sealed class HistoryPropertyTests : IDisposable
{
    private const int Changes = 300;

    // The way back has been compared step by step; on the way forth a step that went wrong shows in those that follow.
    private const int ComparedEvery = 5;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(20261122)]
    [InlineData(471)]
    public async Task All_undone_is_the_beginning_and_all_redone_is_the_end(int seed)
    {
        var library = await SqliteLibrary.OpenForWriting(folder.Library);
        await library.Themes.Seed([Some.Theme("order", "Order"), Some.Theme("liberal", "Liberal order", "order"), Some.Theme("habit", "Habit")]);
        var beginning = await LibraryDump.Of(library);
        var readers = new RandomReaders(library, new Random(seed));
        List<string> states = [beginning];
        for (var n = 0; n < Changes; n++)
        {
            if (await readers.DoSomething())
            {
                states.Add(await LibraryDump.Of(library));
            }
        }
        Assert.InRange(states.Count, Changes / 2, Changes + 1);

        Assert.Contains((await library.History.List(Stretch.All)).Items, entry => entry.Verb.StartsWith(HistoryEntry.TakesBack, StringComparison.Ordinal));
        library = await Reopened(library);
        foreach (var (at, state) in states.SkipLast(1).Reverse().Index())
        {
            if (at == states.Count / 2)
            {
                library = await Reopened(library);
            }
            Assert.NotNull(await library.History.Undo(null, Some.Reader));
            Assert.Equal(state, await LibraryDump.Of(library));
        }
        Assert.Null(await library.History.Undo(null, Some.Reader));

        library = await Reopened(library);
        foreach (var (at, state) in states.Skip(1).Index())
        {
            if (at == states.Count / 2)
            {
                library = await Reopened(library);
            }
            Assert.NotNull(await library.History.Redo(Some.Reader));
            if (at % ComparedEvery == 0 || at == states.Count - 2)
            {
                Assert.Equal(state, await LibraryDump.Of(library));
            }
        }
        Assert.Null(await library.History.Redo(Some.Reader));
        Assert.Empty((await library.Check()).Problems);
        await library.DisposeAsync();
    }

    private static async Task<SqliteLibrary> Reopened(SqliteLibrary library)
    {
        await library.DisposeAsync();
        return await SqliteLibrary.OpenForWriting(library.Path);
    }
}
