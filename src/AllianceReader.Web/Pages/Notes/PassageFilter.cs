using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Notes;

/// <summary>What the address says of a list of passages: <c>/notes?theme=…&amp;author=…&amp;article=…&amp;noted=yes&amp;q=…&amp;from=2024&amp;to=2025-03</c>.</summary>
public sealed class PassageFilter
{
    private const string Yes = "yes";
    private const string No = "no";

    /// <summary>What it is written in.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["theme", "author", "article", "noted", "q", "from", "to", "status"];

    public IReadOnlyList<string> Theme { get; set; } = [];

    public IReadOnlyList<string> Author { get; set; } = [];

    public IReadOnlyList<string> Article { get; set; } = [];

    public IReadOnlyList<string> Noted { get; set; } = [];

    public string? Q { get; set; }

    /// <summary>EDTF, inclusive.</summary>
    public string? From { get; set; }

    /// <summary>EDTF, inclusive.</summary>
    public string? To { get; set; }

    /// <summary>A verdict's name (<see cref="AnnotationStatuses"/>).</summary>
    public string? Status { get; set; }

    internal IReadOnlyList<string> Themes => Given.Of(Theme);

    internal AnnotationStatus? Verdict => AnnotationStatuses.Find(Status);

    /// <summary>What is wrong with the dates, as a sentence; null when nothing is.</summary>
    internal string? WrongDate =>
        NotADate(From) is { } from ? $"“{from}” is no date." : NotADate(To) is { } to ? $"“{to}” is no date." : null;

    internal AnnotationQuery Query(Stretch stretch) => new()
    {
        Themes = Themes,
        Authors = Given.Of(Author),
        Articles = Given.Of(Article),
        Noted = (IsChosen(Yes), IsChosen(No)) switch { (true, false) => true, (false, true) => false, _ => null },
        Text = Blank(Q),
        From = EdtfDate.Parse(Blank(From))?.Text,
        To = EdtfDate.Parse(Blank(To))?.Text,
        Statuses = Verdict is { } verdict ? [verdict] : [],
        Stretch = stretch,
    };

    internal IReadOnlyList<FacetField> FieldsOf(AnnotationFacets facets, string themesLegend) =>
    [
        FacetField.Of(themesLegend, "theme", "themes", facets.Themes, Themes),
        FacetField.Of("Essay", "article", "essays", facets.Articles, Given.Of(Article)),
        FacetField.Of("Author", "author", "authors", facets.Authors, Given.Of(Author)),
        new("Note", "noted",
            [new(Yes, "With a note", facets.Noted, IsChosen(Yes), null), new(No, "Without", facets.Unnoted, IsChosen(No), null)], ""),
    ];

    internal IReadOnlyList<FilterChip> ChipsOf(IReadOnlyList<FacetField> fields, ListAddress address)
    {
        return
        [
            .. fields.SelectMany(field => FilterChip.Of(field, address)),
            .. One("q", Q, words => $"“{words}”"),
            .. One("from", From, date => $"from {Wording.Date(date)}"),
            .. One("to", To, date => $"to {Wording.Date(date)}"),
            .. One("status", Verdict is null ? null : Status, Verdicts.Name),
        ];

        IEnumerable<FilterChip> One(string field, string? value, Func<string, string> name) =>
            Blank(value) is { } given ? [new(name(given), address.Without(field, value!))] : [];
    }

    private bool IsChosen(string noted) => Given.Of(Noted).Contains(noted);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? NotADate(string? text) => Blank(text) is { } given && EdtfDate.Parse(given) is null ? given : null;
}
