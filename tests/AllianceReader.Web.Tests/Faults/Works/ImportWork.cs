using AllianceReader.Sqlite;

namespace AllianceReader.Web.Tests.Faults.Works;

/// <summary>Essays that come into a library that is only then made. Confirmed is what a line on standard output tells of.</summary>
internal sealed class ImportWork : CommandWork
{
    private const int Essays = 24;

    private readonly HashSet<string> told = [];

    protected override IReadOnlyList<string> Arguments => ["import", "essays"];

    public override async Task Prepare()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "essays"));
        foreach (var essay in Enumerable.Range(1, Essays).Select(number => new MadeEssay(number)))
        {
            await File.WriteAllTextAsync(Path.Combine(Folder, "essays", essay.FileName), essay.Markdown);
        }
    }

    public override async Task Do(Action begins)
    {
        await base.Do(begins);
        // A kill may cut the last line short.
        told.UnionWith(Said.Output[..(Said.Output.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[2]));
    }

    public override async Task DoAgain()
    {
        await base.DoAgain();
        Assert.Equal(Essays, Said.Lines.Count);
        Assert.DoesNotContain(Said.Lines, line => line.StartsWith("revised", StringComparison.Ordinal));
    }

    protected override async Task Look(SqliteLibrary library)
    {
        var here = await MadeLibrary.RequireWhole(library, hasNotes: false);
        Assert.Empty(told.Except(here.Select(number => new MadeEssay(number).Slug)));
    }
}
