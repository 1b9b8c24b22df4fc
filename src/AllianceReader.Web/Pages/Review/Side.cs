using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Review;

/// <summary>A stretch of one of the two texts that are compared.</summary>
/// <param name="InPassage">Part of what is or would be marked; the rest is context.</param>
public sealed record Run(string Text, bool InPassage, Difference Kind);

/// <summary>One of the two texts, the passage with what stands around it.</summary>
/// <param name="Paragraph">¶ number at its start; null where it has none.</param>
/// <param name="Added">When that text came into the library; null when that is not known.</param>
public sealed record Side(int? Paragraph, DateTimeOffset? Added, IReadOnlyList<Run> Runs)
{
    /// <summary>The words of the passage; none where no place is likely.</summary>
    public string Words => string.Concat(Runs.Where(s => s.InPassage).Select(s => s.Text));
}

/// <summary>A text around a passage: the whole blocks it lies in, as far as they are not a second essay.</summary>
/// <param name="Text">The blocks, joined by a blank line.</param>
/// <param name="Passage">UTF-16 into <see cref="Text"/>; empty where there is none.</param>
internal sealed record Surroundings(string Text, TextRange Passage)
{
    /// <summary>UTF-16 units before the passage and after it. The longest paragraph of the corpus has 1,500.</summary>
    private const int Most = 1200;

    public static Surroundings Of(string text, IReadOnlyList<Paragraph> blocks, TextRange passage)
    {
        var around = blocks.Where(block => block.Range.Overlaps(passage)).Select(block => block.Range).ToList();
        var start = around.Count == 0 ? passage.Start : Math.Min(around[0].Start, passage.Start);
        var end = around.Count == 0 ? passage.End : Math.Max(around[^1].End, passage.End);
        start = passage.Start - start > Most ? NextWord(text, passage.Start - Most) : start;
        end = end - passage.End > Most ? PreviousWord(text, passage.End + Most) : end;
        return new(text[start..end], new(passage.Start - start, passage.End - start));
    }

    /// <summary>Where nothing is known but the words themselves.</summary>
    public static Surroundings Of(string before, string words, string after) =>
        new(before + words + after, new(before.Length, before.Length + words.Length));

    public static Surroundings Without(string text) => new(text, default);

    private static int NextWord(string text, int at) => text.IndexOf(' ', at) is var space and >= 0 ? space + 1 : at;

    private static int PreviousWord(string text, int at) => text.LastIndexOf(' ', at) is var space and > 0 ? space : at;
}

/// <summary>Two texts side by side, word by word.</summary>
internal static class Comparison
{
    public static (IReadOnlyList<Run> Old, IReadOnlyList<Run> New) Of(Surroundings old, Surroundings revised)
    {
        var parts = WordDiff.Of(old.Text, revised.Text);
        return (
            [.. parts.Where(part => part.Kind != Difference.Came).SelectMany(part => Cut(old, part.Old, part.Kind))],
            [.. parts.Where(part => part.Kind != Difference.Left).SelectMany(part => Cut(revised, part.New, part.Kind))]);
    }

    // At the edges of the passage, and off the white space before a change: a struck blank is no word that left.
    private static IEnumerable<Run> Cut(Surroundings text, TextRange part, Difference kind)
    {
        var blank = part.Start;
        while (kind != Difference.Same && blank < part.End && char.IsWhiteSpace(text.Text[blank]))
        {
            blank++;
        }
        int[] edges = [.. new[] { part.Start, blank, text.Passage.Start, text.Passage.End, part.End }
            .Where(edge => edge >= part.Start && edge <= part.End).Distinct().Order()];
        for (var at = 1; at < edges.Length; at++)
        {
            var range = new TextRange(edges[at - 1], edges[at]);
            yield return new(range.Of(text.Text), text.Passage.Contains(range), range.End <= blank ? Difference.Same : kind);
        }
    }
}
