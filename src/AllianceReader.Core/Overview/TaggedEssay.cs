namespace AllianceReader.Overview;

/// <summary>An essay as far as an overview counts it, in numbers alone, so that a hundred thousand of them are counted in a moment.</summary>
/// <param name="Id">The store's own.</param>
/// <param name="Authors">The store's numbers for them; none for an essay without a named author.</param>
/// <param name="Publication">The store's number for it; -1 for none.</param>
/// <param name="FirstDay">Of those its date can mean, yyyymmdd; 0 when not known.</param>
/// <param name="Blocks">Where each block of the text starts, ascending, UTF-16; blank lines join them.</param>
/// <param name="Length">Of the article text, UTF-16.</param>
/// <param name="Passages">Those that carry a theme and stand without a doubt, by start.</param>
/// <param name="Unplaced">What carries a theme and has no certain place: notes on the whole essay, passages that wait for review. Ranges empty.</param>
/// <param name="Themes">Of all of these, one after the other.</param>
#pragma warning disable CA1819 // two million passages are gone through as they lie in memory; nobody changes them
public sealed record TaggedEssay(
    long Id, int[] Authors, int Publication, int FirstDay, int LastDay, int[] Blocks, int Length, TaggedPassage[] Passages, TaggedPassage[] Unplaced, int[] Themes)
#pragma warning restore CA1819
{
    // Between the end of one block and the start of the next.
    private const int BlankLine = 2;

    /// <summary>0 when not known.</summary>
    public int Year => FirstDay / 10_000;

    public ReadOnlySpan<int> ThemesOf(in TaggedPassage passage) => Themes.AsSpan(passage.ThemesAt, passage.ThemeCount);

    /// <summary>The blocks that the passage shares at least one character with, as a range of <see cref="Blocks"/>.</summary>
    public Range BlocksUnder(in TaggedPassage passage)
    {
        var first = BlockAt(passage.Start);
        if (first >= 0 && passage.Start >= EndOf(first))
        {
            first++;
        }
        var last = passage.End > passage.Start ? BlockAt(passage.End - 1) : first - 1;
        first = Math.Max(first, 0);
        return first..Math.Max(first, last + 1);
    }

    private int EndOf(int block) => block + 1 < Blocks.Length ? Blocks[block + 1] - BlankLine : Length;

    private int BlockAt(int offset)
    {
        var at = Array.BinarySearch(Blocks, offset);
        return at >= 0 ? at : ~at - 1;
    }
}

/// <param name="Number">The store's own.</param>
/// <param name="Start">UTF-16 in the article text.</param>
/// <param name="End">Past its last character.</param>
/// <param name="ThemesAt">Where its themes begin in <see cref="TaggedEssay.Themes"/>.</param>
public readonly record struct TaggedPassage(long Number, int Start, int End, int ThemesAt, int ThemeCount)
{
    public bool Overlaps(in TaggedPassage other) => Start < other.End && other.Start < End && Start < End && other.Start < other.End;
}
