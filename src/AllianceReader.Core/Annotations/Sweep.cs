using AllianceReader.Articles;

namespace AllianceReader.Annotations;

/// <summary>
/// One pass from left to right over all boundaries, sorted. Costs O((n + m) log (n + m)) for n annotations and m blocks, plus the
/// size of what comes out.
/// </summary>
/// <param name="blocks">In text order, not overlapping.</param>
/// <param name="placed">In nesting order, so by start; each with a range that is not empty.</param>
internal sealed class Sweep(IReadOnlyList<TextRange> blocks, IReadOnlyList<Annotation> placed, IReadOnlyList<TextRange> emphasis)
{
    private readonly int[] cuts = SortedCuts(blocks, placed, emphasis);
    private readonly TextRange[] emphasisByStart = [.. emphasis.OrderBy(e => e.Start)];
    private readonly List<int> open = [];
    private readonly int[] first = new int[placed.Count];
    private readonly int[] last = new int[placed.Count];
    private int nextCut;
    private int nextToOpen;
    private int nextEmphasis;
    private int emphasisEnd;
    private int pieces;

    public IReadOnlyList<IReadOnlyList<Segment>> Cut()
    {
        Array.Fill(first, -1);
        var raw = blocks.Select(CutBlock).ToList();
        return [.. raw.Select(block => (IReadOnlyList<Segment>)[.. block.Select(Layered)])];
    }

    private static int[] SortedCuts(IReadOnlyList<TextRange> blocks, IReadOnlyList<Annotation> placed, IReadOnlyList<TextRange> emphasis)
    {
        var ranges = blocks.Concat(placed.Select(a => a.Range!.Value)).Concat(emphasis);
        int[] cuts = [.. ranges.SelectMany(r => (int[])[r.Start, r.End]).Distinct()];
        Array.Sort(cuts);
        return cuts;
    }

    private List<Piece> CutBlock(TextRange block)
    {
        List<Piece> found = [];
        while (cuts[nextCut] < block.Start)
        {
            nextCut++;
        }
        for (; cuts[nextCut] < block.End; nextCut++)
        {
            found.Add(Between(cuts[nextCut], cuts[nextCut + 1]));
        }
        return found;
    }

    private Piece Between(int start, int end)
    {
        open.RemoveAll(rank => placed[rank].Range!.Value.End <= start);
        for (; nextToOpen < placed.Count && placed[nextToOpen].Range!.Value.Start <= start; nextToOpen++)
        {
            if (placed[nextToOpen].Range!.Value.End > start)
            {
                open.Add(nextToOpen);
            }
        }
        var piece = new Piece(pieces++, new(start, end), [.. open], IsEmphasis(start));
        Remember(piece);
        return piece;
    }

    private bool IsEmphasis(int at)
    {
        for (; nextEmphasis < emphasisByStart.Length && emphasisByStart[nextEmphasis].Start <= at; nextEmphasis++)
        {
            emphasisEnd = Math.Max(emphasisEnd, emphasisByStart[nextEmphasis].End);
        }
        return at < emphasisEnd;
    }

    private void Remember(Piece piece)
    {
        foreach (var rank in piece.Ranks)
        {
            first[rank] = first[rank] < 0 ? piece.Index : first[rank];
            last[rank] = piece.Index;
        }
    }

    private Segment Layered(Piece piece) => new(piece.Range, [.. piece.Ranks.SelectMany(rank => LayersOf(rank, piece.Index))], piece.IsEmphasis);

    private IEnumerable<Layer> LayersOf(int rank, int piece)
    {
        var annotation = placed[rank];
        var outermost = new Layer(annotation, annotation.Themes.Count == 0 ? null : annotation.Themes[0], first[rank] == piece, last[rank] == piece);
        return annotation.Themes.Skip(1).Select(theme => new Layer(annotation, theme, false, false)).Prepend(outermost);
    }

    /// <param name="Ranks">Of the annotations open here, in nesting order.</param>
    private sealed record Piece(int Index, TextRange Range, int[] Ranks, bool IsEmphasis);
}
