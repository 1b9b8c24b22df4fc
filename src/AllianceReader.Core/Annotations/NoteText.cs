namespace AllianceReader.Annotations;

/// <summary>
/// The rule for text that a reader writes: line ends become LF; NUL, other control characters but tab and LF, and lone
/// surrogates are refused; all else is kept to the letter and not normalized.
/// </summary>
public static class NoteText
{
    /// <summary>UTF-16 units: 64 Ki characters is forty pages, and Markdig renders its worst case within the request's time.</summary>
    public const int Longest = 64 * 1024;

    /// <param name="field">Named in the refusal.</param>
    /// <param name="called">What a reader calls it, where that is not the field's name.</param>
    /// <exception cref="RefusedException">What is wrong, and where.</exception>
    public static string Accept(string text, string field = "note", int longest = Longest, string? called = null)
    {
        // Not ReplaceLineEndings: that would eat U+2028 and form feeds, which are not ours to change.
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (lines.Length > longest)
        {
            throw new RefusedException(field, $"The {called ?? field} is {lines.Length:N0} characters long; the most that fits is {longest:N0}.");
        }
        for (var i = 0; i < lines.Length; i++)
        {
            var c = lines[i];
            if (char.IsControl(c) && c is not ('\t' or '\n'))
            {
                throw new RefusedException(field, $"The {called ?? field} holds a control character (U+{(int)c:X4}) at {i}.");
            }
            if (char.IsHighSurrogate(c) && i + 1 < lines.Length && char.IsLowSurrogate(lines[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c))
            {
                throw new RefusedException(field, $"The {called ?? field} holds half a character (U+{(int)c:X4}) at {i}.");
            }
        }
        return lines;
    }
}
