namespace AllianceReader.Exchange.Word;

/// <summary>Languages by their letters, where nobody said which it is: enough for fonts, hyphens and spelling to be of the right kind.</summary>
internal static class Scripts
{
    /// <returns>Null where no letter of East Asia stands.</returns>
    public static string? EastAsian(ReadOnlySpan<char> text)
    {
        string? found = null;
        foreach (var c in text)
        {
            switch (c)
            {
                case (>= '\uAC00' and <= '\uD7FF') or (>= '\u1100' and <= '\u11FF') or (>= '\u3130' and <= '\u318F'):
                    return "ko-KR";
                case >= '\u3040' and <= '\u30FF':
                    return "ja-JP";
                case (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF'):
                    found = "zh-CN";
                    break;
            }
        }
        return found;
    }

    /// <summary>Of text that reads to the left.</summary>
    public static string RightToLeft(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u0590', '\u05FF') ? "he-IL" : "ar-SA";
}
