using AllianceReader.Sqlite;
using AllianceReader.Support;

namespace AllianceReader.Web.Tests.Faults.Works;

/// <summary>Notes that many hands write at once, on a running server.</summary>
internal sealed class BurstWork : Work
{
    private const int Hands = 6;
    private const int NotesOfEach = 25;

    private static readonly Lazy<Task<string>> template = new(MakeTemplate);

    private RunningApp? app;
    private SomeReader? reader;

    public override async Task Prepare() => MadeLibrary.Copy(await template.Value, Folder);

    public override async Task Do(Action begins)
    {
        app = await RunningApp.Over(Folder, Disk.Environment);
        reader = new(app);
        begins();
        await Task.WhenAll(Enumerable.Range(0, Hands).Select(WriteMany));
        if (Disk.IsBroken)
        {
            await reader.RequireReading();
            await reader.RequireUnsaved("The disk that the library lies on");
        }
    }

    public override Task DoAgain() => reader!.RequireSaving();

    public override async ValueTask End()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    public override void Dispose()
    {
        reader?.Dispose();
        base.Dispose();
    }

    protected override Task Look(SqliteLibrary library) => reader!.RequireIn(library);

    private async Task WriteMany(int hand)
    {
        try
        {
            string? unsaved = null;
            for (var n = 1; n <= NotesOfEach && unsaved is null; n++)
            {
                unsaved = await reader!.Write($"Hand {hand}, note {n}.");
            }
            Assert.StartsWith("The disk that the library lies on", unsaved ?? "The disk that the library lies on", StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // The process was killed.
        }
    }

    private static async Task<string> MakeTemplate()
    {
        var folder = Directory.CreateTempSubdirectory("alliance-reader-template-").FullName;
        await MadeLibrary.Make(Path.Combine(folder, "library.sqlite"), [SomeReader.Essay.Number]);
        return folder;
    }
}
