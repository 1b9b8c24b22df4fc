using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Faults;

/// <summary>A disk of a network, on which files cannot be locked or shared: two machines could write at once, so nobody does, and reading goes on.</summary>
public sealed class NetworkDiskTests : IDisposable
{
    private readonly TemporaryFolder place = new();

    public void Dispose() => place.Dispose();

    public static TheoryData<string, string> Disks => new()
    {
        { nameof(Fault.NoLocks), "lies on cannot lock files, as some of a network cannot, so nothing is saved" },
        { nameof(Fault.NoSharing), "lies on cannot share memory, as some of a network cannot, so nothing is saved" },
    };

    [Theory]
    [MemberData(nameof(Disks))]
    public async Task PV56_network_fs_a_library_there_is_read_and_whoever_writes_is_told_to_move_it(string fault, string reason)
    {
        using var disk = FaultyDisk.Under(place.Path);
        await MadeLibrary.Make(Library, [1]);
        var before = await File.ReadAllBytesAsync(Library, TestContext.Current.CancellationToken);
        disk.Strike(Enum.Parse<Fault>(fault), call: 0, lasts: true);

        await using var app = await RunningApp.Over(place.Path, disk.Environment);
        using var reader = new SomeReader(app);
        await reader.RequireReading();
        var told = await reader.Write("Not saved.");

        Assert.Contains(reason, told, StringComparison.Ordinal);
        Assert.EndsWith("Move the library to a disk of this machine.", told, StringComparison.Ordinal);
        Assert.Contains(told!, app.Said, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Library, TestContext.Current.CancellationToken));
        disk.Mend();
        await reader.RequireSaving();
    }

    [Theory]
    [MemberData(nameof(Disks))]
    public async Task PV56_network_fs_no_library_is_begun_there(string fault, string reason)
    {
        using var disk = FaultyDisk.Under(place.Path);
        disk.Strike(Enum.Parse<Fault>(fault), call: 0, lasts: true);

        var said = await Said.Run(place.Path, ["serve", "--urls", "http://127.0.0.1:0"], [.. disk.Environment]);

        Assert.Equal((1, ""), (said.ExitCode, said.Output));
        Assert.Contains(reason, said.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said.Errors, StringComparison.Ordinal);
    }

    private string Library => Path.Combine(place.Path, "library.sqlite");
}
