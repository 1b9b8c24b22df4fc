namespace AllianceReader.Corpus;

/// <summary>A hash that is the same on every machine and in every run: signatures are kept in the library for years.</summary>
internal static class Hash
{
    public const ulong Seed = 0xCBF29CE484222325;

    public static ulong Mix(ulong hash, ulong value) => Scatter((hash * 0x100000001B3) ^ value);

    // The finisher of SplitMix64 (Steele, Lea, Flood 2014): every bit of the input moves every bit of the output.
    public static ulong Scatter(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
