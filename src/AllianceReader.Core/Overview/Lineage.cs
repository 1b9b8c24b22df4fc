namespace AllianceReader.Overview;

/// <summary>A theme of the codebook by the store's number for it.</summary>
/// <param name="Look">As <see cref="Themes.ThemeLook"/> writes it.</param>
/// <param name="Parent">Null at the top.</param>
public sealed record CodebookTheme(int Id, string Slug, string Name, string Look, int? Parent);

/// <summary>For which of the themes shown a theme counts: for itself, and where they are rolled up for all that stand above it.</summary>
public sealed class Lineage
{
    private readonly Dictionary<int, CodebookTheme> codebook;
    private readonly Dictionary<int, int> places;
    private readonly int[][] counted;

    /// <param name="shown">The themes by their place; a theme that is not among them counts for nothing of its own.</param>
    public Lineage(IReadOnlyList<CodebookTheme> codebook, IReadOnlyList<CodebookTheme> shown, bool rollsUp)
    {
        Shown = shown;
        this.codebook = codebook.ToDictionary(theme => theme.Id);
        places = shown.Select((theme, place) => (theme.Id, place)).ToDictionary(known => known.Id, known => known.place);
        counted = new int[codebook.Count == 0 ? 0 : codebook.Max(theme => theme.Id) + 1][];
        foreach (var theme in codebook)
        {
            counted[theme.Id] = [.. (rollsUp ? Upwards(theme) : [theme]).Where(one => places.ContainsKey(one.Id)).Select(one => places[one.Id])];
        }
    }

    public IReadOnlyList<CodebookTheme> Shown { get; }

    /// <summary>The same for two that count alike: of each theme, for which places it counts.</summary>
    public string Signature => string.Join(';', counted.Select(places => places is null ? "" : string.Join(',', places)));

    public int Count => Shown.Count;

    /// <returns>Places among the themes shown, each once; none for a theme that has left the codebook since.</returns>
    public ReadOnlySpan<int> Of(int theme) => theme < counted.Length ? counted[theme] : [];

    /// <summary>Whether one stands above the other.</summary>
    public bool AreKin(int one, int other) => Upwards(Shown[one]).Contains(Shown[other]) || Upwards(Shown[other]).Contains(Shown[one]);

    private IEnumerable<CodebookTheme> Upwards(CodebookTheme theme)
    {
        for (CodebookTheme? above = theme; above is not null; above = above.Parent is { } parent ? codebook.GetValueOrDefault(parent) : null)
        {
            yield return above;
        }
    }
}
