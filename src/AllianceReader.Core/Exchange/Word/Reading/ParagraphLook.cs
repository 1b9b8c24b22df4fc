using AllianceReader.Articles;

namespace AllianceReader.Exchange.Word;

/// <summary>What a paragraph of a document is beside its text.</summary>
internal sealed class ParagraphLook
{
    private readonly List<TextRange> emphasis = [];

    /// <summary>The id of its style; empty for the usual one.</summary>
    public string Style { get; set; } = "";

    /// <summary>Its rank as a heading, from 0, where the paragraph itself says so; 9 is none (ECMA-376-1, 17.3.1.20).</summary>
    public int? Outline { get; set; }

    /// <summary>The list that it is an item of; null where it is none, <c>0</c> where it was taken out of its style's.</summary>
    public string? Numbering { get; set; }

    /// <summary>How deep in the list, from 0.</summary>
    public int Level { get; set; }

    /// <summary>Where a note is called, <c>footnote</c> or <c>endnote</c>, and its id.</summary>
    public List<(int Offset, string Part, string Id)> Notes { get; } = [];

    /// <summary>Words in italics.</summary>
    public IReadOnlyList<TextRange> Emphasis => emphasis;

    // A word in italics may be several runs: each spelling check parts them.
    public void Emphasize(TextRange range)
    {
        if (emphasis is [.., var last] && last.End == range.Start)
        {
            emphasis[^1] = new(last.Start, range.End);
            return;
        }
        emphasis.Add(range);
    }
}
