using System.Collections.Concurrent;
using System.Globalization;
using AllianceReader.Web.Tests.Faults.Works;

namespace AllianceReader.Web.Tests.Faults;

/// <summary>
/// Killed at any call to the system, or with one that fails, the app loses nothing that it has confirmed, leaves nothing half done, and
/// starts again at once.
/// </summary>
public sealed class KillTests
{
    /// <summary>Of each work: five times forty kills, and ten that are torn or fail. Each takes a process or two, a second on two cores.</summary>
    private const int Kills = 40;
    private const int Failures = 10;

    /// <summary>Every so many the app itself is started afterwards, and timed; the others are opened as it opens them.</summary>
    private const int StartedOf = 10;

    // For a longer run: how many kills of each work; failures in proportion.
    private static readonly int kills = int.Parse(Environment.GetEnvironmentVariable("ALLIANCEREADER_FAULTS") ?? $"{Kills}", CultureInfo.InvariantCulture);

    public static TheoryData<string> Works => ["import", "burst", "backup", "restore", "upgrade"];

    [Theory]
    [MemberData(nameof(Works))]
    public async Task Killed_at_any_call_it_loses_nothing_confirmed_and_leaves_nothing_half_done(string work) =>
        await AtCallsOf(work, kills, number => number % 2 == 0 ? (Fault.KillBefore, false) : (Fault.KillAfter, false));

    [Theory]
    [MemberData(nameof(Works))]
    public async Task With_a_call_that_is_torn_or_fails_it_loses_nothing_says_why_and_goes_on_once_the_disk_is_mended(string work) =>
        await AtCallsOf(work, kills * Failures / Kills, number => (number % 10) switch
        {
            0 or 2 or 4 or 6 => (Fault.Torn, false),
            1 or 7 => (Fault.Failing, true),
            3 or 9 => (Fault.Full, true),
            5 => (Fault.Failing, false),
            _ => (Fault.Full, false),
        });

    private static async Task AtCallsOf(string name, int many, Func<int, (Fault Fault, bool Lasts)> faults)
    {
        var calls = await CallsOf(name);
        var failed = new ConcurrentQueue<string>();
        using var left = new LeftLibraries();
        await Parallel.ForEachAsync(Points(calls, many), new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, async (point, _) =>
        {
            var (number, call) = point;
            var (fault, lasts) = faults(number);
            try
            {
                using var work = await Struck(name, fault, call, lasts);
                if (number % StartedOf == 0)
                {
                    left.Keep(work.Folder);
                }
                await work.Look();
            }
            catch (Exception failure)
            {
                failed.Enqueue($"{name}, {fault} at call {call} of {calls}{(lasts ? " and on" : "")}: {failure}");
            }
        });
        Assert.True(failed.IsEmpty, $"{failed.Count} of {many}\n{string.Join("\n\n", failed)}");
        await left.RequireStarts();
    }

    // Evenly over all calls, each somewhere in its stretch, the same at each run.
    private static List<(int Number, long Call)> Points(long calls, int many)
    {
        var random = new Random(20261128);
        return [.. Enumerable.Range(0, many).Select(number => (number, 1 + (long)((number + random.NextDouble()) * calls / many)))];
    }

    private static async Task<long> CallsOf(string name)
    {
        using var work = Work.Of(name);
        await work.Prepare();
        var before = 0L;
        await work.Do(() => before = work.Disk.Calls);
        var calls = work.Disk.Calls - before;
        await work.End();
        await work.Look();
        return calls;
    }

    private static async Task<Work> Struck(string name, Fault fault, long call, bool lasts)
    {
        var work = Work.Of(name);
        await work.Prepare();
        try
        {
            await work.Do(() => work.Disk.Strike(fault, call, lasts));
            work.Disk.Mend();
            if (fault > Fault.None)
            {
                await work.DoAgain();
            }
            return work;
        }
        finally
        {
            await work.End();
        }
    }
}
