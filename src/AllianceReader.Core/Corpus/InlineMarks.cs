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
        var kept = "";
        var sign = LeadingSign().Match(text);
        if (sign.Success)
        {
            text = text[sign.Length..];
            kept = line.TakenBack.Contains(new(RepairKind.FootnoteSign, 0)) ? sign.Value : "";
            repairs.Add(new(RepairKind.FootnoteSign, line.Number, sign.Value, kept));
        }
        text = ReadSigns(text, line, repairs);
        text = ReadEmphasis(text, line, emphasis, repairs);
        return new(kept + text, sign.Success && kept.Length == 0 ? sign.Groups["sign"].Value : null, [.. emphasis.Select(range => new TextRange(range.Start + kept.Length, range.End + kept.Length))], repairs);
    }

    private static string ReadSigns(string text, SourceLine line, List<Repair> repairs) => Sign().Replace(text, match =>
    {
        var made = line.TakenBack.Contains(new(RepairKind.FootnoteSign, repairs.Count))
            ? match.Value
            : string.Concat(match.Groups["sign"].Value.Select(c => char.IsAsciiDigit(c) ? Superscripts[c - '0'] : c));
        repairs.Add(new(RepairKind.FootnoteSign, line.Number, match.Value, made));
        return made;
    });

    private static string ReadEmphasis(string text, SourceLine line, List<TextRange> emphasis, List<Repair> repairs)
    {
        var made = new StringBuilder(text.Length);
        var (from, nth) = (0, 0);
        foreach (var match in Italics().EnumerateMatches(text))
        {
            var found = text.Substring(match.Index, match.Length);
            var isLeft = line.TakenBack.Contains(new(RepairKind.Emphasis, nth++));
            var words = isLeft ? found : found[1..^1];
            made.Append(text, from, match.Index - from);
            emphasis.AddRange(isLeft ? [] : [new(made.Length, made.Length + words.Length)]);
            made.Append(words);
            from = match.Index + match.Length;
            repairs.Add(new(RepairKind.Emphasis, line.Number, found, words));
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
