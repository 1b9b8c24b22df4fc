namespace AllianceReader.Articles;

public enum BlockKind
{
    Heading,
    Paragraph,
    Quote,
    ListItem,
    Caption,
    Note,
}

/// <summary>A block of the article text. Only kind <see cref="BlockKind.Paragraph"/> has a ¶ number.</summary>
public sealed record Paragraph
{
    /// <summary>From 1, counting paragraphs only; null for every other kind.</summary>
    public int? Number { get; init; }

    public required BlockKind Kind { get; init; }

    /// <summary>Where the block stands in the article text, UTF-16.</summary>
    public required TextRange Range { get; init; }

    public required string Text { get; init; }

    /// <summary>The sign a footnote is called by in the source (<c>*</c> for <c>^{*}</c>); null where there is none.</summary>
    public string? Marker { get; init; }

    /// <summary>Words the source sets in italics, as ranges of the article text, UTF-16.</summary>
    public IReadOnlyList<TextRange> Emphasis { get; init; } = [];

    /// <summary>Lines of the source the block was made of, from 1.</summary>
    public IReadOnlyList<int> Lines { get; init; } = [];
}
