using System.Text;

namespace AllianceReader.Corpus;

/// <summary>Encodings that throw on the first byte that has no meaning in them, under the names IANA gives them.</summary>
internal static class StrictEncodings
{
    public const string Utf8 = "utf-8";
    public const string Utf16LittleEndian = "utf-16le";
    public const string Utf16BigEndian = "utf-16be";
    public const string Western = "windows-1252";
    public const string Korean = "euc-kr";

    /// <summary>What a reader is offered when asked.</summary>
    public const string Choices = "utf-8, utf-16le, utf-16be, windows-1252 or euc-kr";

    private static readonly CodePagesEncodingProvider CodePages = (CodePagesEncodingProvider)CodePagesEncodingProvider.Instance;

    /// <returns>Null when the bytes are not text of that encoding.</returns>
    /// <exception cref="ArgumentException">No such encoding.</exception>
    public static string? TryDecode(string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Named(name).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // As browsers do, EUC-KR is read as its superset, code page 949: files that say the one often are the other.
    private static Encoding Named(string name) => name.Trim().ToLowerInvariant() switch
    {
        Utf8 => new UTF8Encoding(false, throwOnInvalidBytes: true),
        Utf16LittleEndian or "utf-16" => new UnicodeEncoding(bigEndian: false, false, throwOnInvalidBytes: true),
        Utf16BigEndian => new UnicodeEncoding(bigEndian: true, false, throwOnInvalidBytes: true),
        Korean or "cp949" or "uhc" => Strict(949),
        // UTF-7 reads plain text as something else; nobody has written an essay in it.
        "utf-7" => throw new ArgumentException("UTF-7 is not read."),
        var other => CodePages.GetEncoding(other, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? Encoding.GetEncoding(other, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
    };

    private static Encoding Strict(int codePage) =>
        CodePages.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}
