using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Essays;

/// <summary>What is written over the facts of many essays. An empty field leaves them as they are.</summary>
public sealed class FactsOfManyForm
{
    public string? Publication { get; set; }

    public string? Published { get; set; }

    public string? Language { get; set; }

    public string? Licence { get; set; }

    /// <summary>The fields of which it is said that nothing is known.</summary>
    public IReadOnlyList<string> None { get; set; } = [];

    public string? Name { get; set; }

    public string? Given { get; set; }

    public string? Family { get; set; }

    public string? Affiliation { get; set; }

    /// <summary>Slugs of authors that are taken out.</summary>
    public IReadOnlyList<string> Leaving { get; set; } = [];

    internal IReadOnlyList<(string Name, string Label, string? Value, string Help)> Fields =>
    [
        ("publication", "Publication", Publication, ""),
        ("published", "Published", Published, "As precise as known: 2025-04-09, or 2018-09, or 2024."),
        ("language", "Language", Language, "A language tag: en, en-US, ko."),
        ("licence", "Licence", Licence, ""),
    ];

    internal FactsOfMany Said() => new()
    {
        Publication = Of("publication", Publication),
        Published = Of("published", Published),
        Language = Of("language", Language),
        Licence = Of("licence", Licence),
        Joining = string.IsNullOrWhiteSpace(Name) ? [] : [new(Name.Trim(), Blank(Given), Blank(Family), Blank(Affiliation))],
        Leaving = Pages.Given.Of(Leaving),
    };

    // What is written counts, whatever box is ticked beside it.
    private string? Of(string field, string? value) => Blank(value) ?? (None.Contains(field) ? "" : null);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
