using System.Globalization;
using AllianceReader.Annotations;

namespace AllianceReader.Exchange;

public enum CitationStyle
{
    /// <summary>In parentheses after the words, with a list of references at the end.</summary>
    AuthorDate,

    /// <summary>A number after the words, with a note for each at the end.</summary>
    Notes,
}

/// <summary>A passage's words as they go into somebody's own text.</summary>
/// <param name="Blocks">Paragraph by paragraph, without quotation marks; their own double ones become single.</param>
/// <param name="Mark">What follows them: <c>(Kim 2018, ¶ 4)</c>, or the note's number.</param>
/// <param name="Link">To the passage in this library.</param>
public sealed record Quotation(IReadOnlyList<string> Blocks, string Mark, string Link);

/// <summary>An entry at the end: of the list of references, or a note.</summary>
/// <param name="Number">Of a note; null in a list of references.</param>
/// <param name="Publication">Set in italics; null where none is known or, in a later note, not named again.</param>
public sealed record QuotedSource(int? Number, string Lead, string? Publication, string Rest, string Link);

/// <summary>Passages with their citations, ready to be put into a text.</summary>
/// <param name="Wordless">How many have no words to quote: notes on a whole essay.</param>
public sealed record Quotations(CitationStyle Style, IReadOnlyList<Quotation> Passages, IReadOnlyList<QuotedSource> Sources, int Wordless)
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static Quotations Of(IEnumerable<AnnotationInContext> found, CitationStyle style, string publicUrl)
    {
        AnnotationInContext[] all = [.. found];
        AnnotationInContext[] quoted = [.. all.Where(one => one.Annotation.Quote is not null)];
        var links = new Links(publicUrl.TrimEnd('/'));
        var wordless = all.Length - quoted.Length;
        return style == CitationStyle.Notes ? new(style, Numbered(quoted, links), NotesTo(quoted, links), wordless) : new(style, Parenthetic(quoted, links), References(quoted, links), wordless);
    }

    /// <summary>Without any markup.</summary>
    public string Text => string.Join("\n\n",
    [
        .. Passages.Select(passage => $"“{string.Join("\n\n", passage.Blocks)}”{(Style == CitationStyle.Notes ? Superscript(passage.Mark) : " " + passage.Mark)}"),
        .. Sources.Select(source => $"{(source.Number is { } number ? $"{number.ToString(CultureInfo.InvariantCulture)}. " : "")}{source.Lead}{source.Publication}{source.Rest} {source.Link}"),
    ]) + "\n";

    private static Quotation[] Parenthetic(AnnotationInContext[] quoted, Links links) =>
        [.. quoted.Select(one => new Quotation(Blocks(one), $"({Citation.Of(one.Article).InText}{Locator(one)})", links.Passage(one.Annotation)))];

    private static QuotedSource[] References(AnnotationInContext[] quoted, Links links) =>
    [
        .. quoted.Select(one => one.Article).DistinctBy(article => article.Slug)
            .Select(article => (Citation: Citation.Of(article), article.Slug))
            .OrderBy(source => source.Citation.Entry, StringComparer.InvariantCultureIgnoreCase)
            .Select(source => new QuotedSource(null, source.Citation.Lead, source.Citation.Publication, source.Citation.Rest, links.Essay(source.Slug))),
    ];

    private static Quotation[] Numbered(AnnotationInContext[] quoted, Links links) =>
        [.. quoted.Select((one, at) => new Quotation(Blocks(one), (at + 1).ToString(CultureInfo.InvariantCulture), links.Passage(one.Annotation)))];

    private static QuotedSource[] NotesTo(AnnotationInContext[] quoted, Links links)
    {
        HashSet<string> cited = [];
        return [.. quoted.Select((one, at) => NoteTo(one, at + 1, cited.Add(one.Article.Slug), links.Passage(one.Annotation)))];
    }

    private static QuotedSource NoteTo(AnnotationInContext one, int number, bool isFirst, string link)
    {
        var citation = Citation.Of(one.Article).InNote;
        var locator = Locator(one);
        return isFirst
            ? new(number, citation.Lead, citation.Publication, $"{citation.Rest}{locator}".TrimEnd('.') + ".", link)
            : new(number, Shortened(citation.Later, locator), null, "", link);
    }

    // A comma or full stop after a title stands within its quotation marks.
    private static string Shortened(string title, string locator) =>
        locator.Length > 0 ? $"{title.TrimEnd('”')},”{locator[1..]}." : $"{title.TrimEnd('”')}.”";

    private static string[] Blocks(AnnotationInContext one) =>
        [.. one.Annotation.Quote!.Exact.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Trim().Replace('“', '‘').Replace('”', '’'))];

    private static string Locator(AnnotationInContext one) =>
        !one.Annotation.IsUnplaced && one.Annotation.Paragraph is { } number ? string.Create(CultureInfo.InvariantCulture, $", ¶ {number}") : "";

    private static string Superscript(string number) => string.Concat(number.Select(digit => Superscripts[digit - '0']));
}
