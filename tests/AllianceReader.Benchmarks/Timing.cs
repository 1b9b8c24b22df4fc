using System.Diagnostics;
using System.Globalization;

namespace AllianceReader.Benchmarks;

/// <summary>Times of one thing done many times, in milliseconds.</summary>
internal sealed class Timing(IEnumerable<double> times)
{
    private readonly double[] sorted = [.. times.Order()];

    public double P50 => At(0.50);

    public double P95 => At(0.95);

    public double P99 => At(0.99);

    public double Worst => sorted[^1];

    /// <summary>Does each of them once, after one round that does not count: the machine's own warming up is not measured.</summary>
    public static Timing Of(IReadOnlyList<Action> things)
    {
        _ = things.Select(Once).ToList();
        return new([.. things.Select(Once)]);
    }

    /// <summary>As <see cref="Of(IReadOnlyList{Action})"/>, for what waits.</summary>
    /// <param name="before">Is done before each, and not timed.</param>
    public static async Task<Timing> Of(IReadOnlyList<Func<Task>> things, Func<Task>? before = null)
    {
        List<double> times = [];
        foreach (var thing in things.Concat(things))
        {
            await (before?.Invoke() ?? Task.CompletedTask);
            var watch = Stopwatch.StartNew();
            await thing();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return new(times.Skip(things.Count));
    }

    /// <summary>As it stands in a table: <c>0.42 ms</c>, <c>12.3 ms</c>, <c>431 ms</c>.</summary>
    public static string Shown(double milliseconds) => milliseconds switch
    {
        < 10 => milliseconds.ToString("0.00 ms", CultureInfo.InvariantCulture),
        < 100 => milliseconds.ToString("0.0 ms", CultureInfo.InvariantCulture),
        _ => milliseconds.ToString("0 ms", CultureInfo.InvariantCulture),
    };

    private double At(double share) => sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];

    private static double Once(Action thing)
    {
        var watch = Stopwatch.StartNew();
        thing();
        return watch.Elapsed.TotalMilliseconds;
    }
}
