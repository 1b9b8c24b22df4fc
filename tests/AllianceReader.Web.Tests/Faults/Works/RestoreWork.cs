using AllianceReader.Sqlite;

namespace AllianceReader.Web.Tests.Faults.Works;

/// <summary>A backup in the place of the library: at any moment the name has the one or the other, whole, and what stood there is kept.</summary>
internal sealed class RestoreWork : CommandWork
{
    private static readonly int[] stood = [.. Enumerable.Range(1, 12)];
    private static readonly int[] restored = [.. Enumerable.Range(21, 9)];
    private static readonly Lazy<Task<string>> template = new(MakeTemplate);

    protected override IReadOnlyList<string> Arguments => ["restore", "copy.sqlite"];

    public override async Task Prepare() => MadeLibrary.Copy(await template.Value, Folder);

    protected override async Task Look(SqliteLibrary library)
    {
        var here = await MadeLibrary.RequireWhole(library);
        Assert.True(here.SequenceEqual(restored) || (!IsDone && here.SequenceEqual(stood)), string.Join(' ', here));
        var kept = Directory.GetFiles(Folder, "*.before-restore-*.backup");
        Assert.True(kept.Length > 0 || here.SequenceEqual(stood));
        foreach (var file in kept)
        {
            await using var opened = await SqliteLibrary.OpenForReading(file);
            // Done again after a fault, it may have kept what the first try had restored.
            Assert.Contains(await MadeLibrary.RequireWhole(opened), new[] { stood, restored });
        }
    }

    private static async Task<string> MakeTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("alliance-reader-template-").FullName;
        await MadeLibrary.Make(Path.Combine(folder, "copy.sqlite"), restored);
        await MadeLibrary.Make(Path.Combine(folder, "library.sqlite"), stood);
        return folder;
    }
}
