using AllianceReader.Articles;
using AllianceReader.Search;

namespace AllianceReader.Web.Pages.Search;

/// <summary>What a place that was found is called, and where it is.</summary>
internal static class HitNames
{
    // The address is to stay one that can be read and sent to somebody.
    private const int MostWords = 8;

    /// <summary>Begins the line below what was found; a paragraph needs no name.</summary>
    public static string Of(SearchHit hit) => hit switch
    {
        { Part: SearchPart.Note } => "Your note in ",
        { Part: SearchPart.Title } => "Title of ",
        { Part: SearchPart.Standfirst } => "Standfirst of ",
        { Part: SearchPart.Author } => "Author of ",
        { Kind: BlockKind.Heading } => "Heading in ",
        { Kind: BlockKind.Note } => "Note to ",
        { Kind: BlockKind.Caption } => "Caption in ",
        _ => "",
    };

    /// <summary>For those who hear it: <c>¶ 4 of The Long Way Round</c>.</summary>
    public static string Spoken(SearchHit hit) => hit.Part == SearchPart.Note
        ? $"your note in {hit.Article.Heading}"
        : hit.Paragraph is { } number ? $"¶ {Wording.Plain(number)} of {hit.Article.Heading}" : $"a line of {hit.Article.Heading}";

    public static string AddressOf(SearchHit hit) => hit switch
    {
        { Annotation: { } id } => $"/read/{hit.Article.Slug}#n-{id}",
        { Paragraph: { } number } => $"/read/{hit.Article.Slug}{FoundWords(hit)}#p{Wording.Plain(number)}",
        _ => $"/read/{hit.Article.Slug}",
    };

    // The reading page shows them where they stand (found.js).
    private static string FoundWords(SearchHit hit) => QueryString.Create(hit.Segments
        .Where(segment => segment.Match)
        .Select(segment => segment.Text)
        .Distinct(StringComparer.Ordinal)
        .Take(MostWords)
        .Select(word => KeyValuePair.Create("found", (string?)word))).ToUriComponent();
}
