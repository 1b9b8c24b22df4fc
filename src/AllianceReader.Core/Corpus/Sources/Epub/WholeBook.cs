using AllianceReader.Corpus.Sources.Html;

namespace AllianceReader.Corpus.Sources.Epub;

/// <summary>An EPUB as one essay, its chapters one after the other.</summary>
internal sealed class WholeBook : ISourceFormat
{
    public string Name => "epub";

    public bool Recognizes(ReceivedFile file) => Book.Is(file);

    public SourceText Read(ReceivedFile file)
    {
        var book = Book.Open(file);
        var facts = book.Facts();
        var blocks = new BlockWriter(file.Name);
        foreach (var chapter in book.Chapters())
        {
            HtmlPage.WriteChapter(new() { Name = file.Zip.Called(chapter), Bytes = book.Read(chapter) }, blocks);
        }
        return file.ToText(Name, "utf-8", blocks.ToLines()) with { Facts = facts.Facts, Authors = facts.Authors };
    }
}
