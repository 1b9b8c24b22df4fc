using AllianceReader.Articles;

namespace AllianceReader.Exchange.Word;

/// <summary>What came back in a Word file.</summary>
/// <param name="Essays">In the order of the document. Of a file that is not ours one, with all of its text.</param>
/// <param name="IsOurs">Written by <see cref="DocxExport"/>, whatever has been done to it since.</param>
public sealed record ReviewedDocument(IReadOnlyList<ReviewedEssay> Essays, bool IsOurs)
{
    public IEnumerable<ReviewComment> Comments => Essays.SelectMany(essay => essay.Comments);
}

/// <param name="Title">Null in a file that is not ours.</param>
/// <param name="Text">Paragraphs joined by a blank line, as they stand with all changes accepted.</param>
/// <param name="Comments">In the order of the document, replies not among them.</param>
public sealed record ReviewedEssay(string? Title, string Text, IReadOnlyList<ReviewComment> Comments);

public sealed record ReviewComment
{
    /// <summary>UTF-16 into the essay's text. Null where it stands on something else of ours: the title, or a passage without a place.</summary>
    public TextRange? Range { get; init; }

    /// <summary>The words it stands on; of several paragraphs, with a blank line between.</summary>
    public required string Covered { get; init; }

    /// <summary>It is on the title of one of our essays: a note on the whole of it.</summary>
    public bool IsOnTitle { get; init; }

    /// <summary>The annotation it was written from, by its bookmark; null where it is somebody's own.</summary>
    public string? AnnotationId { get; init; }

    public required string Author { get; init; }

    public string Initials { get; init; } = "";

    /// <summary>Word writes the time of its writer's clock without a zone; it is taken for UTC, which ours is.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Names from the line that begins with <c>Theme:</c>; empty where it says that there is none, null without such a line.</summary>
    public IReadOnlyList<string>? Themes { get; init; }

    /// <summary>Markdown, replies at its end.</summary>
    public string Note { get; init; } = "";

    /// <summary>Somebody marked it as done.</summary>
    public bool IsResolved { get; init; }
}
