using AllianceReader.Articles;

namespace AllianceReader.Corpus.Sources.Epub;

/// <summary>An EPUB whose chapters are essays of their own: where its reader says so, and where several have written it.</summary>
internal sealed class ChaptersOfBook : ISourceContainer
{
    public bool Recognizes(ReceivedFile file) => file.Chapters != false && Book.Is(file) && (file.Chapters == true || Book.Open(file).HasSeveralAuthors);

    public IEnumerable<ReceivedFile> Unpack(ReceivedFile file)
    {
        var book = Book.Open(file);
        var facts = FactsOfEach(book.Facts());
        return book.Chapters().Select(chapter => new ReceivedFile { Name = $"{file.Name}/{chapter.Name}", Bytes = book.Read(chapter), Facts = facts });
    }

    // The book is what a chapter appeared in. Who of several wrote which, the package does not say.
    private static IReadOnlyList<Fact> FactsOfEach(FactsFound book) =>
    [
        .. book.Facts.Where(fact => fact.Field is FactField.Published or FactField.Language or FactField.Licence || (fact.Field == FactField.Author && book.Authors.Count == 1)),
        .. book.Find(FactField.Title) is { } title ? [new Fact(FactField.Publication, title, Basis.Text, Reason: "The book it is a chapter of.")] : Array.Empty<Fact>(),
    ];
}
