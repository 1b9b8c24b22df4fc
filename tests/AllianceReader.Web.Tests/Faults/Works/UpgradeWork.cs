using AllianceReader.Sqlite;
using AllianceReader.Support;

namespace AllianceReader.Web.Tests.Faults.Works;

/// <summary>The first start over a library of the first version.</summary>
internal sealed class UpgradeWork : Work
{
    private static readonly int[] essays = [.. Enumerable.Range(1, 12)];
    private static readonly Lazy<Task<string>> template = new(() => Task.FromResult(MakeTemplate()));

    public override async Task Prepare() => MadeLibrary.Copy(await template.Value, Folder);

    public override async Task Do(Action begins)
    {
        begins();
        try
        {
            await Start(Disk.Environment);
        }
        catch (InvalidOperationException notStarted) when (!notStarted.Message.TrimEnd().EndsWith(':'))
        {
            RequireSentence(notStarted.Message);
        }
        catch (Exception killed) when (killed is HttpRequestException or IOException or InvalidOperationException)
        {
            // It has said nothing.
        }
    }

    public override Task DoAgain() => Start([]);

    protected override async Task Look(SqliteLibrary library)
    {
        Assert.Equal(essays, await MadeLibrary.RequireWhole(library));
        Assert.All(Directory.GetFiles(Folder, "*.backup"), FirstVersion.RequireWhole);
    }

    private async Task Start(IReadOnlyList<(string Name, string? Value)> settings) => await (await RunningApp.Over(Folder, settings)).DisposeAsync();

    private static string MakeTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("alliance-reader-template-").FullName;
        FirstVersion.Make(Path.Combine(folder, "library.sqlite"), essays.Select(number => new MadeEssay(number)));
        return folder;
    }
}
