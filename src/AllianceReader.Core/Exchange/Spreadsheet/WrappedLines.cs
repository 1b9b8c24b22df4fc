namespace AllianceReader.Exchange.Spreadsheet;

/// <summary>How many lines a text takes in a column, about: a row shows that many, and no more than can be read at a glance.</summary>
internal static class WrappedLines
{
    public const int Most = 8;

    /// <param name="width">In characters. Those of East Asia take two.</param>
    public static int In(string text, int width)
    {
        var (lines, filled) = (1, 0);
        foreach (var c in text)
        {
            filled += c >= '\u1100' ? 2 : 1;
            if (c == '\n' || filled > width)
            {
                filled = 0;
                if (++lines == Most)
                {
                    break;
                }
            }
        }
        return lines;
    }
}
