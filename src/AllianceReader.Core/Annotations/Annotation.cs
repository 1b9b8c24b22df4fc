using AllianceReader.Articles;

namespace AllianceReader.Annotations;

/// <summary>How surely an annotation stands where it is shown.</summary>
public enum AnnotationStatus
{
    InPlace,

    /// <summary>Found again, the words differ.</summary>
    Changed,

    /// <summary>The reader is to say where it belongs.</summary>
    Confirm,

    Gone,
}

/// <summary>
/// A passage with any number of themes and at most one margin note. Neither makes it a highlight; no passage, a note on the
/// whole essay.
/// </summary>
public sealed record Annotation
{
    /// <summary><c>[a-z0-9]</c>, ten of them: usable as fragment, Obsidian block id and bookmark.</summary>
    public required string Id { get; init; }

    /// <summary>The article's slug.</summary>
    public required string Article { get; init; }

    /// <summary>
    /// UTF-16 into the article text: where the passage stands, or most likely stands while the reader is to confirm it. Null for a note
    /// on the whole essay, and where no place is likely. What shows or tells a place as a fact asks <see cref="Place"/>.
    /// </summary>
    public TextRange? Range { get; init; }

    /// <summary>The words as they stood when the passage was last placed; null for a note on the whole essay.</summary>
    public TextQuote? Quote { get; init; }

    /// <summary>
    /// ¶ number at the passage's start, in the text it was last placed in; null where it starts outside a numbered paragraph.
    /// </summary>
    public int? Paragraph { get; init; }

    /// <summary>Slugs, in the order they were given.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Markdown; empty for none. Kept to the letter (<see cref="NoteText"/>).</summary>
    public string Note { get; init; } = "";

    public required string Creator { get; init; }

    public AnnotationStatus Status { get; init; } = AnnotationStatus.InPlace;

    /// <summary>0 to 1; 1 when in place.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>The passage as the reader last knew it, while other words stand there; null while nothing has changed, and once they accept it.</summary>
    public EarlierPassage? Earlier { get; init; }

    /// <summary>Where it was last placed, while it is not; null while it is.</summary>
    public PassagePlace? LastPlaced { get; init; }

    public DateTimeOffset Created { get; init; }

    public DateTimeOffset Modified { get; init; }

    /// <summary>From 1, up by one with each change; the ETag.</summary>
    public long Version { get; init; } = 1;

    public bool IsOnWholeEssay => Quote is null;

    /// <summary>Where it stands without a doubt, UTF-16; null for a note on the whole essay, and while the reader is to say where it belongs.</summary>
    public TextRange? Place => Status is AnnotationStatus.InPlace or AnnotationStatus.Changed ? Range : null;

    /// <summary>It is on a passage of which nobody knows for sure where it is.</summary>
    public bool IsUnplaced => !IsOnWholeEssay && Place is null;

    /// <summary>A revision has changed, moved or lost its passage, and the reader has not said what is to become of it.</summary>
    public bool IsToReview => !IsOnWholeEssay && Status is not AnnotationStatus.InPlace;

    /// <param name="current">The article's revision now.</param>
    /// <returns>Where its words stand or last stood; null when that was never kept.</returns>
    public PassagePlace? StoodIn(int current) => Place is { } range ? new(current, range) : LastPlaced;
}

/// <summary>W3C TextQuoteSelector: the words and what stands around them.</summary>
/// <param name="Exact">The words themselves.</param>
/// <param name="Prefix">Up to <see cref="Context"/> UTF-16 units before.</param>
/// <param name="Suffix">Up to <see cref="Context"/> UTF-16 units after.</param>
public sealed record TextQuote(string Exact, string Prefix = "", string Suffix = "")
{
    /// <summary>Hypothesis and the W3C examples use 32; enough to tell twins apart in almost every essay.</summary>
    public const int Context = 32;

    public static TextQuote Of(string text, TextRange range) => new(
        range.Of(text),
        text[NoSplit(text, Math.Max(0, range.Start - Context), 1)..range.Start],
        text[range.End..NoSplit(text, Math.Min(text.Length, range.End + Context), -1)]);

    // Context never cuts a surrogate pair in two: half a character could not be written to any file.
    private static int NoSplit(string text, int at, int step) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]) ? at + step : at;
}
