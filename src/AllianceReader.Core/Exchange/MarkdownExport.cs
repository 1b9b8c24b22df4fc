using System.Text;

namespace AllianceReader.Exchange;

/// <summary>
/// One readable file. A passage is a block quote of its words and below it a list item that begins with ¶ and themes and holds the
/// note, each line of it moved in by two blanks. Markdown ends nothing outside of a list item from within, so that no note can break
/// the file; taking the two blanks off gives the note back to the letter.
/// </summary>
public sealed class MarkdownExport : IExporter
{
    public string Format => "markdown";

    public string Title => "Markdown";

    public string Purpose => "Quotes and notes as plain text that every editor opens.";

    public string MediaType => "text/markdown";

    public string Extension => "md";

    public async Task Write(LibrarySnapshot snapshot, Stream output)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var page = new MarkdownPage(snapshot);
        await writer.WriteAsync(page.FrontMatter());
        foreach (var essay in snapshot.Articles)
        {
            await writer.WriteAsync(page.Heading(essay));
            foreach (var annotation in essay.Annotations)
            {
                await writer.WriteAsync(page.Passage(essay.Article, annotation));
            }
        }
    }
}
