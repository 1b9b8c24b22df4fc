using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Exchange.Word;

/// <summary>A passage and the number of its comment in the document.</summary>
internal readonly record struct Numbered(Annotation Annotation, int Number);

/// <summary>
/// Where comments begin and end in one text, met once each while the text is written from its first to its last character. Word's ranges
/// are milestones: they may cross each other and paragraphs, and stand between paragraphs.
/// </summary>
internal sealed class Milestones
{
    private readonly Numbered[] byStart;
    private readonly Numbered[] byEnd;
    private readonly List<int> toRefer = [];
    private readonly Dictionary<string, int> themes = new(StringComparer.Ordinal);
    private int started;
    private int ended;

    /// <param name="passages">Each with a place.</param>
    public Milestones(IEnumerable<Numbered> passages)
    {
        byStart = [.. passages.OrderBy(p => Range(p).Start).ThenByDescending(p => Range(p).End).ThenBy(p => p.Number)];
        byEnd = [.. byStart.OrderBy(p => Range(p).End).ThenBy(p => Range(p).IsEmpty).ThenByDescending(p => Range(p).Start).ThenByDescending(p => p.Number)];
    }

    /// <summary>The next place where something begins or ends, UTF-16.</summary>
    public int Next => Math.Min(
        started < byStart.Length ? Range(byStart[started]).Start : int.MaxValue,
        ended < byEnd.Length ? Range(byEnd[ended]).End : int.MaxValue);

    /// <summary>The theme that covers the text from here on; null where none or several do.</summary>
    public string? OnlyTheme => themes.Count == 1 ? themes.Keys.First() : null;

    /// <summary>Everything up to and at this place: what ends before what begins, so that passages that touch do not overlap.</summary>
    public void WriteUpTo(WordXml word, int offset, bool isInParagraph)
    {
        for (; Next <= offset; StepAt(word, Next))
        {
        }
        if (isInParagraph)
        {
            WriteReferences(word);
        }
    }

    private void StepAt(WordXml word, int offset)
    {
        // An empty range begins where it ends: it has to begin first.
        if (ended < byEnd.Length && Range(byEnd[ended]).End == offset && (Range(byEnd[ended]).Start < offset || started == byStart.Length || Range(byStart[started]).Start > offset))
        {
            End(word, byEnd[ended++]);
        }
        else
        {
            Begin(word, byStart[started++]);
        }
    }

    private void Begin(WordXml word, Numbered passage)
    {
        CommentMarks.Begin(word, passage);
        foreach (var theme in passage.Annotation.Themes)
        {
            themes[theme] = themes.GetValueOrDefault(theme) + 1;
        }
    }

    private void End(WordXml word, Numbered passage)
    {
        CommentMarks.End(word, passage);
        toRefer.Add(passage.Number);
        foreach (var theme in passage.Annotation.Themes)
        {
            if (--themes[theme] == 0)
            {
                themes.Remove(theme);
            }
        }
    }

    // Between paragraphs a range may end, but nothing may refer to its comment: the next paragraph does.
    private void WriteReferences(WordXml word)
    {
        foreach (var number in toRefer)
        {
            CommentMarks.Refer(word, number);
        }
        toRefer.Clear();
    }

    private static TextRange Range(Numbered passage) => passage.Annotation.Place!.Value;
}
