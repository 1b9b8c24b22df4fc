namespace AllianceReader.Exchange.Packages;

/// <summary>The most that an XML file may hold.</summary>
public sealed record XmlBounds
{
    /// <summary>Characters.</summary>
    public long Longest { get; init; } = 256L * 1024 * 1024;

    /// <summary>Elements within elements. Formats here need ten; what walks a tree by recursion overflows the stack at some ten thousand, which cannot be caught.</summary>
    public int Deepest { get; init; } = 256;

    /// <summary>A tree of them takes some 200 bytes each.</summary>
    public int MostElements { get; init; } = 4_000_000;
}
