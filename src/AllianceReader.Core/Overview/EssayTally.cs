namespace AllianceReader.Overview;

/// <summary>What one essay adds to each theme, by a measure; used for one essay after the other.</summary>
internal sealed class EssayTally(Lineage lineage, Measure measure)
{
    private readonly long[] values = new long[lineage.Count];
    private readonly int[] seenAt = new int[lineage.Count];
    private readonly int[] coveredTo = new int[lineage.Count];
    private readonly List<int> touched = [];
    private int passage;
    private int before;

    /// <summary>Places of themes that the essay adds something to.</summary>
    public IReadOnlyList<int> Touched => touched;

    public long this[int theme] => values[theme];

    /// <summary>What it adds to all of them together: what belongs to two counts once.</summary>
    public long Any { get; private set; }

    public void Count(TaggedEssay essay)
    {
        Clear();
        before = passage;
        var anyTo = 0;
        foreach (ref readonly var one in essay.Passages.AsSpan())
        {
            if (CountFor(essay, one))
            {
                Any += measure == Measure.Share ? Uncovered(one, ref anyTo) : 1;
            }
        }
        if (measure != Measure.Share)
        {
            CountUnplaced(essay);
        }
        if (measure == Measure.Essays)
        {
            CountOnce();
        }
    }

    private void CountUnplaced(TaggedEssay essay)
    {
        foreach (ref readonly var note in essay.Unplaced.AsSpan())
        {
            Any += CountFor(essay, note) ? 1 : 0;
        }
    }

    private bool CountFor(TaggedEssay essay, in TaggedPassage one)
    {
        passage++;
        var any = false;
        foreach (var carried in essay.ThemesOf(one))
        {
            foreach (var theme in lineage.Of(carried))
            {
                any = true;
                if (IsNew(theme))
                {
                    values[theme] += measure == Measure.Share ? Uncovered(one, ref coveredTo[theme]) : 1;
                }
            }
        }
        return any;
    }

    private void CountOnce()
    {
        Any = Math.Min(Any, 1);
        foreach (var theme in touched)
        {
            values[theme] = 1;
        }
    }

    // Passages come by start: what lies before the end of those so far is covered already.
    private static int Uncovered(in TaggedPassage one, ref int coveredTo)
    {
        var added = Math.Max(0, one.End - Math.Max(one.Start, coveredTo));
        coveredTo = Math.Max(coveredTo, one.End);
        return added;
    }

    // Rolled up, two themes of one passage may count for the same one above them.
    private bool IsNew(int theme)
    {
        if (seenAt[theme] == passage)
        {
            return false;
        }
        if (seenAt[theme] <= before)
        {
            touched.Add(theme);
        }
        seenAt[theme] = passage;
        return true;
    }

    private void Clear()
    {
        foreach (var theme in touched)
        {
            values[theme] = 0;
            coveredTo[theme] = 0;
        }
        touched.Clear();
        Any = 0;
    }
}
