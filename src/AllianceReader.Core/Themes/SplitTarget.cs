namespace AllianceReader.Themes;

/// <summary>Where the passages go that leave a theme: to one that there is, or to a new one beside it.</summary>
/// <param name="Into">A slug; null for a new theme.</param>
/// <param name="Name">Of the new theme.</param>
public sealed record SplitTarget(string? Into, string? Name)
{
    public static SplitTarget Existing(string slug) => new(slug, null);

    public static SplitTarget New(string name) => new(null, name);
}

/// <param name="From">The theme that was split.</param>
/// <param name="Into">The one that carries the passages now.</param>
/// <param name="Moved">How many they were.</param>
public sealed record SplitOutcome(Theme From, Theme Into, int Moved);
