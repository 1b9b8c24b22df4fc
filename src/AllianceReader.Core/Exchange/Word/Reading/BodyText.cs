using System.Text;
using AllianceReader.Articles;

namespace AllianceReader.Exchange.Word;

/// <summary>Some paragraphs of a document as a text, and places of the document as offsets into it.</summary>
internal sealed class BodyText
{
    private readonly WordBody body;
    private readonly int first;
    private readonly int end;
    private readonly (BodyPlace Start, BodyPlace End)? title;

    // Where each paragraph begins in the text, -1 for those without a word.
    private readonly int[] starts;
    private readonly int nextTitle;

    /// <param name="end">Exclusive.</param>
    /// <param name="title">Of an essay of ours; null elsewhere.</param>
    public BodyText(WordBody body, int first, int end, (BodyPlace Start, BodyPlace End)? title)
    {
        (this.body, this.first, this.title) = (body, first, title);
        this.end = Math.Min(end, body.Paragraphs.Count);
        starts = new int[Math.Max(0, this.end - first)];
        var text = new StringBuilder();
        for (var at = 0; at < starts.Length; at++)
        {
            starts[at] = Begin(text, body.Paragraphs[first + at]);
        }
        Text = text.ToString();
        nextTitle = NextTitle();
    }

    public string Text { get; }

    public string? Title => title is { } at && at.Start.Paragraph < body.Paragraphs.Count ? body.Paragraphs[at.Start.Paragraph].ToString() : null;

    public bool IsTitle(BodyPlace place) => title is { } at && place.Paragraph == at.Start.Paragraph;

    /// <summary>It stands at the essay's title or further down, and above the next one's.</summary>
    public bool Owns(BodyPlace place) => place.Paragraph >= (title?.Start.Paragraph ?? first) && place.Paragraph < nextTitle;

    /// <returns>UTF-16; null where it does not begin and end in the text.</returns>
    public TextRange? RangeOf(BodyPlace start, BodyPlace finish)
    {
        if (start.Paragraph < first || finish.Paragraph > end || start.Paragraph >= end || starts.Length == 0 || (finish.Paragraph == end && finish.Offset >= 0))
        {
            return null;
        }
        var from = OffsetOf(start, isStart: true);
        return new(from, Math.Max(from, OffsetOf(finish, isStart: false)));
    }

    public string Covered(BodyPlace start, BodyPlace finish)
    {
        if (RangeOf(start, finish) is { } range)
        {
            return range.Of(Text);
        }
        List<string> parts = [];
        for (var at = start.Paragraph; at <= finish.Paragraph && at < body.Paragraphs.Count; at++)
        {
            var paragraph = body.Paragraphs[at].ToString();
            var from = at == start.Paragraph ? Math.Clamp(start.Offset, 0, paragraph.Length) : 0;
            var to = at == finish.Paragraph ? Math.Clamp(finish.Offset, from, paragraph.Length) : paragraph.Length;
            parts.Add(paragraph[from..to]);
        }
        return string.Join("\n\n", parts.Where(part => part.Length > 0));
    }

    private static int Begin(StringBuilder text, StringBuilder paragraph)
    {
        if (string.IsNullOrWhiteSpace(paragraph.ToString()))
        {
            return -1;
        }
        text.Append(text.Length == 0 ? "" : "\n\n");
        var start = text.Length;
        text.Append(paragraph);
        return start;
    }

    // In a gap: between the two line ends that stand for it.
    private int OffsetOf(BodyPlace place, bool isStart)
    {
        var at = place.Paragraph - first;
        if (at < starts.Length && starts[at] >= 0)
        {
            return place.Offset >= 0 ? starts[at] + place.Offset : Math.Max(0, starts[at] - 1);
        }
        var next = Array.FindIndex(starts, Math.Min(at, starts.Length), start => start >= 0);
        return next < 0 ? Text.Length : isStart ? starts[next] : Math.Max(0, starts[next] - 2);
    }

    private int NextTitle() => body.Bookmarks
        .Where(one => EssayBookmarks.IsTitle(one.Key) && one.Value.Start.Paragraph > (title?.Start.Paragraph ?? first))
        .Select(one => one.Value.Start.Paragraph)
        .DefaultIfEmpty(int.MaxValue)
        .Min();
}
