using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Support.Anchoring;

/// <summary>A passage, the text it was marked in, the text that came after, and where the passage stands there (null when it is gone).</summary>
internal sealed record Edited(string Id, string Kind, string Before, TextRange Marked, TextQuote Quote, string After, TextRange? Expected)
{
    public override string ToString() => Id;
}

/// <summary>Replacements of one text, none overlapping another.</summary>
internal sealed class Edits(string text)
{
    private readonly List<(int Start, int End, string Text)> edits = [];

    public Edits Replace(int start, int end, string words)
    {
        edits.Add((start, end, words));
        return this;
    }

    public Edits Insert(int at, string words) => Replace(at, at, words);

    public bool Touches(int start, int end) => edits.Exists(edit => edit.Start < end && start < edit.End);

    public string Apply()
    {
        var after = text;
        foreach (var edit in edits.OrderByDescending(edit => (edit.Start, edit.End)))
        {
            after = string.Concat(after.AsSpan(0, edit.Start), edit.Text, after.AsSpan(edit.End));
        }
        return after;
    }

    /// <summary>Where an offset of the text stands afterwards. What is inserted at the offset itself stands before it.</summary>
    public int Moved(int offset) => offset + edits.Where(edit => edit.End <= offset).Sum(edit => edit.Text.Length - (edit.End - edit.Start));
}
