using AllianceReader.Exchange.Office;
using AllianceReader.Exchange.Word;

namespace AllianceReader.Exchange;

/// <summary>
/// The essays for Word, each passage with a comment on its very words. The library is walked twice: once for the text, once for the
/// comments, which Word keeps in a part of their own.
/// </summary>
public sealed class DocxExport : IExporter
{
    public string Format => "docx";

    public string Title => "Word with comments";

    public string Purpose => "The essay's text with your notes as Word comments on the exact words, to send around for review.";

    public string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public string Extension => "docx";

    public Task Write(LibrarySnapshot snapshot, Stream output)
    {
        using var package = new OfficePackage(output, snapshot.Taken);
        var title = WriteText(package, snapshot);
        WriteComments(package, snapshot);
        WordParts.WriteRest(package, hasComments: true);
        DocumentProperties.Write(package, snapshot, title, WordParts.Document);
        return Task.CompletedTask;
    }

    /// <returns>What the document is called.</returns>
    private static string WriteText(OfficePackage package, LibrarySnapshot snapshot)
    {
        var title = "Annotated essays";
        WordParts.WriteDocument(package, (word, _) =>
        {
            var isCollection = snapshot.Counts.Articles != 1;
            if (isCollection)
            {
                WriteFront(word, snapshot, title);
            }
            var themes = snapshot.Themes.ToDictionary(t => t.Slug, StringComparer.Ordinal);
            var (number, first) = (0, 0);
            foreach (var essay in snapshot.Articles)
            {
                title = isCollection ? title : essay.Article.Heading;
                new EssayBody(word, essay, ++number, first, snapshot, themes).Write(isOnNewPage: isCollection);
                first += essay.Annotations.Count;
            }
        });
        return title;
    }

    private static void WriteFront(WordXml word, LibrarySnapshot snapshot, string title)
    {
        WordParagraph.Write(word, WordStyles.Title, title);
        WordParagraph.Write(word, WordStyles.Byline, snapshot.Reader);
        WordParagraph.Write(word, WordStyles.Meta, Counted.All(snapshot.Counts));
    }

    private static void WriteComments(OfficePackage package, LibrarySnapshot snapshot) => WordParts.WriteComments(package, word =>
    {
        var comment = new WordComment(word, new Codebook(snapshot.Themes), new Links(snapshot.PublicUrl));
        var number = 0;
        foreach (var (article, annotations) in snapshot.Articles)
        {
            foreach (var annotation in annotations)
            {
                comment.Write(article, new(annotation, number++));
            }
        }
    });
}
