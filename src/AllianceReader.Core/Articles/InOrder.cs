namespace AllianceReader.Articles;

/// <summary>What two lists have in common, in the order of both: their longest common subsequence.</summary>
public static class InOrder
{
    /// <summary>Cells of the table: two lists of 2,000 that share nothing at either end; 8 MB and some 20 ms. Beyond it only the ends are compared.</summary>
    private const long MostCells = 4_000_000;

    public static IReadOnlyList<(int Old, int New)> Pairs(IReadOnlyList<string> old, IReadOnlyList<string> revised)
    {
        var head = 0;
        while (head < old.Count && head < revised.Count && old[head] == revised[head])
        {
            head++;
        }
        var tail = 0;
        while (tail < old.Count - head && tail < revised.Count - head && old[^(tail + 1)] == revised[^(tail + 1)])
        {
            tail++;
        }
        return
        [
            .. Enumerable.Range(0, head).Select(at => (at, at)),
            .. Middle(old, revised, head, tail),
            .. Enumerable.Range(0, tail).Select(at => (old.Count - tail + at, revised.Count - tail + at)),
        ];
    }

    private static List<(int Old, int New)> Middle(IReadOnlyList<string> old, IReadOnlyList<string> revised, int head, int tail)
    {
        var (rows, columns) = (old.Count - head - tail, revised.Count - head - tail);
        return (long)rows * columns is 0 or > MostCells ? [] : Walk(Table(), rows, columns);

        // longest[i][j]: how many the rests from i and from j have in common.
        ushort[][] Table()
        {
            ushort[][] longest = [.. Enumerable.Range(0, rows + 1).Select(_ => new ushort[columns + 1])];
            for (var i = rows - 1; i >= 0; i--)
            {
                for (var j = columns - 1; j >= 0; j--)
                {
                    longest[i][j] = old[head + i] == revised[head + j]
                        ? (ushort)(longest[i + 1][j + 1] + 1)
                        : Math.Max(longest[i + 1][j], longest[i][j + 1]);
                }
            }
            return longest;
        }

        List<(int Old, int New)> Walk(ushort[][] longest, int rowCount, int columnCount)
        {
            List<(int Old, int New)> pairs = [];
            var (i, j) = (0, 0);
            while (i < rowCount && j < columnCount)
            {
                if (old[head + i] == revised[head + j])
                {
                    pairs.Add((head + i++, head + j++));
                }
                else if (longest[i + 1][j] >= longest[i][j + 1])
                {
                    i++;
                }
                else
                {
                    j++;
                }
            }
            return pairs;
        }
    }
}
