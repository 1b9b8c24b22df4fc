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

    /// <summary>Other programs take their time of the machine: of so many starts over the same files one is in time.</summary>
    private const int Tries = 4;

    private readonly ConcurrentBag<TemporaryFolder> folders = [];

    public void Keep(string folder) => folders.Add(CopyOf(folder));

    /// <summary>One after the other, since each is timed.</summary>
    public async Task RequireStarts()
    {
        foreach (var folder in folders)
        {
            List<TimeSpan> took = [];
            while (took.Count < Tries && !took.Exists(time => time <= patience))
            {
                using var copy = CopyOf(folder.Path);
                took.Add(await Start(copy.Path));
            }
            Assert.InRange(took.Min(), TimeSpan.Zero, patience);
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

    private static async Task<TimeSpan> Start(string folder)
    {
        var began = Stopwatch.GetTimestamp();
        await using var app = await RunningApp.Over(folder);
        return Stopwatch.GetElapsedTime(began);
    }
}
