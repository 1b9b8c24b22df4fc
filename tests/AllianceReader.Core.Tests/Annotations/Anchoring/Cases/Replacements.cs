namespace AllianceReader.Core.Tests.Annotations.Anchoring.Cases;

/// <summary>Replacements of one text, none overlapping another.</summary>
internal sealed class Replacements(string text)
{
    private readonly List<(int Start, int End, string Text)> edits = [];

    public Replacements Replace(int start, int end, string words)
    {
        edits.Add((start, end, words));
        return this;
    }

    public Replacements Insert(int at, string words) => Replace(at, at, words);

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
