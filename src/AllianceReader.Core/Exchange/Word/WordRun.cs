using System.Text.RegularExpressions;
using AllianceReader.Themes;

namespace AllianceReader.Exchange.Word;

/// <summary>Text as runs. Word sets letters of each script in a font and language of their own, and is told which run reads to the left.</summary>
internal static partial class WordRun
{
    public static void Write(WordXml word, string text, RunLook look, bool isRightToLeft = false)
    {
        foreach (var (start, end, leftward) in Directions.In(text, isRightToLeft))
        {
            word.Begin("r");
            WriteLook(word, look, text.AsSpan(start, end - start), leftward);
            word.Text(text.AsSpan(start, end - start)).End();
        }
    }

    /// <summary>Of a note, where a single line end is a blank.</summary>
    public static void WriteSoft(WordXml word, string text, RunLook look)
    {
        foreach (var (start, end, leftward) in Directions.In(text, false))
        {
            word.Begin("r");
            WriteLook(word, look, text.AsSpan(start, end - start), leftward);
            word.Literal(text.AsSpan(start, end - start)).End();
        }
    }

    // In the order of the schema (CT_RPr).
    private static void WriteLook(WordXml word, RunLook look, ReadOnlySpan<char> text, bool leftward)
    {
        var eastAsian = Scripts.EastAsian(text);
        if (look == RunLook.Plain && eastAsian is null && !leftward)
        {
            return;
        }
        word.Begin("rPr");
        if (look.Style is { } style)
        {
            word.Value("rStyle", style);
        }
        if (eastAsian is not null)
        {
            word.Begin("rFonts").With("hint", "eastAsia").End();
        }
        WriteWeight(word, look);
        WriteTheme(word, look.Theme);
        if (leftward)
        {
            word.Empty("rtl");
        }
        WriteLanguage(word, look.Language, eastAsian, leftward ? Scripts.RightToLeft(text) : null);
        word.End();
    }

    private static void WriteWeight(WordXml word, RunLook look)
    {
        if (look.Bold)
        {
            word.Empty("b").Empty("bCs");
        }
        if (look.Italic)
        {
            word.Empty("i").Empty("iCs");
        }
        if (look.Strike)
        {
            word.Empty("strike");
        }
    }

    private static void WriteTheme(WordXml word, Theme? theme)
    {
        if (theme is not null)
        {
            word.Begin("u").With("val", Underline(theme.Look)).With("color", Hex(Palette.Light(theme.Color))).End();
            word.Begin("shd").With("val", "clear").With("color", "auto").With("fill", Hex(Palette.TintOnWhite(theme.Color))).End();
        }
    }

    private static void WriteLanguage(WordXml word, string? language, string? eastAsian, string? rightToLeft)
    {
        if (language is null && eastAsian is null && rightToLeft is null)
        {
            return;
        }
        word.Begin("lang");
        if (language is not null && Tag().IsMatch(language))
        {
            word.With("val", language);
        }
        if (eastAsian is not null)
        {
            word.With("eastAsia", eastAsian);
        }
        if (rightToLeft is not null)
        {
            word.With("bidi", rightToLeft);
        }
        word.End();
    }

    // The strokes of LOOK.md, rule 15, as near as Word has them (ST_Underline). It has no line above.
    private static string Underline(ThemeLook look) => look.Drawn.Text switch
    {
        "dashed" => "dash",
        "dotted" => "dotted",
        "double" => "double",
        "wavy" => "wave",
        "thick" => "thick",
        "overline" => "dotDash",
        "thick-dashed" => "dashedHeavy",
        _ => "single",
    };

    private static string Hex(Rgb color) => color.ToString()[1..].ToUpperInvariant();

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
