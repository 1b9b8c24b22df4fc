namespace AllianceReader.Corpus;

/// <summary>A short signature by which the library finds essays that may be the same without comparing them all (Broder 1997).</summary>
public static class MinHash
{
    /// <summary>
    /// Two essays of similarity s share a band with probability 1 - (1 - s^<see cref="Rows"/>)^<see cref="BandCount"/>: 0.9996 at
    /// the 0.6 that makes them one essay, 0.03 at 0.1, and next to none for two essays on one theme. Each band is a row of the
    /// library and a look-up at import; fewer would miss revisions, fewer rows would compare strangers.
    /// </summary>
    public const int BandCount = 32;

    /// <summary>Each costs <see cref="BandCount"/> hashes of every run of words: 96 in all, a tenth of a millisecond an essay.</summary>
    public const int Rows = 3;

    public static IReadOnlyList<long> Bands(Shingles shingles)
    {
        var bands = new long[BandCount];
        ulong[] runs = [.. shingles.Hashes];
        for (var band = 0; band < BandCount; band++)
        {
            var hash = Hash.Mix(Hash.Seed, (ulong)band);
            for (var row = 0; row < Rows; row++)
            {
                hash = Hash.Mix(hash, Least(runs, Hash.Scatter(((ulong)band * Rows) + (ulong)row + 1)));
            }
            bands[band] = (long)hash;
        }
        return bands;
    }

    private static ulong Least(ulong[] runs, ulong permutation)
    {
        var least = ulong.MaxValue;
        foreach (var hash in runs)
        {
            least = Math.Min(least, Hash.Scatter(hash ^ permutation));
        }
        return least;
    }
}
