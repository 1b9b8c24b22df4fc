using AllianceReader.Articles;
using AllianceReader.Search;

namespace AllianceReader.Suggestions;

/// <summary>A paragraph that may belong under a theme.</summary>
/// <param name="Paragraph">¶ number.</param>
/// <param name="Place">Where it stands in its essay.</param>
/// <param name="Words">The words it shares with what is tagged, the most telling first; empty for a dismissed one.</param>
/// <param name="Segments">Joined they are its text; those that match are the words it shares.</param>
public sealed record Suggestion(
    ArticleSummary Article, int Paragraph, SearchPlace Place, IReadOnlyList<string> Words, IReadOnlyList<SearchSegment> Segments)
{
    /// <summary>Of one question. Nobody reads further down a list of guesses.</summary>
    public const int Most = 50;

    public SearchKey Key => SearchKey.OfBlock(Article.Slug, Place.Revision, Place.Range.Start);
}

/// <param name="Passages">How many tagged passages were read.</param>
/// <param name="Words">Those that set them apart, the most telling first, as they stand in the texts.</param>
/// <param name="Items">The likest first.</param>
/// <param name="Dismissed">How many were dismissed for this theme.</param>
public sealed record SuggestedParagraphs(int Passages, IReadOnlyList<string> Words, IReadOnlyList<Suggestion> Items, int Dismissed)
{
    /// <summary>Tagged passages. One alone says nothing about what it has in common with others.</summary>
    public const int Fewest = 2;
}
