using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Storage;

public sealed class DurabilityTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_confirmed_stands_in_the_files_at_that_moment()
    {
        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);
        var slug = await library.Articles.Add(Some.Draft("Of Leagues", "A habit, kept."), Some.Reader);
        var article = (await library.Articles.Find(slug))!;
        for (var n = 1; n <= 20; n++)
        {
            await library.Annotations.Add(Some.Passage(article, "habit", $"Note {n}"), 1, Some.Reader);

            Assert.Equal(n, await AfterAKill(library, async (killed, _) => (await killed.Articles.Count()).Passages, () => []));
        }
    }

    [Fact]
    public async Task A_kill_in_the_middle_of_a_burst_loses_nothing_confirmed_and_shows_no_half_essay()
    {
        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);
        string[] lines = [.. Enumerable.Range(1, 60).Select(n => $"Paragraph {n} of an essay that is long enough to take a while.")];
        var imports = Enumerable.Range(1, 200).Select(n => library.Articles.Add(Some.Draft($"Essay {n}", lines), Some.Reader)).ToList();

        while (imports.Any(import => !import.IsCompleted))
        {
            await AfterAKill(library, async (killed, confirmed) =>
            {
                var kept = (await killed.Articles.List(new() { Stretch = Stretch.All })).Items;
                Assert.Empty(confirmed.Except(kept.Select(row => row.Slug)));
                foreach (var row in kept)
                {
                    Assert.Equal(lines.Length, (await killed.Articles.Find(row.Slug))!.Paragraphs.Count);
                }
                return 0;
            }, () => [.. imports.Where(import => import.IsCompletedSuccessfully).Select(import => import.Result)]);
        }
    }

    // What kill -9 leaves: the files as the operating system has them at one moment, here within a transaction of the writer.
    private async Task<T> AfterAKill<T>(SqliteLibrary library, Func<SqliteLibrary, List<string>, Task<T>> look, Func<List<string>> confirmed)
    {
        using var elsewhere = new TemporaryFolder();
        var told = await library.Writer!.Write(_ =>
        {
            foreach (var part in new[] { "-wal", "" })
            {
                File.Copy(folder.Library + part, elsewhere.Library + part);
            }
            return confirmed();
        });
        await using var killed = await SqliteLibrary.OpenForWriting(elsewhere.Library);
        var seen = await look(killed, told);
        Assert.Empty((await killed.Check()).Problems);
        return seen;
    }
}
