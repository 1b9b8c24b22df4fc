using AllianceReader.Articles;

namespace AllianceReader.Search;

/// <summary>What of an essay an entry of the index is.</summary>
public enum SearchPart
{
    Title,
    Standfirst,
    Author,
    Block,

    /// <summary>A reader's margin note.</summary>
    Note,
}

/// <summary>An entry in which the question is met.</summary>
/// <param name="Kind">Of a block; null for every other part.</param>
/// <param name="Paragraph">¶ number of the block, or at the note's passage; null where there is none.</param>
/// <param name="Annotation">The id of the annotation that a note belongs to; null for every other part.</param>
/// <param name="Segments">The whole entry, in order: joined they are its text.</param>
public sealed record SearchHit(
    ArticleSummary Article, SearchPart Part, BlockKind? Kind, int? Paragraph, string? Annotation, IReadOnlyList<SearchSegment> Segments)
{
    /// <summary>Where a block stands; null for every other part.</summary>
    public SearchPlace? Place { get; init; }

    /// <summary>Null for what is no passage and no note: a title, a standfirst, a byline.</summary>
    public SearchKey? Key => Place is { } place ? SearchKey.OfBlock(Article.Slug, place.Revision, place.Range.Start)
        : Annotation is { } annotation ? SearchKey.OfNote(annotation)
        : null;
}

/// <param name="Range">UTF-16, in the essay's text of that revision.</param>
public sealed record SearchPlace(int Revision, TextRange Range);

/// <param name="Match">Whether these are the words that were looked for.</param>
public sealed record SearchSegment(string Text, bool Match);
