using AllianceReader.Articles;
using AllianceReader.Corpus.Sources.Docx;
using AllianceReader.Corpus.Sources.Epub;
using AllianceReader.Corpus.Sources.Html;
using AllianceReader.Corpus.Sources.Markdown;
using AllianceReader.Corpus.Sources.Pdf;
using AllianceReader.Corpus.Sources.Zip;
using AllianceReader.Exchange;

namespace AllianceReader.Corpus.Sources;

/// <summary>The formats that essays are read from, the most particular first. A new one is a class and a line here.</summary>
public static class SourceFormats
{
    private static readonly ISourceFormat plain = new PlainTextFile();

    private static readonly IReadOnlyList<ISourceContainer> containers = [new ChaptersOfBook(), new ZippedFiles()];

    private static readonly IReadOnlyList<ISourceFormat> formats =
    [
        new PdfDocument(),
        new WordDocument(),
        new WholeBook(),
        new HtmlPage(),
        new MarkdownFile(),
        plain,
    ];

    /// <summary>Endings of the files that a folder is searched for, and that a browser offers; a file named otherwise is read all the same.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx", ".epub", ".pdf", ".zip"];

    /// <exception cref="SourceRejectedException">In no format that is read here, too long, or without a word.</exception>
    internal static SourceText Read(ReceivedFile file) => file.Refusal is null ? Checked(file, () => FormatOf(file)) : throw new SourceRejectedException(file.Refusal);

    /// <summary>By the format it was once read as, which a newer version may tell otherwise.</summary>
    internal static SourceText ReadAs(string format, ReceivedFile file) =>
        Checked(file, () => formats.FirstOrDefault(known => known.Name == format) ?? FormatOf(file));

    /// <summary>The sources that a file holds; itself, where it is one.</summary>
    internal static IEnumerable<ReceivedFile> Unpack(ReceivedFile file) =>
        containers.FirstOrDefault(container => container.Recognizes(file))?.Unpack(file) ?? [file];

    private static ISourceFormat FormatOf(ReceivedFile file) => formats.FirstOrDefault(format => format.Recognizes(file)) ?? plain;

    // Pages say more of their own address, and have said it.
    private static SourceText WithAddress(SourceText source, Uri? address) => address is null || source.Facts.Any(fact => fact.Field == FactField.Url)
        ? source
        : source with { Facts = [.. source.Facts, new(FactField.Url, address.GetLeftPart(UriPartial.Query), Basis.Text, Reason: "Given with the text.")] };

    private static SourceText Checked(ReceivedFile file, Func<ISourceFormat> format)
    {
        try
        {
            var source = format().Read(file);
            return source.Lines.Any(line => line.Text.Length > 0)
                ? WithAddress(source, file.Address)
                : throw new SourceRejectedException($"{file.Name} holds nothing but white space.");
        }
        catch (FileRefusedException refused)
        {
            throw new SourceRejectedException(refused.Message);
        }
    }
}
