using System.Collections.Concurrent;
using System.Diagnostics;
using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Faults;

/// <summary>Libraries as a fault has left them, over which the app starts again as fast as ever.</summary>
internal sealed class LeftLibraries : IDisposable
{
    /// <summary>What a reader is willing to wait.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(5);

    /// <summary>Where other programs keep the machine busy, a start over a library of a moment ago takes as long; twice that is none of its noise.</summary>
    private const int Noise = 2;

    private readonly ConcurrentBag<TemporaryFolder> folders = [];

    public void Keep(string folder) => folders.Add(CopyOf(folder));

    /// <summary>One after the other, since each is timed.</summary>
    public async Task RequireStarts()
    {
        foreach (var folder in folders)
        {
            var took = await Start(folder.Path);
            Assert.InRange(took, TimeSpan.Zero, took <= patience ? patience : Noise * await UsualStart());
        }
    }

    public void Dispose()
    {
        foreach (var folder in folders)
        {
            folder.Dispose();
        }
    }

    private static TemporaryFolder CopyOf(string folder)
    {
        var copy = new TemporaryFolder();
        MadeLibrary.Copy(folder, copy.Path);
        return copy;
    }

    private static async Task<TimeSpan> UsualStart()
    {
        using var folder = new TemporaryFolder();
        await MadeLibrary.Make(Path.Combine(folder.Path, "library.sqlite"), [1]);
        return await Start(folder.Path);
    }

    private static async Task<TimeSpan> Start(string folder)
    {
        var began = Stopwatch.GetTimestamp();
        await using var app = await RunningApp.Over(folder);
        return Stopwatch.GetElapsedTime(began);
    }
}
