using AllianceReader.Articles;

namespace AllianceReader.Corpus.Sources.Pdf;

/// <summary>A PDF, by the places of its words: running heads and page numbers set apart, lines and words that pages broke made whole.</summary>
internal sealed class PdfDocument : ISourceFormat
{
    public string Name => "pdf";

    public bool Recognizes(ReceivedFile file) => file.IsPdf;

    public SourceText Read(ReceivedFile file)
    {
        var pages = PdfPages.Of(PdfToText.Read(file), file.Name);
        if (pages.Lines.Count == 0)
        {
            throw new SourceRejectedException($"{file.Name} holds no text, only pictures of pages; a program that recognizes letters (OCR) would have to read them first.");
        }
        var furniture = new PageFurniture(pages.Lines);
        var blocks = new BlockWriter(file.Name);
        new PdfParagraphs(blocks, [.. pages.Lines.Where(line => furniture.RoleOf(line) is null)]).Write();
        foreach (var line in pages.Lines.DistinctBy(line => line.Text))
        {
            if (furniture.RoleOf(line) is { } role)
            {
                blocks.Aside(line.Text, role);
            }
        }
        var facts = FactsOf(pages);
        return file.ToText(Name, "utf-8", blocks.ToLines()) with { Facts = facts.Facts, Authors = facts.Authors };
    }

    // A program that made a PDF writes in it what its file was called, as often as not.
    private static FactsFound FactsOf(PdfPages pages)
    {
        const string where = "From the PDF’s properties.";
        var facts = new FactsFound();
        facts.State(FactField.Title, pages.Title is { } title && !title.Contains(".doc", StringComparison.OrdinalIgnoreCase) && title.Contains(' ', StringComparison.Ordinal) ? title : null, where, Basis.Inferred);
        facts.By([pages.Author], where, Basis.Inferred);
        return facts;
    }
}
