using System.Text;
using System.Text.RegularExpressions;

namespace AllianceReader.Corpus.Sources.Html;

/// <summary>A page's bytes as text: by its byte order mark, else by what its server said, else by what it says itself, as the HTML standard has it.</summary>
internal static partial class PageText
{
    /// <summary>Bytes in which a page declares its encoding (HTML 13.2.3.2); more, since browsers write a comment before it.</summary>
    private const int Declared = 4096;

    /// <summary>Of the characters of a page as its encoding has them, one in so many may be damaged.</summary>
    private const int DamagedIn = 200;

    /// <exception cref="SourceRejectedException">No encoding makes text of it.</exception>
    public static Decoding Of(ReceivedFile file)
    {
        if (!string.IsNullOrWhiteSpace(file.Encoding) || IsMarked(file.Bytes.Span))
        {
            return Decode.Bytes(file.Name, file.Bytes.Span, file.Encoding);
        }
        foreach (var label in new[] { file.Charset, DeclaredIn(file.Bytes.Span) }.OfType<string>())
        {
            if (As(label, file.Bytes.Span) is { } decoding)
            {
                return decoding;
            }
        }
        return Decode.Bytes(file.Name, file.Bytes.Span);
    }

    private static bool IsMarked(ReadOnlySpan<byte> bytes) => bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static string? DeclaredIn(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Declared)]);
        return Charset().Match(head) is { Success: true } match ? match.Groups["label"].Value : null;
    }

    // Pages hold a damaged byte now and then, where a text was cut; browsers show a sign for it and go on.
    private static Decoding? As(string label, ReadOnlySpan<byte> bytes)
    {
        var name = NameOf(label);
        try
        {
            if (StrictEncodings.TryDecode(name, bytes) is { } text)
            {
                return new(name, text);
            }
            if (name != StrictEncodings.Utf8 && StrictEncodings.TryDecode(StrictEncodings.Utf8, bytes) is { } utf8)
            {
                return new(StrictEncodings.Utf8, utf8);
            }
            var damaged = name == StrictEncodings.Utf8 ? Encoding.UTF8.GetString(bytes) : null;
            return damaged is not null && damaged.AsSpan().Count('\uFFFD') * DamagedIn <= damaged.Length ? new(name, damaged) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Labels that mean their superset, as the Encoding standard has it. A page that was read cannot have been UTF-16 if its head was found byte by byte.
    private static string NameOf(string label) => label.Trim().Trim('"', '\'').ToLowerInvariant() switch
    {
        "utf8" or "unicode-1-1-utf-8" => StrictEncodings.Utf8,
        "utf-16" or "utf-16le" or "utf-16be" => StrictEncodings.Utf8,
        "iso-8859-1" or "latin1" or "ascii" or "us-ascii" or "l1" or "cp1252" or "x-cp1252" => StrictEncodings.Western,
        "ks_c_5601-1987" or "ksc5601" or "korean" or "windows-949" => StrictEncodings.Korean,
        var other => other,
    };

    [GeneratedRegex("""<(?:meta\b[^>]{0,400}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*=\s*["']?\s*(?<label>[A-Za-z0-9_:.-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
