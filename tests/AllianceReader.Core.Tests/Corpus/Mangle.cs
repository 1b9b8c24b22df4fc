using System.Text;

namespace AllianceReader.Core.Tests.Corpus;

/// <summary>What mail programs, editors and operating systems do to a text on its way.</summary>
internal static class Mangle
{
    /// <summary>Manglings that leave the essay the same.</summary>
    public static IReadOnlyList<string> Harmless { get; } =
    [
        "as it is", "crlf", "cr", "bom", "nfd", "trailing spaces", "blank ends", "utf-16le", "utf-16be", "utf-16le bom", "utf-16be bom", "windows-1252",
    ];

    public static byte[] Bytes(string text, string mangling) => mangling switch
    {
        "as it is" => Encoding.UTF8.GetBytes(text),
        "crlf" => Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
        "cr" => Encoding.UTF8.GetBytes(text.Replace('\n', '\r')),
        "bom" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        "nfd" => Encoding.UTF8.GetBytes(text.Normalize(NormalizationForm.FormD)),
        "trailing spaces" => Encoding.UTF8.GetBytes(text.Replace("\n", " \t \n", StringComparison.Ordinal) + "  "),
        "blank ends" => Encoding.UTF8.GetBytes(text + "\n \n\n"),
        _ => [.. EncodingOf(mangling).GetBytes(mangling.EndsWith("bom", StringComparison.Ordinal) ? "\uFEFF" + text : text)],
    };

    public static string Text(byte[] mangled, string mangling) =>
        (mangling.Contains("-1", StringComparison.Ordinal) || mangling == "cp949" ? EncodingOf(mangling) : Encoding.UTF8).GetString(mangled).TrimStart('\uFEFF');

    private static Encoding EncodingOf(string mangling) => mangling.Split(' ')[0] switch
    {
        "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
        "cp949" => CodePagesEncodingProvider.Instance.GetEncoding(949, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
        _ => throw new ArgumentOutOfRangeException(nameof(mangling)),
    };
}
