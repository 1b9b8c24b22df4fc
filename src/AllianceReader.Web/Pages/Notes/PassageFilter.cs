using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Notes;

/// <summary>
/// What the address says of a list of passages: <c>/notes?theme=…&amp;below=yes&amp;without=…&amp;author=…&amp;article=…&amp;publication=…&amp;year=2024&amp;noted=yes&amp;q=…&amp;from=2024&amp;to=2025-03</c>.
/// On a theme's own page <c>theme</c> is a second one, which its passages carry as well.
/// </summary>
public sealed class PassageFilter
{
    private const string Yes = "yes";
    private const string No = "no";

    /// <summary>What it is written in.</summary>
    public static IReadOnlyList<string> Fields { get; } = 
        ["theme", "below", "without", "article", "author", "publication", "year", "collection", "archived", "noted", "q", "from", "to", "status", "sort"];

    public IReadOnlyList<string> Theme { get; set; } = [];

    /// <summary><c>yes</c>: what stands below a theme counts for it.</summary>
    public string? Below { get; set; }

    /// <summary>Themes that it may not carry.</summary>
    public IReadOnlyList<string> Without { get; set; } = [];

    public IReadOnlyList<string> Author { get; set; } = [];

    public IReadOnlyList<string> Article { get; set; } = [];

    public IReadOnlyList<string> Publication { get; set; } = [];

    /// <summary>Of the essay's publication; <c>0</c> for not known.</summary>
    public IReadOnlyList<string> Year { get; set; } = [];

    public IReadOnlyList<string> Collection { get; set; } = [];

    /// <summary><c>no</c>: none of archived essays; <c>yes</c>: those alone.</summary>
    public IReadOnlyList<string> Archived { get; set; } = [];

    public IReadOnlyList<string> Noted { get; set; } = [];

    public string? Q { get; set; }

    /// <summary>EDTF, inclusive.</summary>
    public string? From { get; set; }

    /// <summary>EDTF, inclusive.</summary>
    public string? To { get; set; }

    /// <summary>A verdict's name (<see cref="AnnotationStatuses"/>).</summary>
    public string? Status { get; set; }

    /// <summary>One of <see cref="Sorts"/>.</summary>
    public string? Sort { get; set; }

    internal IReadOnlyList<string> Themes => Given.Of(Theme);

    internal IReadOnlyList<string> Unwanted => Given.Of(Without);

    internal bool RollsUp => Below == Yes;

    internal AnnotationStatus? Verdict => AnnotationStatuses.Find(Status);

    /// <summary>Something is chosen that leaves passages out.</summary>
    internal bool Narrows =>
        Themes.Count + Unwanted.Count + Given.Of(Author).Count + Given.Of(Article).Count + Given.Of(Publication).Count + Given.Of(Year).Count + Given.Of(Collection).Count + Given.Of(Noted).Count > 0
        || Kept is not ArchivedEssays.Included || Verdict is not null || Blank(Q) is not null || Blank(From) is not null || Blank(To) is not null;

    /// <summary>What is wrong with the dates, as a sentence; null when nothing is.</summary>
    internal string? WrongDate =>
        NotADate(From) is { } from ? $"“{from}” is no date." : NotADate(To) is { } to ? $"“{to}” is no date." : null;

    internal AnnotationQuery Query(Stretch stretch) => new()
    {
        Themes = Themes,
        Below = RollsUp,
        Without = Unwanted,
        Authors = Given.Of(Author),
        Articles = Given.Of(Article),
        Publications = Given.Of(Publication),
        Years = [.. Given.Of(Year).Select(Number).OfType<int>()],
        Collections = Given.Of(Collection),
        Archived = Kept,
        Noted = (IsChosen(Yes), IsChosen(No)) switch { (true, false) => true, (false, true) => false, _ => null },
        Text = Blank(Q),
        From = EdtfDate.Parse(Blank(From))?.Text,
        To = EdtfDate.Parse(Blank(To))?.Text,
        Sort = Sorts.Find(Sort),
        Statuses = Verdict is { } verdict ? [verdict] : [],
        Stretch = stretch,
    };

    /// <summary>Of the list on a theme's own page.</summary>
    internal AnnotationQuery OnTheme(string slug, Stretch stretch) => Query(stretch) with { Themes = [slug], Beside = Themes };

    internal IReadOnlyList<FacetField> FieldsOf(AnnotationFacets facets, string themesLegend) =>
    [
        FacetField.Of(themesLegend, "theme", "themes", facets.Themes, Themes),
        FacetField.Of("Essay", "article", "essays", facets.Articles, Given.Of(Article)),
        FacetField.Of("Author", "author", "authors", facets.Authors, Given.Of(Author)),
        FacetField.Of("Publication", "publication", "publications", facets.Publications, Given.Of(Publication)),
        FacetField.Of("Year", "year", "years", facets.Years, Given.Of(Year)),
        FacetField.Of("Collection", "collection", "collections", facets.Collections, Given.Of(Collection)),
        .. facets.Archived == 0 && Given.Of(Archived).Count == 0 ? Array.Empty<FacetField>() : [KeptField(facets)],
        new("Note", "noted",
            [new(Yes, "With a note", facets.Noted, IsChosen(Yes), null), new(No, "Without", facets.Unnoted, IsChosen(No), null)], ""),
    ];

    /// <param name="nameOf">Of a theme, by its slug.</param>
    internal IReadOnlyList<FilterChip> ChipsOf(IReadOnlyList<FacetField> fields, ListAddress address, Func<string, string> nameOf)
    {
        return
        [
            .. fields.SelectMany(field => FilterChip.Of(field, address)),
            .. One("below", RollsUp ? Below : null, _ => "with themes below"),
            .. Unwanted.Select(theme => new FilterChip($"without {nameOf(theme)}", address.Without("without", theme))),
            .. One("q", Q, words => $"“{words}”"),
            .. One("from", From, date => $"from {Wording.Date(date)}"),
            .. One("to", To, date => $"to {Wording.Date(date)}"),
            .. One("status", Verdict is null ? null : Status, Verdicts.Name),
        ];

        IEnumerable<FilterChip> One(string field, string? value, Func<string, string> name) =>
            Blank(value) is { } given ? [new(name(given), address.Without(field, value!))] : [];
    }

    private ArchivedEssays Kept => (Given.Of(Archived).Contains(Yes), Given.Of(Archived).Contains(No)) switch
    {
        (true, false) => ArchivedEssays.Only,
        (false, true) => ArchivedEssays.LeftOut,
        _ => ArchivedEssays.Included,
    };

    private FacetField KeptField(AnnotationFacets facets) => new("Archive", "archived",
    [
        new(No, "Not archived", facets.Unarchived, Given.Of(Archived).Contains(No), null),
        new(Yes, "In archived essays", facets.Archived, Given.Of(Archived).Contains(Yes), null),
    ], "");

    private static int? Number(string year) => int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private bool IsChosen(string noted) => Given.Of(Noted).Contains(noted);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? NotADate(string? text) => Blank(text) is { } given && EdtfDate.Parse(given) is null ? given : null;
}
