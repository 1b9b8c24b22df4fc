using System.Text.Json;
using System.Text.Json.Serialization;
using AllianceReader.Articles;

namespace AllianceReader.Web.Api;

/// <summary>An essay in a list.</summary>
/// <param name="Title">Null where neither source nor sidecar nor reader gives one.</param>
/// <param name="Published">EDTF, as precise as known: <c>2025-04-09</c>, <c>2018-09</c>, <c>2024</c>.</param>
/// <param name="Modified">EDTF.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="Archived">Put away: in no list and no search that does not ask for it.</param>
public record ArticleSummaryJson(
    string Slug,
    string? Title,
    string? Kicker,
    string? Standfirst,
    IReadOnlyList<AuthorJson> Authors,
    string? Publication,
    string? Published,
    string? Modified,
    string? Language,
    int WordCount,
    int ParagraphCount,
    int AnnotationCount,
    bool Archived)
{
    public static ArticleSummaryJson Of(ArticleSummary article) => new(
        article.Slug,
        article.Title,
        article.Kicker,
        article.Standfirst,
        [.. article.Authors.Select(AuthorJson.Of)],
        article.Publication,
        article.Published,
        article.Modified,
        article.Language,
        article.WordCount,
        article.ParagraphCount,
        article.AnnotationCount,
        article.Archived);
}

/// <summary>An essay in a list, with what only lists know.</summary>
public sealed record ListedArticleJson : ArticleSummaryJson
{
    private ListedArticleJson(ArticleSummaryJson listed)
        : base(listed)
    {
    }

    /// <summary>A title, an author, a date or a publication is missing, or only inferred.</summary>
    [JsonPropertyOrder(1)]
    public required bool Review { get; init; }

    /// <summary>Nobody has gone past its first screen.</summary>
    [JsonPropertyOrder(1)]
    public required bool Unread { get; init; }

    public static ListedArticleJson Listed(ArticleSummary article) =>
        new(Of(article)) { Review = article.ToReview, Unread = article.Unread };
}

/// <summary>An essay with its text. All offsets are code points of <c>text</c>.</summary>
public sealed record ArticleJson : ArticleSummaryJson
{
    private ArticleJson(ArticleSummaryJson listed)
        : base(listed)
    {
    }

    public required string? Licence { get; init; }

    public required IReadOnlyList<string> Topics { get; init; }

    public required string? Url { get; init; }

    /// <summary>From 1; a changed text of the same essay is the next one.</summary>
    public required int Revision { get; init; }

    /// <summary>Of the source's normalized text, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required string Text { get; init; }

    public required IReadOnlyList<ParagraphJson> Paragraphs { get; init; }

    public required IReadOnlyList<FurnitureJson> Furniture { get; init; }

    public required IReadOnlyList<FactJson> Facts { get; init; }

    public required IReadOnlyList<RepairJson> Repairs { get; init; }

    /// <summary>The same essay as it stands elsewhere.</summary>
    public required IReadOnlyList<CopyJson> Copies { get; init; }

    public static ArticleJson Of(Article article)
    {
        var points = new CodePoints(article.Text);
        return new(ArticleSummaryJson.Of(article.Summary))
        {
            Licence = article.Licence,
            Topics = article.Topics,
            Url = article.Url,
            Revision = article.Revision,
            Sha256 = article.Sha256,
            Text = article.Text,
            Paragraphs = [.. article.Paragraphs.Select(block => ParagraphJson.Of(block, points))],
            Furniture = [.. article.Furniture.Select(line => new FurnitureJson(line.Role, line.Text, line.Line))],
            Facts = [.. article.Facts.Select(FactJson.Of)],
            Repairs = [.. article.Repairs.Select(RepairJson.Of)],
            Copies = [.. article.Copies.Select(CopyJson.Of)],
        };
    }
}

/// <param name="Name">As the publisher prints it.</param>
public sealed record AuthorJson(string Slug, string Name, string? Given, string? Family, string? Affiliation)
{
    public static AuthorJson Of(Author author) => new(author.Slug, author.Name, author.Given, author.Family, author.Affiliation);
}

