using System.Text.RegularExpressions;
using AllianceReader.Exchange.Intake;
using AngleSharp.Html.Parser;

namespace AllianceReader.Corpus.Sources.Html;

/// <summary>
/// A page as a browser saves it or a server sends it. Its article is found among what stands around it; text and the structure of blocks
/// come through, never markup. Nothing in it is run, and nothing that it refers to is fetched.
/// </summary>
internal sealed partial class HtmlPage : ISourceFormat
{
    private static readonly HtmlParserOptions quiet = new() { IsScripting = false, IsKeepingSourceReferences = false };

    public string Name => "html";

    public bool Recognizes(ReceivedFile file) => PageBeginning().IsMatch(file.Beginning)
        || (file.EndsWith(".html", ".htm", ".xhtml") && !file.IsZip && AnyTag().IsMatch(file.Beginning));

    public SourceText Read(ReceivedFile file)
    {
        var decoding = PageText.Of(file);
        return PageBounds.Hold(decoding.Text) ? Structured(file, decoding) : Flat(file, decoding);
    }

    /// <summary>A chapter of a book: all of it is text, whatever stands around it in a page.</summary>
    public static void WriteChapter(ReceivedFile file, BlockWriter blocks)
    {
        var text = Opened(PageText.Of(file).Text);
        if (PageBounds.Hold(text))
        {
            using var page = new HtmlParser(quiet).ParseDocument(text);
            new PageBlocks(blocks, new()).WriteBody(page);
            return;
        }
        foreach (var part in HtmlText.Of(text).Text.Split("\n\n"))
        {
            blocks.Begin(BlockShape.Plain);
            blocks.Write(part);
        }
    }

    private SourceText Structured(ReceivedFile file, Decoding decoding)
    {
        using var page = new HtmlParser(quiet).ParseDocument(Opened(decoding.Text));
        var facts = PageFacts.Of(page, decoding.Text, file);
        var blocks = new BlockWriter(file.Name);
        new PageBlocks(blocks, facts).Write(page);
        var lines = blocks.ToLines();
        return lines.Count == 0 ? Flat(file, decoding) : file.ToText(Name, decoding.Encoding, lines) with { Facts = facts.Facts, Authors = facts.Authors };
    }

    // In XML <title/> is a title without words; in HTML it begins one that swallows the page.
    private static string Opened(string text) => text.StartsWith("<?xml", StringComparison.Ordinal) ? Closed().Replace(text, "<$1$2></$1>") : text;

    // The words without a tree, as plain text: no structure is better than none of it.
    private SourceText Flat(ReceivedFile file, Decoding decoding) =>
        file.ToText(Name, decoding.Encoding, PlainTextFile.LinesOf(file.Name, HtmlText.Of(decoding.Text).Text));

    [GeneratedRegex(@"\A(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|p|h1|h2|span|table|style|link)\b", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex PageBeginning();

    [GeneratedRegex(@"<(title|script|style|a|p|div|span|td|th|li|i|b|em|strong|sup|iframe|textarea)\b([^<>]{0,500}?)/>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closed();

    [GeneratedRegex(@"</?[a-z][a-z0-9]{0,15}[\s/>]|<!--|<!doctype", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyTag();
}
