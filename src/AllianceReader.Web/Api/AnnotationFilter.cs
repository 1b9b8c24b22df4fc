using System.ComponentModel;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Web.Api;

/// <summary>Which annotations a call asks for. Values of one field widen, fields narrow.</summary>
internal readonly record struct AnnotationFilter(
    [property: Description("A theme's slug.")] string[]? Theme,
    [property: Description("Whether a theme below one of those counts for it.")] bool? Below,
    [property: Description("A theme that it carries as well.")] string[]? Beside,
    [property: Description("A theme that it does not carry.")] string[]? Without,
    [property: Description("An author's slug.")] string[]? Author,
    [property: Description("An article's slug.")] string[]? Article,
    [property: Description("Name of the publication.")] string[]? Publication,
    [property: Description("Year of the essay's publication; 0 for not known.")] int[]? Year,
    [property: Description("A collection's slug; of essays in it.")] string[]? Collection,
    [property: Description("false leaves out what is marked in archived essays, true leaves out everything else; all when left out.")] string? Archived,
    [property: Description("Whether it has a note.")] bool? Noted,
    [property: Description("Words that all have to stand in the passage or the note.")] string? Q,
    [property: Description("Publication date of the essay, EDTF, inclusive.")] string? From,
    [property: Description("Publication date of the essay, EDTF, inclusive: 2024 means to its last day.")] string? To,
    [property: Description("How it stands in the text: in-place, changed, confirm or gone.")] string[]? Status)
{
    public AnnotationQuery Query(Stretch stretch) => new()
    {
        Themes = Chosen.From(Theme),
        Below = Below ?? false,
        Beside = Chosen.From(Beside),
        Without = Chosen.From(Without),
        Authors = Chosen.From(Author),
        Articles = Chosen.From(Article),
        Publications = Chosen.From(Publication),
        Years = Year ?? [],
        Collections = Chosen.From(Collection),
        Archived = Flags.Archived(Archived, ArchivedEssays.Included),
        Noted = Noted,
        Text = string.IsNullOrWhiteSpace(Q) ? null : Q,
        From = Date("from", From),
        To = Date("to", To),
        Statuses = [.. Chosen.From(Status).Select(Verdict)],
        Stretch = stretch,
    };

    private static AnnotationStatus Verdict(string name) => AnnotationStatuses.Find(name)
        ?? throw new RefusedException("status", $"A status is one of {string.Join(", ", Enum.GetValues<AnnotationStatus>().Select(status => status.Name()))}.");

    private static string? Date(string field, string? text) => string.IsNullOrEmpty(text)
        ? null
        : EdtfDate.Parse(text)?.Text ?? throw new RefusedException(field, "A date is written 2024, 2018-09 or 2025-04-09.");
}
