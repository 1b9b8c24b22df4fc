using System.Text;
using AllianceReader.Exchange.Csl;
using AllianceReader.Exchange.Pandoc;

namespace AllianceReader.Exchange;

/// <summary>
/// One file of Pandoc's Markdown (https://pandoc.org/MANUAL.html) that carries its own references:
/// <c>pandoc --citeproc notes.md -o notes.docx</c> needs nothing beside it.
/// </summary>
public sealed class PandocExport : IExporter
{
    public string Format => "pandoc";

    public string Title => "Pandoc";

    public string Purpose => "Markdown with citations, which Pandoc turns into Word, PDF or HTML.";

    public string MediaType => "text/markdown";

    public string Extension => "md";

    // Two walks: the references come first, and may be as many as the essays.
    public async Task Write(LibrarySnapshot snapshot, Stream output)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var (keys, dialect) = (new CitationKeys(), new PandocDialect());
        await WriteReferences(snapshot, writer, new(dialect), keys);
        var page = new PandocPage(snapshot, keys, dialect);
        foreach (var essay in snapshot.Articles)
        {
            await writer.WriteAsync(page.Heading(essay));
            foreach (var annotation in essay.Annotations)
            {
                await writer.WriteAsync(page.Passage(essay.Article, annotation));
            }
        }
    }

    private static async Task WriteReferences(LibrarySnapshot snapshot, StreamWriter writer, ReferenceYaml yaml, CitationKeys keys)
    {
        var isFirst = true;
        foreach (var (article, _) in snapshot.Articles)
        {
            await writer.WriteAsync(isFirst ? yaml.Begin(snapshot.Counts.Articles == 1 ? $"Notes on ‘{article.Heading}’" : "Annotated essays") + "references:\n" : "");
            await writer.WriteAsync(yaml.Of(CslItem.Of(article, keys)));
            isFirst = false;
        }
        await writer.WriteAsync((isFirst ? yaml.Begin("Annotated essays") : "") + $"passages: {snapshot.PassageCount}\n---\n");
    }
}
