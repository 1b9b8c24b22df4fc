using AllianceReader.Articles;

namespace AllianceReader.Annotations;

/// <summary>
/// One pass from left to right over all boundaries, sorted. Costs O((n + m) log (n + m)) for n annotations and m blocks, plus the
/// size of what comes out.
/// </summary>
/// <param name="blocks">In text order, not overlapping.</param>
/// <param name="placed">In nesting order, so by start; each with a range that is not empty.</param>
/// <param name="most">Layers drawn over one segment, at least 1.</param>
internal sealed class Sweep(IReadOnlyList<TextRange> blocks, IReadOnlyList<Annotation> placed, IReadOnlyList<TextRange> emphasis, int most)
{
    private readonly int[] cuts = SortedCuts(blocks, placed, emphasis);
    private readonly TextRange[] emphasisByStart = [.. emphasis.OrderBy(e => e.Start)];

    // By rank, the place in nesting order: those open here, the shortest first, and by where they end.
    private readonly SortedSet<(int Length, int Rank)> open = [];
    private readonly PriorityQueue<int, int> ends = new();
    private readonly List<Segment> segments = [];
    private int nextCut;
    private int nextToOpen;
    private int nextEmphasis;
    private int emphasisEnd;

    public IReadOnlyList<IReadOnlyList<Segment>> Cut()
    {
        int[] firsts = [.. blocks.Select(CutBlock)];
        CloseUpTo(int.MaxValue);
        return [.. firsts.Select((first, at) => segments[first..(at + 1 < firsts.Length ? firsts[at + 1] : segments.Count)])];
    }

    private static int[] SortedCuts(IReadOnlyList<TextRange> blocks, IReadOnlyList<Annotation> placed, IReadOnlyList<TextRange> emphasis)
    {
        HashSet<int> cuts = [];
        foreach (var range in blocks.Concat(placed.Select(a => a.Range!.Value)).Concat(emphasis))
        {
            cuts.Add(range.Start);
            cuts.Add(range.End);
        }
        int[] sorted = [.. cuts];
        Array.Sort(sorted);
        return sorted;
    }

    /// <returns>The place of its first segment.</returns>
    private int CutBlock(TextRange block)
    {
        var first = segments.Count;
        while (cuts[nextCut] < block.Start)
        {
            nextCut++;
        }
        for (; cuts[nextCut] < block.End; nextCut++)
        {
            segments.Add(Between(cuts[nextCut], cuts[nextCut + 1]));
        }
        return first;
    }

    private Segment Between(int start, int end)
    {
        CloseUpTo(start);
        var firstNew = nextToOpen;
        for (; nextToOpen < placed.Count && placed[nextToOpen].Range!.Value.Start <= start; nextToOpen++)
        {
            Open(nextToOpen, start);
        }
        var drawn = Drawn();
        return new(new(start, end), LayersOf(drawn, firstNew), IsEmphasis(start)) { Unseen = NewButNot(drawn, firstNew, start) };
    }

    // The shortest that fit; of one with more themes than fit, its first themes.
    private int[] Drawn()
    {
        List<int> ranks = [];
        var layers = 0;
        foreach (var (_, rank) in open)
        {
            layers += Math.Max(1, placed[rank].Themes.Count);
            if (layers > most && ranks.Count > 0)
            {
                break;
            }
            ranks.Add(rank);
        }
        ranks.Sort();
        return [.. ranks];
    }

    // What ended in the gap before its first block is never marked.
    private void Open(int rank, int at)
    {
        var range = placed[rank].Range!.Value;
        if (range.End > at)
        {
            open.Add((range.Length, rank));
            ends.Enqueue(rank, range.End);
        }
    }

    // What has ended by here was marked last in the segment before.
    private void CloseUpTo(int at)
    {
        List<int> ended = [];
        while (ends.TryPeek(out var rank, out var end) && end <= at)
        {
            ends.Dequeue();
            open.Remove((placed[rank].Range!.Value.Length, rank));
            ended.Add(rank);
        }
        if (ended.Count > 0)
        {
            segments[^1] = segments[^1] with { Ending = [.. ended.Order().Select(rank => placed[rank])] };
        }
    }

    private List<Layer> LayersOf(int[] drawn, int firstNew)
    {
        List<Layer> layers = [];
        foreach (var rank in drawn)
        {
            var annotation = placed[rank];
            layers.Add(new(annotation, annotation.Themes.Count == 0 ? null : annotation.Themes[0], rank >= firstNew));
            for (var theme = 1; theme < Math.Min(annotation.Themes.Count, most); theme++)
            {
                layers.Add(new(annotation, annotation.Themes[theme], false));
            }
        }
        return layers;
    }

    private List<Annotation> NewButNot(int[] drawn, int firstNew, int at)
    {
        List<Annotation> unseen = [];
        for (var rank = firstNew; rank < nextToOpen; rank++)
        {
            if (placed[rank].Range!.Value.End > at && Array.BinarySearch(drawn, rank) < 0)
            {
                unseen.Add(placed[rank]);
            }
        }
        return unseen;
    }

    private bool IsEmphasis(int at)
    {
        for (; nextEmphasis < emphasisByStart.Length && emphasisByStart[nextEmphasis].Start <= at; nextEmphasis++)
        {
            emphasisEnd = Math.Max(emphasisEnd, emphasisByStart[nextEmphasis].End);
        }
        return at < emphasisEnd;
    }
}
