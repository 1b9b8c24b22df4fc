using AllianceReader.Articles;

namespace AllianceReader.Exchange.Intake;

/// <summary>A document's text as its program has it, and as the library would: LF and NFC. Places move along.</summary>
public sealed class ForeignText
{
    // Where each line begins, in the one text and the other; null while both are the same.
    private readonly (int Raw, int Made)[]? lines;

    private ForeignText(string raw, string text, (int Raw, int Made)[]? lines) => (Raw, Text, this.lines) = (raw, text, lines);

    public string Raw { get; }

    /// <summary>LF, NFC.</summary>
    public string Text { get; }

    public static ForeignText Of(string raw)
    {
        var whole = WholeText.Of(raw);
        return whole.Contains('\r', StringComparison.Ordinal) || whole.Normalized() != whole ? Made(whole) : new(whole, whole, null);
    }

    /// <param name="raw">UTF-16 in <see cref="Raw"/>.</param>
    /// <returns>UTF-16 in <see cref="Text"/>; null where it does not lie within.</returns>
    public TextRange? Place(TextRange raw) =>
        raw.Start >= 0 && raw.End >= raw.Start && raw.End <= Raw.Length ? new(Place(raw.Start), Place(raw.End)) : null;

    private static ForeignText Made(string raw)
    {
        List<(int Raw, int Made)> lines = [(0, 0)];
        var made = new System.Text.StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length;)
        {
            var end = EndOfLine(raw, at);
            made.Append(Canonical(raw[at..end]));
            lines.Add((end, made.Length));
            at = end;
        }
        return new(raw, made.ToString(), [.. lines]);
    }

    private static int EndOfLine(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny('\r', '\n');
        return at < 0 ? text.Length : from + at + (text.AsSpan(from + at).StartsWith("\r\n") ? 2 : 1);
    }

    private static string Canonical(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Normalized();

    private int Place(int raw)
    {
        if (lines is null)
        {
            return raw;
        }
        var line = Array.BinarySearch(lines, (raw, int.MaxValue));
        var (start, made) = lines[(line < 0 ? ~line : line) - 1];
        var part = Raw[start..raw];
        // Between CR and LF is before the line's end, and between the halves of a character before it.
        part = part.EndsWith('\r') && raw < Raw.Length && Raw[raw] == '\n' ? part[..^1] : part;
        return made + Canonical(part.Length > 0 && char.IsHighSurrogate(part[^1]) ? part[..^1] : part).Length;
    }
}
