namespace AllianceReader.Annotations.Anchoring;

/// <summary>
/// Which word of one text stayed which word of another, in order. Words that stand once in each are matched first, what lies between
/// them likewise (Bram Cohen's patience diff): a paragraph that came or went does not pull its neighbours' words along.
/// </summary>
internal sealed class WordDiff
{
    /// <summary>Steps, and bytes, spent on a stretch in which no word stands once; a longer one counts as rewritten.</summary>
    private const int MostSteps = 4_000_000;

    private readonly Token[] old;
    private readonly Token[] revised;
    private readonly int[] map;

    private WordDiff(Tokens old, Tokens revised)
    {
        this.old = old.Span.ToArray();
        this.revised = revised.Span.ToArray();
        map = new int[old.Count];
        Array.Fill(map, -1);
    }

    /// <returns>For each token of the old text the one it became; -1 where it went.</returns>
    public static int[] Of(Tokens old, Tokens revised)
    {
        var diff = new WordDiff(old, revised);
        // A list of its own instead of recursion: a text may nest its changes deeper than a stack.
        var open = new Stack<Stretch>([new(0, old.Count, 0, revised.Count)]);
        while (open.TryPop(out var stretch))
        {
            diff.Match(stretch, open);
        }
        return diff.map;
    }

    private void Match(Stretch whole, Stack<Stretch> open)
    {
        var stretch = WithoutCommonEnds(whole);
        if (stretch.Old == stretch.OldEnd || stretch.New == stretch.NewEnd)
        {
            return;
        }
        var anchors = LongestRising(Unique(stretch));
        if (anchors.Count == 0)
        {
            MatchRest(stretch);
            return;
        }
        var (i, j) = (stretch.Old, stretch.New);
        foreach (var (a, b) in anchors)
        {
            map[a] = b;
            open.Push(new(i, a, j, b));
            (i, j) = (a + 1, b + 1);
        }
        open.Push(new(i, stretch.OldEnd, j, stretch.NewEnd));
    }

    private Stretch WithoutCommonEnds(Stretch stretch)
    {
        var (i, end, j, newEnd) = stretch;
        for (; i < end && j < newEnd && old[i].Same(revised[j]); i++, j++)
        {
            map[i] = j;
        }
        for (; i < end && j < newEnd && old[end - 1].Same(revised[newEnd - 1]); end--, newEnd--)
        {
            map[end - 1] = newEnd - 1;
        }
        return new(i, end, j, newEnd);
    }

    private List<(int Old, int New)> Unique(Stretch stretch)
    {
        var places = new Dictionary<ulong, (int Old, int New)>();
        for (var i = stretch.Old; i < stretch.OldEnd; i++)
        {
            places[old[i].Hash] = places.ContainsKey(old[i].Hash) ? (-2, -1) : (i, -1);
        }
        for (var j = stretch.New; j < stretch.NewEnd; j++)
        {
            if (places.TryGetValue(revised[j].Hash, out var place))
            {
                places[revised[j].Hash] = place with { New = place.New == -1 ? j : -2 };
            }
        }
        return [.. places.Values.Where(place => place is { Old: >= 0, New: >= 0 }).OrderBy(place => place.Old)];
    }

    // Patience sorting: the longest list of pairs that rises on both sides.
    private static List<(int Old, int New)> LongestRising(List<(int Old, int New)> pairs)
    {
        var tops = new List<int>();
        var before = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var pile = FirstPile(pairs, tops, pairs[i].New);
            before[i] = pile > 0 ? tops[pile - 1] : -1;
            if (pile == tops.Count)
            {
                tops.Add(i);
            }
            else
            {
                tops[pile] = i;
            }
        }
        List<(int, int)> rising = [];
        for (var i = tops.Count > 0 ? tops[^1] : -1; i >= 0; i = before[i])
        {
            rising.Add(pairs[i]);
        }
        rising.Reverse();
        return rising;
    }

    private static int FirstPile(List<(int Old, int New)> pairs, List<int> tops, int value)
    {
        var (low, high) = (0, tops.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = pairs[tops[middle]].New < value ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    // Longest common subsequence, in full.
    private void MatchRest(Stretch stretch)
    {
        var (rows, columns) = (stretch.OldEnd - stretch.Old, stretch.NewEnd - stretch.New);
        if ((long)(rows + 1) * (columns + 1) > MostSteps)
        {
            return;
        }
        var lengths = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
            {
                lengths[i, j] = old[stretch.Old + i].Same(revised[stretch.New + j])
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }
        for (var (i, j) = (0, 0); i < rows && j < columns;)
        {
            if (old[stretch.Old + i].Same(revised[stretch.New + j]))
            {
                map[stretch.Old + i++] = stretch.New + j++;
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private readonly record struct Stretch(int Old, int OldEnd, int New, int NewEnd);
}