/// <summary>A block of the text.</summary>
/// <param name="Number">The ¶ number; null where the kind is not <c>paragraph</c>.</param>
/// <param name="Kind"><c>heading</c>, <c>paragraph</c>, <c>quote</c>, <c>list-item</c>, <c>caption</c> or <c>note</c>.</param>
public sealed record ParagraphJson(int? Number, string Kind, string Text, int Start, int End)
{
    public static ParagraphJson Of(Paragraph block, CodePoints points)
    {
        var range = points.FromUtf16(block.Range);
        return new(block.Number, block.Kind.Name(), block.Text, range.Start, range.End);
    }
}

/// <summary>A line of the source that is not the essay's body.</summary>
/// <param name="Text">As in the source.</param>
/// <param name="Line">From 1.</param>
public sealed record FurnitureJson(string Role, string Text, int Line);

/// <param name="Field"><c>title</c>, <c>author</c>, <c>published</c> …</param>
/// <param name="Basis"><c>text</c>, <c>sidecar</c>, <c>inferred</c> or <c>reader</c>.</param>
/// <param name="Line">The line of the source that states it, from 1.</param>
public sealed record FactJson(string Field, string Value, string Basis, int? Line, string? Reason)
{
    public static FactJson Of(Fact fact) => new(Named(fact.Field), fact.Value, Named(fact.Basis), fact.Line, fact.Reason);

    private static string Named(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}

/// <summary>One thing the importer changed on the way from source to text, or saw and left alone.</summary>
public sealed record RepairJson(string Kind, int Line, string Found, string Made)
{
    public static RepairJson Of(Repair repair) =>
        new(JsonNamingPolicy.KebabCaseLower.ConvertName(repair.Kind.ToString()), repair.Line, repair.Found, repair.Made);
}

/// <summary>The same essay elsewhere, kept beside the text that is read.</summary>
/// <param name="Revision">By which it is asked for.</param>
/// <param name="Published">EDTF.</param>
/// <param name="Likeness">Jaccard similarity of its runs of words and those of the text that was read when it came, 0 to 1.</param>
public sealed record CopyJson(int Revision, string? Title, string? Publication, string? Published, string? Url, double Likeness)
{
    public static CopyJson Of(Copy copy) => new(copy.Revision, copy.Title, copy.Publication, copy.Published, copy.Url, Math.Round(copy.Likeness, 3));
}

/// <summary>What a reader says of an essay. A field left out stays as it is; an empty one says that there is none.</summary>
/// <param name="Published">EDTF.</param>
/// <param name="Modified">EDTF.</param>
public sealed record ArticleFactsJson(
    string? Title = null,
    string? Kicker = null,
    string? Standfirst = null,
    IReadOnlyList<AuthorFactsJson>? Authors = null,
    string? Publication = null,
    string? Published = null,
    string? Modified = null,
    string? Language = null,
    string? Licence = null,
    string? Url = null,
    IReadOnlyList<string>? Topics = null)
{
    /// <exception cref="RefusedException">A list with a null in it, or an author without a name.</exception>
    public FactCorrection Correction() => new()
    {
        Title = Title,
        Kicker = Kicker,
        Standfirst = Standfirst,
        Authors = Whole("authors", Authors)?.Select(author => author.Author()).ToList(),
        Publication = Publication,
        Published = Published,
        Modified = Modified,
        Language = Language,
        Licence = Licence,
        Url = Url,
        Topics = Whole("topics", Topics),
    };

    // Trust boundary: a JSON list may hold nulls, whatever its type says.
    private static IReadOnlyList<T>? Whole<T>(string field, IReadOnlyList<T>? list)
        where T : class =>
        list is not null && list.Any(item => item is null) ? throw new RefusedException(field, $"The {field} hold a null.") : list;
}

/// <param name="Name">As the publisher prints it.</param>
public sealed record AuthorFactsJson(string? Name = null, string? Given = null, string? Family = null, string? Affiliation = null)
{
    public Author Author() => string.IsNullOrWhiteSpace(Name)
        ? throw new RefusedException("authors", "An author without a name.")
        : new(Name, Given, Family, Affiliation);
}
