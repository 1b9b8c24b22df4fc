namespace AllianceReader.Articles;

/// <summary>
/// Converts offsets of one text between UTF-16 code units (inside C#) and Unicode code points (at every boundary:
/// JSON, files, URLs). The only place that does. W3C Web Annotation 4.2.4 and REFI-QDA 10.2 both count code points from 0.
/// </summary>
public sealed class CodePoints
{
    // UTF-16 offsets of the low surrogates, ascending: each takes one code point back. Empty for most essays.
    private readonly int[] lowSurrogates;
    private readonly int length;

    public CodePoints(string text)
    {
        length = text.Length;
        List<int> found = [];
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                found.Add(i);
                i++;
            }
        }
        lowSurrogates = [.. found];
    }

    /// <summary>The length of the text in code points.</summary>
    public int Count => length - lowSurrogates.Length;

    /// <param name="utf16">0 to the text's length. An offset between the halves of a pair counts as the one after it.</param>
    public int FromUtf16(int utf16)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(utf16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(utf16, length);
        return utf16 - CountBelow(utf16);
    }

    public TextRange FromUtf16(TextRange range) => new(FromUtf16(range.Start), FromUtf16(range.End));

    /// <param name="codePoint">0 to <see cref="Count"/>.</param>
    public int ToUtf16(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, Count);
        int low = 0, high = lowSurrogates.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lowSurrogates[middle] - middle <= codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return codePoint + low;
    }

    /// <returns>False when the offsets are not within the text or not in order; nothing is clamped.</returns>
    public bool TryToUtf16(int start, int end, out TextRange range)
    {
        range = default;
        if (start < 0 || end < start || end > Count)
        {
            return false;
        }
        range = new(ToUtf16(start), ToUtf16(end));
        return true;
    }

    private int CountBelow(int utf16)
    {
        var index = Array.BinarySearch(lowSurrogates, utf16);
        return index < 0 ? ~index : index;
    }
}
