namespace AllianceReader.Articles;

public enum RepairKind
{
    /// <summary>A paragraph broken in mid-sentence was made one again.</summary>
    Rejoined,

    /// <summary>A footnote sign (<c>^{*}</c>) was taken off its note and kept as the block's marker.</summary>
    FootnoteSign,

    /// <summary>Asterisks around words were taken off and kept as emphasis.</summary>
    Emphasis,

    /// <summary>Looks wrong, was left as printed: a lost hyphen, a misprint.</summary>
    Flagged,

    /// <summary>A word broken at a line's end was made one, without the hyphen.</summary>
    Hyphenation,

    /// <summary>Letters cast as one sign (<c>ﬁ</c>) were written apart, so that search finds their words.</summary>
    Ligature,

    /// <summary>Spaces or invisible characters were taken out of a line.</summary>
    Spacing,
}

/// <summary>One thing the importer changed, or saw and left alone, on the way from source to article text.</summary>
/// <param name="Line">The line of the source, from 1.</param>
/// <param name="Found">As it stands in the source.</param>
/// <param name="Made">As it stands in the article text; equal to <paramref name="Found"/> when only flagged, and when a reader took it back.</param>
public sealed record Repair(RepairKind Kind, int Line, string Found, string Made)
{
    /// <summary>The same, when it was not made.</summary>
    public Repair TakenBack() => this with { Made = Found };

    public bool IsTakenBack => Kind != RepairKind.Flagged && Made == Found;

    /// <summary>
    /// Whether the text can do without it. No XML can hold control characters, so no export could; an indent is how other formats say that
    /// a paragraph is something else.
    /// </summary>
    public bool CanBeTakenBack => Kind is not (RepairKind.Flagged or RepairKind.Rejoined)
        && !(Kind == RepairKind.Spacing && string.IsNullOrWhiteSpace(Found))
        && !(Kind == RepairKind.Spacing && Found.Any(char.IsControl));
}
