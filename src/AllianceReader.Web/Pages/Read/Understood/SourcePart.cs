using AllianceReader.Corpus.Review;

namespace AllianceReader.Web.Pages.Read.Understood;

/// <summary>As many lines of a source as one page shows.</summary>
/// <param name="Others">The first lines of all parts, this one's among them.</param>
internal sealed record SourcePart(IReadOnlyList<ReviewLine> Lines, IReadOnlyList<(int First, int Last)> Others)
{
    /// <summary>UTF-16 units of a line or a block that are shown; the rest is counted.</summary>
    public const int LongestText = 3000;

    /// <summary>Repairs of a line that are listed with it; a book in one line has thousands.</summary>
    public const int MostRepairs = 20;

    /// <summary>Bytes of a page, nearly: each line costs its choices, its text beside it and in the preview, and its repairs.</summary>
    private const int Most = 600_000;

    private const int PerLine = 1500;

    private const int PerRepair = 350;

    public int First => Lines[0].Number;

    public int Last => Lines[^1].Number;

    /// <param name="from">A line's number; the part it stands in is shown.</param>
    public static SourcePart Of(IReadOnlyList<ReviewLine> lines, int from)
    {
        List<(int Start, int End)> parts = [];
        for (var start = 0; start < lines.Count;)
        {
            var end = EndOf(lines, start);
            parts.Add((start, end));
            start = end;
        }
        var (first, last) = parts.FindLast(part => lines[part.Start].Number <= from) is { End: > 0 } found ? found : parts[0];
        return new([.. lines.Take(last).Skip(first)], [.. parts.Select(part => (lines[part.Start].Number, lines[part.End - 1].Number))]);
    }

    private static int EndOf(IReadOnlyList<ReviewLine> lines, int start)
    {
        var (end, weight) = (start, 0);
        while (end < lines.Count && (end == start || weight + Weight(lines[end]) <= Most))
        {
            weight += Weight(lines[end++]);
        }
        return end;
    }

    // Twice, and a Korean syllable is three bytes.
    private static int Weight(ReviewLine line) => PerLine + (6 * Math.Min(line.Text.Length, LongestText)) + (PerRepair * Math.Min(line.Repairs.Count, MostRepairs));
}
