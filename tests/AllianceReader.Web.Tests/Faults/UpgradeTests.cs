using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Faults;

/// <summary>The first start of a newer version, on a disk that has no room for the copy of what stands there.</summary>
public sealed class UpgradeTests : IDisposable
{
    /// <summary>Calls to the system from one try to the next: a dozen tries until there is room for a whole copy.</summary>
    private const int Stride = 12;

    private const string NoCopy = ".backup could not be written, so there is no new copy: its disk is full. Without it library.sqlite is not brought up to date, and was left as it is.";

    private readonly TemporaryFolder place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task PV55_backup_silent_an_upgrade_without_its_copy_stops_says_why_and_is_made_once_there_is_room()
    {
        using var disk = FaultyDisk.Under(place.Path);
        FirstVersion.Make(Library, [SomeReader.Essay]);
        var before = await File.ReadAllBytesAsync(Library, TestContext.Current.CancellationToken);
        List<string> told = [];
        for (var call = 1; await Stopped(disk, call) is { } sentence; call += Stride)
        {
            Assert.DoesNotContain(Directory.GetFiles(place.Path), file => file.Contains(".unfinished", StringComparison.Ordinal));
            Assert.Equal(before, await File.ReadAllBytesAsync(Library, TestContext.Current.CancellationToken));
            told.Add(sentence);
        }
        Assert.Contains(told, sentence => sentence.EndsWith(NoCopy, StringComparison.Ordinal));

        disk.Mend();
        await using var app = await RunningApp.Over(place.Path, disk.Environment);
        using var reader = new SomeReader(app);
        await reader.RequireSaving();
        Assert.All(Copies, FirstVersion.RequireWhole);
    }

    private string Library => Path.Combine(place.Path, "library.sqlite");

    /// <returns>What was said; null once there is room for a copy.</returns>
    private async Task<string?> Stopped(FaultyDisk disk, int call)
    {
        disk.Strike(Fault.Full, call, lasts: true);
        var said = await Said.Run(place.Path, ["serve", "--urls", "http://127.0.0.1:0"], [.. disk.Environment]);
        Assert.Equal((1, ""), (said.ExitCode, said.Output));
        Assert.Matches(@"^\S[^\n]* (full|fails)[^\n]*\n$", said.Errors);
        return Copies.Length == 0 ? said.Errors.Trim() : null;
    }

    private string[] Copies => Directory.GetFiles(place.Path, "*.backup");
}
