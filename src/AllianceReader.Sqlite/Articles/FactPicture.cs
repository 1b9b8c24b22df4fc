using AllianceReader.Articles;
using AllianceReader.Sqlite.Storage;

namespace AllianceReader.Sqlite.Articles;

/// <summary>Some facts of an essay as the history remembers them, and as they are put back.</summary>
/// <param name="First">Of a date: as <see cref="DateSpan"/>.</param>
/// <param name="Order">Of authors: by what essays are put in their order.</param>
internal sealed record FactPicture(
    string? Value, int? First, int? Last, string? Order, IReadOnlyList<PictureAuthor>? Authors, IReadOnlyList<PictureFact> Facts)
{
    /// <summary>Of an essay whose facts are these.</summary>
    public static FactPicture Of(Article article, FactField field)
    {
        var span = field == FactField.Published ? DateSpan.Of(article.Published) : null;
        return new(ValueOf(article, field), span?.First, span?.Last, Order: null, Authors: null, FactsOf(article, field));
    }

    public static FactPicture OfAuthors(Article article) => new(
        Value: null, First: null, Last: null, SaveArticle.AuthorOrder(article.Authors), [.. article.Authors.Select(PictureAuthor.Of)],
        FactsOf(article, FactField.Author, FactField.Affiliation));

    private static string? ValueOf(Article article, FactField field) => field switch
    {
        FactField.Publication => article.Publication,
        FactField.Published => article.Published,
        FactField.Language => article.Language,
        FactField.Licence => article.Licence,
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static PictureFact[] FactsOf(Article article, params FactField[] fields) =>
        [.. article.Facts.Where(fact => fields.Contains(fact.Field)).Select(PictureFact.Of)];
}

internal sealed record PictureAuthor(string Slug, string Name, string? Given, string? Family, string? Affiliation)
{
    public static PictureAuthor Of(Author author) => new(author.Slug, author.Name, author.Given, author.Family, author.Affiliation);
}

internal sealed record PictureFact(string Field, string Value, Basis Basis, int? Line, string? Reason)
{
    public static PictureFact Of(Fact fact) => new(fact.Field.ToString().ToLowerInvariant(), fact.Value, fact.Basis, fact.Line, fact.Reason);
}
