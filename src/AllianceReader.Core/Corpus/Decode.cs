using static AllianceReader.Corpus.StrictEncodings;

namespace AllianceReader.Corpus;

/// <param name="Encoding">As IANA names it.</param>
/// <param name="Text">Without byte order mark; line ends and Unicode form as in the file.</param>
internal sealed record Decoding(string Encoding, string Text);

/// <summary>
/// Finds the encoding by what decodes to plausible text. Where two do about equally well the reader is asked: a wrong guess
/// would fill an essay, and every quote from it, with nonsense.
/// </summary>
internal static class Decode
{
    /// <param name="chosen">What the reader answered; null to detect.</param>
    /// <exception cref="SourceRejectedException">Not text, or the encoding cannot be told.</exception>
    public static Decoding Bytes(string file, ReadOnlySpan<byte> bytes, string? chosen = null)
    {
        var decoding = string.IsNullOrWhiteSpace(chosen) ? Detect(file, bytes) : AsChosen(file, bytes, chosen);
        var text = decoding.Text.StartsWith('\uFEFF') ? decoding.Text[1..] : decoding.Text;
        return Plausibility.IsReadable(text)
            ? decoding with { Text = text }
            : throw new SourceRejectedException($"{file} is not a text file: it holds control characters or damaged ones.");
    }

    private static Decoding AsChosen(string file, ReadOnlySpan<byte> bytes, string chosen)
    {
        try
        {
            return TryDecode(chosen, bytes) is { } text
                ? new(chosen.Trim().ToLowerInvariant(), text)
                : throw new SourceRejectedException($"{file} is not {chosen} text. Choose {Choices}.");
        }
        catch (ArgumentException)
        {
            throw new SourceRejectedException($"{file} cannot be read: “{chosen}” is no encoding known here. Choose {Choices}.");
        }
    }

    private static Decoding Detect(string file, ReadOnlySpan<byte> bytes) =>
        Marked(file, bytes) ?? Utf8Text(bytes) ?? Utf16Text(bytes) ?? OneOrTwoByteText(file, bytes);

    private static Decoding? Marked(string file, ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => AsMarked(file, bytes, Utf8),
        [0xFF, 0xFE, ..] => AsMarked(file, bytes, Utf16LittleEndian),
        [0xFE, 0xFF, ..] => AsMarked(file, bytes, Utf16BigEndian),
        _ => null,
    };

    private static Decoding AsMarked(string file, ReadOnlySpan<byte> bytes, string encoding) => TryDecode(encoding, bytes) is { } text
        ? new(encoding, text)
        : throw new SourceRejectedException($"{file} is marked as {encoding}, but its bytes are damaged.");

    // Bytes above 127 that happen to be valid UTF-8 are UTF-8: by chance that is rarer than any other error here.
    private static Decoding? Utf8Text(ReadOnlySpan<byte> bytes) => !bytes.Contains((byte)0) && TryDecode(Utf8, bytes) is { } text
        ? new(Utf8, text)
        : null;

    private static Decoding? Utf16Text(ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in (ReadOnlySpan<string>)[Utf16LittleEndian, Utf16BigEndian])
        {
            if (TryDecode(encoding, bytes) is { } text && Plausibility.IsUtf16(text))
            {
                return new(encoding, text);
            }
        }
        return null;
    }

    private static Decoding OneOrTwoByteText(string file, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            throw new SourceRejectedException($"{file} is not a text file: it holds zero bytes.");
        }
        var western = TryDecode(Western, bytes) is { } w && Plausibility.IsWestern(w) ? new Decoding(Western, w) : null;
        var korean = TryDecode(Korean, bytes) is { } k && Plausibility.IsKorean(k) ? new Decoding(Korean, k) : null;
        return (western, korean) switch
        {
            ({ }, { }) => throw new SourceRejectedException($"{file} may be {Western} or {Korean}: say which when importing."),
            (null, null) => throw new SourceRejectedException(
                $"{file} cannot be read as text: it is neither UTF-8 nor UTF-16, Windows-1252 or Korean (EUC-KR). If you know its encoding, say so when importing."),
            _ => western ?? korean!,
        };
    }
}
