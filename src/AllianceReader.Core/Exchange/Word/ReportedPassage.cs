using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Exchange.Word;

/// <summary>A passage in a report: its words as a quotation with their citation, the note, and whose it is.</summary>
internal sealed class ReportedPassage(Codebook codebook, Links links)
{
    /// <param name="under">The theme whose section it stands in; null for the section of those without.</param>
    public void Write(WordXml word, Article article, Citation citation, Annotation annotation, string? under)
    {
        if (annotation.Quote is { } quote)
        {
            WriteQuotation(word, article, citation, annotation, quote.Exact);
        }
        else
        {
            WriteWhole(word, article, citation, annotation);
        }
        new WordNote(word, WordStyles.PassageNote, links).Write(annotation.Note);
        WriteAuthorship(word, annotation, under);
    }

    private void WriteQuotation(WordXml word, Article article, Citation citation, Annotation annotation, string exact)
    {
        // Within double quotation marks, the text's own become single.
        string[] blocks = [.. exact.Replace('“', '‘').Replace('”', '’').Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Trim()).DefaultIfEmpty("")];
        for (var at = 0; at < blocks.Length; at++)
        {
            var isLast = at == blocks.Length - 1;
            var isRightToLeft = Directions.IsRightToLeft(blocks[at]);
            WordParagraph.Begin(word, WordStyles.Quote, isRightToLeft);
            WordRun.Write(word, $"“{blocks[at]}{(isLast ? "” " : "")}", RunLook.Plain with { Language = article.Language }, isRightToLeft);
            if (isLast)
            {
                WordLink.Write(word, $"({citation.InText}{Locator(article, annotation)})", links.Passage(annotation), RunLook.Plain);
            }
            word.End();
        }
    }

    private void WriteWhole(WordXml word, Article article, Citation citation, Annotation annotation)
    {
        WordParagraph.Begin(word, WordStyles.Quote);
        WordRun.Write(word, $"On the whole of “{article.Heading}” ", RunLook.Plain with { Italic = true });
        WordLink.Write(word, $"({citation.InText})", links.Passage(annotation), RunLook.Plain);
        word.End();
    }

    private static string Locator(Article article, Annotation annotation) => annotation switch
    {
        { IsUnplaced: true } or { Status: AnnotationStatus.Changed } => "; " + Standing.Of(article, annotation),
        { Paragraph: { } number } => string.Create(CultureInfo.InvariantCulture, $", ¶ {number}"),
        _ => "",
    };

    private void WriteAuthorship(WordXml word, Annotation annotation, string? under)
    {
        var others = string.Join(", ", annotation.Themes.Where(slug => slug != under).Select(codebook.Name));
        var date = annotation.Created.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        WordParagraph.Write(word, WordStyles.Meta, $"{annotation.Creator}, {date}{(others.Length == 0 ? "" : $" · also {others}")}");
    }
}
