using AllianceReader.Articles;

namespace AllianceReader.Search;

/// <summary>A block of an essay in which all the words stand.</summary>
/// <param name="Article">The article's slug.</param>
/// <param name="Heading">Its title, or its opening words.</param>
/// <param name="Paragraph">¶ number; null where the kind is not paragraph.</param>
/// <param name="Segments">The whole block, in order: joined they are its text.</param>
public sealed record SearchHit(
    string Article, string Heading, int? Paragraph, BlockKind Kind, TextRange Range, IReadOnlyList<SearchSegment> Segments);

/// <param name="Match">Whether these are the words that were looked for.</param>
public sealed record SearchSegment(string Text, bool Match);
