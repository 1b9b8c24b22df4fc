using AllianceReader.Articles;

namespace AllianceReader.Web.Pages;

/// <summary>One field that a list can be narrowed by: a legend over checkboxes with their counts.</summary>
/// <param name="Name">The field's name in the address.</param>
/// <param name="Choices">Chosen ones first where there are more than fit.</param>
/// <param name="Noun">What the choices are together: <c>authors</c>.</param>
public sealed record FacetField(string Legend, string Name, IReadOnlyList<FacetChoice> Choices, string Noun)
{
    // What fits beside the work without pushing the next field off the first screen.
    private const int Open = 8;

    // A list of three thousand authors is searched by words, not by eye; and each costs the page 200 bytes.
    private const int Most = 60;

    private const string Finder = "-named";

    /// <summary>Whether values that are not offered can be looked for by their names.</summary>
    public bool Finds { get; private init; }

    private bool ByNumber { get; init; }

    /// <summary>What they are looked for by; null for nothing.</summary>
    public string? Words { get; private init; }

    /// <summary>The name in the address of what values are looked for by.</summary>
    public string FinderName => Name + Finder;

    public bool HasMore => Choices.Count > Open + 1 || Words is not null;

    public IEnumerable<FacetChoice> Shown => Arranged(!HasMore ? Choices : Words is null ? Ordered.Take(Open) : Choices.Where(choice => choice.Chosen));

    public IEnumerable<FacetChoice> Folded => Arranged(
        !HasMore ? [] : Words is null ? Ordered.Take(Most).Skip(Open) : Choices.Where(choice => !choice.Chosen).Take(Most));

    /// <summary>How many are not offered at all, since others occur more often.</summary>
    public int LeftOut => Math.Max(0, Choices.Count - Most);

    private IEnumerable<FacetChoice> Arranged(IEnumerable<FacetChoice> choices) =>
        ByNumber ? choices.OrderByDescending(choice => choice.Value.Length).ThenByDescending(choice => choice.Value, StringComparer.Ordinal) : choices;

    private IEnumerable<FacetChoice> Ordered => Choices.OrderByDescending(c => c.Chosen);

    /// <param name="chosen">The values in the address. One that the list no longer holds stays, with none, so that it can be taken off.</param>
    public static FacetField Of(string legend, string name, string noun, IReadOnlyList<Facet> facets, IReadOnlyCollection<string> chosen) => new(
        legend,
        name,
        [.. facets.Select(f => new FacetChoice(f.Value, f.Name, f.Count, chosen.Contains(f.Value), f.Look is null ? null : Samples.Class(f.Look))),
         .. chosen.Except(facets.Select(f => f.Value)).Select(value => new FacetChoice(value, value, 0, true, null))],
        noun);

    /// <param name="words">As the address has them.</param>
    public FacetField Finding(string? words) => this with { Finds = true, Words = words };

    /// <summary>Which choices are shown goes by their counts; those that are stand by their numbers, the highest first.</summary>
    public FacetField Numbered() => this with { ByNumber = true };

    /// <summary>What the address looks for among the values: <c>author-named=kim</c>.</summary>
    public static FacetWords WordsOf(HttpRequest request)
    {
        return new(Of("theme"), Of("author"), Of("publication"), Of("year"), Of("collection"));

        string? Of(string field) => request.Query[field + Finder].ToString() is var words && string.IsNullOrWhiteSpace(words) ? null : words.Trim();
    }
}

/// <param name="ClassName">Of a theme's sample; null for everything else.</param>
public sealed record FacetChoice(string Value, string Name, int Count, bool Chosen, string? ClassName);
