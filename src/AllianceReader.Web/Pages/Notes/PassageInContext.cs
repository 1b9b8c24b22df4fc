using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Notes;

/// <summary>A passage with as much of its paragraph around it as makes it understood away from the essay.</summary>
/// <param name="Before">From the beginning of a sentence up to the passage; may be empty.</param>
/// <param name="Words">The passage itself, one string a block.</param>
/// <param name="After">From the passage to the end of its sentence; may be empty.</param>
internal sealed record PassageInContext(string Before, IReadOnlyList<string> Words, string After)
{
    // UTF-16 units. Four lines of context on either side are read; more is a second essay.
    private const int LongestContext = 280;

    // A passage may be a whole essay. A list shows how it begins; the essay itself is one link away.
    private const int LongestPassage = 1200;

    private const string Left = "… ";
    private const string Right = " …";

    /// <returns>Null for a note on the whole essay.</returns>
    public static PassageInContext? Of(AnnotationInContext found) => (found.Annotation, found.Block) switch
    {
        ({ Quote: null }, _) => null,
        ({ Place: { } range, Quote: { } quote }, { } block) => Around(block, range, quote.Exact),
        ({ Quote: { } quote }, _) => new("", Blocks(quote.Exact), ""),
    };

    /// <returns>With all of the paragraph it starts in; null where <see cref="Of"/> shows that already, or nobody knows where it is.</returns>
    public static PassageInContext? WholeParagraph(AnnotationInContext found)
    {
        if (found is not { Annotation: { Place: { } range, Quote: { } quote }, Block: { } block })
        {
            return null;
        }
        var (start, end) = (range.Start - block.Range.Start, range.End - block.Range.Start);
        var around = Around(block, range, quote.Exact);
        return around.Before.StartsWith(Left, StringComparison.Ordinal) || around.After.EndsWith(Right, StringComparison.Ordinal)
            ? new(block.Text[..Math.Clamp(start, 0, block.Text.Length)], around.Words, end < block.Text.Length ? block.Text[Math.Max(0, end)..] : "")
            : null;
    }

    private static PassageInContext Around(Paragraph block, TextRange range, string words)
    {
        var start = Math.Clamp(range.Start - block.Range.Start, 0, block.Text.Length);
        var end = range.End - block.Range.Start;
        var sentences = Sentences.In(block.Text, new(0, block.Text.Length));
        return new(
            LeadingTo(block.Text, start, sentences),
            Blocks(words),
            end >= start && end < block.Text.Length ? FollowingOn(block.Text, end, sentences) : "");
    }

    // A passage that begins its sentence is led to by the sentence before it.
    private static string LeadingTo(string text, int start, IReadOnlyList<TextRange> sentences)
    {
        var from = sentences.LastOrDefault(sentence => sentence.Start < start).Start;
        return start - from > LongestContext
            ? Left + text[NextWord(text, start - LongestContext)..start]
            : (from > 0 ? Left : "") + text[from..start];
    }

    private static string FollowingOn(string text, int end, IReadOnlyList<TextRange> sentences)
    {
        var sentence = sentences.FirstOrDefault(sentence => sentence.End >= end);
        var to = Math.Max(end, sentence.End);
        return to - end > LongestContext
            ? text[end..PreviousWord(text, end + LongestContext)] + Right
            : text[end..to] + (to < text.Length ? Right : "");
    }

    private static string[] Blocks(string words) =>
        (words.Length <= LongestPassage ? words : words[..PreviousWord(words, LongestPassage)] + Right)
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

    // No word is cut in two, but for one as long as the whole context; then at least no character is.
    private static int NextWord(string text, int at)
    {
        var space = text.IndexOf(' ', at);
        return space < 0 || space > at + 40 ? Whole(text, at) : space + 1;
    }

    private static int PreviousWord(string text, int at)
    {
        var space = text.LastIndexOf(' ', at);
        return space < at - 40 || space <= 0 ? Whole(text, at) : space;
    }

    private static int Whole(string text, int at) => char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
