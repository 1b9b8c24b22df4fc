using AllianceReader.Sqlite;

namespace AllianceReader.Web.Tests.Faults.Works;

/// <summary>A copy of the library, in the place of an earlier one: at any moment the name has the one or the other, whole.</summary>
internal sealed class BackupWork : CommandWork
{
    private static readonly int[] earlier = [.. Enumerable.Range(1, 3)];
    private static readonly int[] now = [.. Enumerable.Range(1, 12)];
    private static readonly Lazy<Task<string>> template = new(MakeTemplate);

    protected override IReadOnlyList<string> Arguments => ["backup", "copy.sqlite"];

    public override async Task Prepare() => MadeLibrary.Copy(await template.Value, Folder);

    protected override async Task Look(SqliteLibrary library)
    {
        Assert.Equal(now, await MadeLibrary.RequireWhole(library));
        await using var copy = await SqliteLibrary.OpenForReading(Path.Combine(Folder, "copy.sqlite"));
        var copied = await MadeLibrary.RequireWhole(copy);
        Assert.True(copied.SequenceEqual(now) || (!IsDone && copied.SequenceEqual(earlier)), string.Join(' ', copied));
    }

    private static async Task<string> MakeTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("alliance-reader-template-").FullName;
        await MadeLibrary.Make(Path.Combine(folder, "copy.sqlite"), earlier);
        await MadeLibrary.Make(Path.Combine(folder, "library.sqlite"), now);
        return folder;
    }
}
