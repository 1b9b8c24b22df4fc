using System.Diagnostics.Metrics;

namespace AllianceReader.Sqlite.Storage;

/// <summary>What the store tells whoever measures it (meter <c>AllianceReader.Store</c>; names as OpenTelemetry's conventions have them).</summary>
internal static class StoreMeter
{
    private static readonly Meter meter = new("AllianceReader.Store");

    private static readonly Counter<long> writes = meter.CreateCounter<long>("alliancereader.store.writes", "{write}", "Changes that were confirmed.");

    private static readonly Counter<long> failures = meter.CreateCounter<long>("alliancereader.store.commit.failures", "{commit}", "Commits that failed, and nothing of them was confirmed.");

    private static readonly Histogram<double> commit = meter.CreateHistogram<double>(
        "alliancereader.store.commit.duration", "s", "From the first change of a commit until it is on the disk.",
        advice: new() { HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5] });

    public static void Committed(int confirmed, TimeSpan taken)
    {
        writes.Add(confirmed);
        commit.Record(taken.TotalSeconds);
    }

    public static void Failed() => failures.Add(1);
}
