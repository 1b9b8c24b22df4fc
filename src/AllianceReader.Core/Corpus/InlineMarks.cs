using System.Text;
using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Corpus;

/// <summary>
/// The marks that sources carry within a line, understood and taken off: <c>^{*}</c> before a footnote, <c>^{1}</c> in the text,
/// <c>*…*</c> around words in italics.
/// </summary>
/// <param name="Emphasis">Ranges of <paramref name="Text"/>.</param>
internal sealed partial record InlineMarks(string Text, string? FootnoteSign, IReadOnlyList<TextRange> Emphasis, IReadOnlyList<Repair> Repairs)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static InlineMarks Read(SourceLine line)
    {
        List<Repair> repairs = [];
        List<TextRange> emphasis = [];
        var text = line.Text;
        var sign = LeadingSign().Match(text);
        if (sign.Success)
        {
            text = text[sign.Length..];
            repairs.Add(new(RepairKind.FootnoteSign, line.Number, sign.Value, ""));
        }
        text = ReadSigns(text, line.Number, repairs);
        text = ReadEmphasis(text, line.Number, emphasis, repairs);
        return new(text, sign.Success ? sign.Groups["sign"].Value : null, emphasis, repairs);
    }

    private static string ReadSigns(string text, int line, List<Repair> repairs) => Sign().Replace(text, match =>
    {
        var made = string.Concat(match.Groups["sign"].Value.Select(c => char.IsAsciiDigit(c) ? Superscripts[c - '0'] : c));
        repairs.Add(new(RepairKind.FootnoteSign, line, match.Value, made));
        return made;
    });

    private static string ReadEmphasis(string text, int line, List<TextRange> emphasis, List<Repair> repairs)
    {
        var made = new StringBuilder(text.Length);
        var from = 0;
        foreach (var match in Italics().EnumerateMatches(text))
        {
            var words = text.AsSpan(match.Index + 1, match.Length - 2);
            made.Append(text, from, match.Index - from);
            emphasis.Add(new(made.Length, made.Length + words.Length));
            made.Append(words);
            from = match.Index + match.Length;
            repairs.Add(new(RepairKind.Emphasis, line, text.Substring(match.Index, match.Length), words.ToString()));
        }
        return made.Append(text, from, text.Length - from).ToString();
    }

    // Something has to follow: a line that is nothing but a sign stays as it is.
    [GeneratedRegex(@"^\^\{(?<sign>[^{}\s]{1,3})\}\s*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingSign();

    [GeneratedRegex(@"\^\{(?<sign>[^{}\s^*]{1,3}|\*{1,3})\}", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();

    // Tight around words, as Markdown has it; "2 * 3 * 4" and "**" are left alone. Bounded, so that no line takes long.
    [GeneratedRegex(@"(?<![\w*])\*(?![\s*])[^*\n]{1,200}(?<![\s])\*(?![\w*])", RegexOptions.CultureInvariant)]
    private static partial Regex Italics();
}
