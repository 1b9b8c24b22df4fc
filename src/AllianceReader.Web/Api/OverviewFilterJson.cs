using System.ComponentModel;
using AllianceReader.Articles;
using AllianceReader.Overview;

namespace AllianceReader.Web.Api;

/// <summary>What a call's figures are counted over. Values of one field widen, fields narrow.</summary>
internal readonly record struct OverviewFilterJson(
    [property: Description("Slugs of the themes to show; all in use when left out.")] string[]? Theme,
    [property: Description("An author's slug.")] string[]? Author,
    string[]? Publication,
    [property: Description("A collection's slug.")] string[]? Collection,
    [property: Description("Publication date of the essay, EDTF, inclusive.")] string? From,
    [property: Description("Publication date of the essay, EDTF, inclusive: 2024 means to its last day.")] string? To,
    [property: Description("Whether what carries a theme counts for the themes above it, too, once.")] bool? Below)
{
    public OverviewFilter Filter => new()
    {
        Themes = Chosen.From(Theme),
        Authors = Chosen.From(Author),
        Publications = Chosen.From(Publication),
        Collections = Chosen.From(Collection),
        From = Date("from", From),
        To = Date("to", To),
    };

    private static string? Date(string field, string? text) => string.IsNullOrEmpty(text)
        ? null
        : EdtfDate.Parse(text)?.Text ?? throw new RefusedException(field, "A date is written 2024, 2018-09 or 2025-04-09.");
}
