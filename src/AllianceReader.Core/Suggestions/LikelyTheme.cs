namespace AllianceReader.Suggestions;

/// <summary>A theme whose tagged passages speak of the same as a passage at hand.</summary>
/// <param name="Theme">A slug.</param>
/// <param name="Words">What they share, as it stands in the passage at hand; the most telling first.</param>
public sealed record LikelyTheme(string Theme, IReadOnlyList<string> Words)
{
    /// <summary>As many as are seen at a glance; a longer list is a codebook.</summary>
    public const int Most = 3;
}
