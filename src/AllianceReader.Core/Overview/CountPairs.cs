using System.Numerics;

namespace AllianceReader.Overview;

/// <summary>Counts how often themes occur together, essay by essay; no passage is compared with one of another essay.</summary>
/// <param name="only">The place of the one theme whose pairs are asked for; null for all pairs.</param>
public sealed class CountPairs(Lineage lineage, Together rule, int? only = null)
{
    private readonly int[][] both = Square(lineage.Count);
    private readonly int[][] carryingBoth = Square(lineage.Count);
    private readonly int[] units = new int[lineage.Count];
    private readonly ThemeSets carried = new(lineage.Count);
    private readonly ThemeSets present = new(lineage.Count);
    private readonly List<int> open = [];
    private readonly List<(int One, int Other)> asked = [];

    /// <summary>How many passages, blocks or essays carry the theme of that place.</summary>
    public int Units(int theme) => units[theme];

    /// <returns>Null for a theme with itself.</returns>
    public PairCount? Of(int one, int other)
    {
        var (a, b) = (Math.Min(one, other), Math.Max(one, other));
        // What carries both lies in both sets once. By overlap, more than that meets: see Together.Overlap.
        return a == b ? null : new(both[a][b], units[a] + units[b] - (rule == Together.Overlap ? carryingBoth[a][b] : both[a][b]));
    }

    public void Add(IEnumerable<TaggedEssay> essays)
    {
        foreach (var essay in essays)
        {
            Add(essay);
        }
    }

    private void Add(TaggedEssay essay)
    {
        switch (rule)
        {
            case Together.Overlap:
                AddPassages(essay);
                break;
            case Together.Paragraph:
                AddBlocks(essay);
                break;
            default:
                AddWhole(essay);
                break;
        }
    }

    private void AddWhole(TaggedEssay essay)
    {
        carried.Clear(1);
        foreach (ref readonly var passage in essay.Passages.AsSpan())
        {
            Carry(0, essay, passage);
        }
        foreach (ref readonly var note in essay.Unplaced.AsSpan())
        {
            Carry(0, essay, note);
        }
        CountUnit(0);
    }

    private void AddBlocks(TaggedEssay essay)
    {
        carried.Clear(essay.Blocks.Length);
        foreach (ref readonly var passage in essay.Passages.AsSpan())
        {
            var (first, count) = essay.BlocksUnder(passage).GetOffsetAndLength(essay.Blocks.Length);
            for (var block = first; block < first + count; block++)
            {
                Carry(block, essay, passage);
            }
        }
        for (var block = 0; block < essay.Blocks.Length; block++)
        {
            CountUnit(block);
        }
    }

    private void AddPassages(TaggedEssay essay)
    {
        carried.Clear(essay.Passages.Length);
        for (var at = 0; at < essay.Passages.Length; at++)
        {
            Carry(at, essay, essay.Passages[at]);
        }
        present.CopyFrom(carried);
        Sweep(essay.Passages);
        for (var at = 0; at < essay.Passages.Length; at++)
        {
            CountMet(at);
        }
    }

    // Passages come by start: each meets those before it that have not ended yet, and no others.
    private void Sweep(TaggedPassage[] passages)
    {
        open.Clear();
        for (var at = 0; at < passages.Length; at++)
        {
            open.RemoveAll(before => passages[before].End <= passages[at].Start);
            foreach (var before in open)
            {
                if (passages[before].Overlaps(passages[at]))
                {
                    present.Join(at, carried, before);
                    present.Join(before, carried, at);
                }
            }
            open.Add(at);
        }
    }

    private void Carry(int unit, TaggedEssay essay, in TaggedPassage passage)
    {
        foreach (var theme in essay.ThemesOf(passage))
        {
            foreach (var place in lineage.Of(theme))
            {
                carried.Put(unit, place);
            }
        }
    }

    private void CountUnit(int unit)
    {
        foreach (var theme in carried.In(unit))
        {
            units[theme]++;
        }
        foreach (var (theme, other) in Asked(unit, carried))
        {
            both[theme][other]++;
        }
    }

    private void CountMet(int passage)
    {
        foreach (var theme in carried.In(passage))
        {
            units[theme]++;
        }
        foreach (var (theme, other) in Asked(passage, present))
        {
            var (one, two) = (carried.Has(passage, theme), carried.Has(passage, other));
            both[theme][other] += one || two ? 1 : 0;
            carryingBoth[theme][other] += one && two ? 1 : 0;
        }
    }

    // Each pair once, the smaller place first.
    private List<(int One, int Other)> Asked(int unit, ThemeSets sets)
    {
        asked.Clear();
        if (only is not { } one)
        {
            AddAll(unit, sets);
        }
        else if (sets.Has(unit, one))
        {
            AddWith(one, unit, sets);
        }
        return asked;
    }

    private void AddAll(int unit, ThemeSets sets)
    {
        foreach (var theme in sets.In(unit))
        {
            foreach (var other in sets.In(unit))
            {
                if (theme < other)
                {
                    asked.Add((theme, other));
                }
            }
        }
    }

    private void AddWith(int one, int unit, ThemeSets sets)
    {
        foreach (var other in sets.In(unit))
        {
            if (other != one)
            {
                asked.Add((Math.Min(one, other), Math.Max(one, other)));
            }
        }
    }

    private static int[][] Square(int side) => [.. Enumerable.Range(0, side).Select(_ => new int[side])];

    /// <summary>A set of themes for each passage or block of an essay, a bit a theme; the memory is used again for the next essay.</summary>
    private sealed class ThemeSets(int themes)
    {
        private const int Bits = 64;

        private readonly int words = (themes + Bits - 1) / Bits;
        private ulong[] bits = [];
        private int units;

        public void Clear(int count)
        {
            Hold(count);
            bits.AsSpan(0, units * words).Clear();
        }

        public void CopyFrom(ThemeSets other)
        {
            Hold(other.units);
            other.bits.AsSpan(0, units * words).CopyTo(bits);
        }

        public void Put(int unit, int theme) => bits[(unit * words) + (theme / Bits)] |= 1UL << (theme % Bits);

        public bool Has(int unit, int theme) => (bits[(unit * words) + (theme / Bits)] & (1UL << (theme % Bits))) != 0;

        public void Join(int unit, ThemeSets other, int otherUnit)
        {
            for (var word = 0; word < words; word++)
            {
                bits[(unit * words) + word] |= other.bits[(otherUnit * words) + word];
            }
        }

        public Themes In(int unit) => new(bits.AsSpan(unit * words, words));

        private void Hold(int count)
        {
            units = count;
            if (bits.Length < count * words)
            {
                bits = new ulong[count * words * 2];
            }
        }
    }

    /// <summary>The themes of one set, ascending.</summary>
    private ref struct Themes(ReadOnlySpan<ulong> words)
    {
        private readonly ReadOnlySpan<ulong> words = words;
        private ulong left = words.Length > 0 ? words[0] : 0;
        private int word;

        public int Current { get; private set; }

        public readonly Themes GetEnumerator() => this;

        public bool MoveNext()
        {
            while (left == 0)
            {
                if (++word >= words.Length)
                {
                    return false;
                }
                left = words[word];
            }
            Current = (word * 64) + BitOperations.TrailingZeroCount(left);
            left &= left - 1;
            return true;
        }
    }
}
