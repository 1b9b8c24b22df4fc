using AllianceReader.Search;
using AllianceReader.Suggestions;

namespace AllianceReader.Web.Api;

/// <summary>A paragraph that may belong under a theme.</summary>
/// <param name="Article">The article's slug.</param>
/// <param name="Paragraph">Its ¶ number.</param>
/// <param name="Words">The words it shares with what is tagged, the most telling first.</param>
/// <param name="Segments">Joined they are its text.</param>
public sealed record SuggestionJson(string Article, int Paragraph, IReadOnlyList<string> Words, IReadOnlyList<SearchSegment> Segments)
{
    public static SuggestionJson Of(Suggestion suggestion) => new(suggestion.Article.Slug, suggestion.Paragraph, suggestion.Words, suggestion.Segments);
}

/// <param name="Total">How many are given here: the rest of the library resembles less and less.</param>
/// <param name="Passages">How many tagged passages were read.</param>
/// <param name="Words">The words that set them apart, the most telling first.</param>
/// <param name="Dismissed">How many paragraphs were dismissed for this theme.</param>
public sealed record SuggestionsJson(IReadOnlyList<SuggestionJson> Items, int Total, int Passages, IReadOnlyList<string> Words, int Dismissed)
{
    public static SuggestionsJson Of(SuggestedParagraphs found) =>
        new([.. found.Items.Select(SuggestionJson.Of)], found.Items.Count, found.Passages, found.Words, found.Dismissed);
}
