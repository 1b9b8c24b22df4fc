using AllianceReader.Sqlite;
using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Faults;

/// <summary>
/// On a disk that is full, fails or may only be read, reading goes on, and whoever writes is told why nothing is saved and keeps the draft;
/// once it is mended, everything is saved without a restart.
/// </summary>
public sealed class DiskTests : IDisposable
{
    private readonly TemporaryFolder place = new();

    public void Dispose() => place.Dispose();

    public static TheoryData<string, string> Faults => new()
    {
        { nameof(Fault.Full), "The disk that the library lies on is full, so nothing is saved." },
        { nameof(Fault.Failing), "The disk that the library lies on fails, so nothing is saved." },
        { nameof(Fault.ReadOnly), "The disk that the library lies on may only be read at the moment, so nothing is saved." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_disk_that_takes_nothing_any_more_stops_no_reader(string fault, string reason)
    {
        using var disk = FaultyDisk.Under(place.Path);
        await MadeLibrary.Make(Library(place.Path), [1]);
        await using var app = await RunningApp.Over(place.Path, disk.Environment);
        using var reader = new SomeReader(app);
        Assert.Null(await reader.Write("Before."));

        disk.Strike(Enum.Parse<Fault>(fault), lasts: true);
        await reader.RequireUnsaved(reason);
        await reader.RequireReading();
        disk.Mend();

        await reader.RequireSaving();
    }

    [Fact]
    public async Task Neither_does_a_small_disk_that_is_full()
    {
        using var disk = SmallDisk.Of(kilobytes: 16 * 1024);
        await MadeLibrary.Make(Library(disk.Path), [1]);
        await using var app = await RunningApp.Over(disk.Path);
        using var reader = new SomeReader(app);
        Assert.Null(await reader.Write("Before."));

        disk.Fill();
        await WriteUntilUnsaved(reader);
        await reader.RequireUnsaved("The disk that the library lies on is full, so nothing is saved.");
        await reader.RequireReading();
        disk.Empty();

        await reader.RequireSaving();
    }

    // One that was killed has left notes in its log alone.
    [Theory]
    [InlineData(nameof(Fault.Full), "The disk that the library lies on is full or fails, so nothing is saved.")]
    [InlineData(nameof(Fault.Failing), "The disk that the library lies on fails, so nothing is saved.")]
    [InlineData(nameof(Fault.ReadOnly), "The disk that library.sqlite lies on may only be read at the moment, so nothing can be saved.")]
    public async Task A_start_on_such_a_disk_opens_the_library_to_read(string fault, string reason)
    {
        using var disk = FaultyDisk.Under(place.Path);
        await MadeLibrary.Make(Library(place.Path), [1]);
        using var before = await ReadAndKilled(place.Path);
        disk.Strike(Enum.Parse<Fault>(fault), lasts: true);

        await using var app = await RunningApp.Over(place.Path, disk.Environment);
        using var reader = new SomeReader(app, before);
        await reader.RequireReading();
        await reader.RequireUnsaved(reason);
        disk.Mend();

        await reader.RequireSaving();
        await RequireKept(place.Path, app, reader);
    }

    [Fact]
    public async Task So_does_one_on_a_small_disk_that_is_full()
    {
        using var disk = SmallDisk.Of(kilobytes: 16 * 1024);
        await MadeLibrary.Make(Library(disk.Path), [1]);
        using var before = await ReadAndKilled(disk.Path);
        File.Delete(Library(disk.Path) + "-shm");
        disk.Fill();

        await using var app = await RunningApp.Over(disk.Path);
        using var reader = new SomeReader(app, before);
        await reader.RequireReading();
        await reader.RequireUnsaved("The disk that the library lies on is full");
        disk.Empty();

        await reader.RequireSaving();
        await RequireKept(disk.Path, app, reader);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task So_does_one_on_a_disk_that_may_only_be_read(bool wasReadBefore)
    {
        using var disk = SmallDisk.Of(kilobytes: 16 * 1024);
        await MadeLibrary.Make(Library(disk.Path), [1]);
        using var before = wasReadBefore ? await ReadAndKilled(disk.Path) : null;
        disk.BeReadOnly();

        await using var app = await RunningApp.Over(disk.Path);
        using var reader = new SomeReader(app, before);
        await reader.RequireReading();
        await reader.RequireUnsaved("The disk that library.sqlite lies on may only be read at the moment, so nothing can be saved.");
        disk.HoldUpTo(kilobytes: 16 * 1024);

        await reader.RequireSaving();
        await RequireKept(disk.Path, app, reader);
    }

    // A page of the log may have had room still.
    private static async Task WriteUntilUnsaved(SomeReader reader)
    {
        for (var n = 0; n < 1000 && await reader.Write($"Note {n}.") is null; n++)
        {
        }
    }

    private static async Task<SomeReader> ReadAndKilled(string folder)
    {
        await using var app = await RunningApp.Over(folder);
        var reader = new SomeReader(app);
        Assert.Null(await reader.Write("Before it was killed."));
        await reader.RequireReading();
        app.Kill();
        return reader;
    }

    // Afterwards, in the file.
    private static async Task RequireKept(string folder, RunningApp app, SomeReader reader)
    {
        app.Kill();
        await using var library = await SqliteLibrary.OpenForWriting(Library(folder));
        await reader.RequireIn(library);
    }

    private static string Library(string folder) => Path.Combine(folder, "library.sqlite");
}
