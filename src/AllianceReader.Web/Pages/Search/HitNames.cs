using AllianceReader.Articles;
using AllianceReader.Search;

namespace AllianceReader.Web.Pages.Search;

/// <summary>What a place that was found is called, and where it is.</summary>
internal static class HitNames
{
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

    public static string AddressOf(SearchHit hit) => hit switch
    {
        { Annotation: { } id } => $"/read/{hit.Article.Slug}#n-{id}",
        { Paragraph: { } number } => $"/read/{hit.Article.Slug}#p{Wording.Plain(number)}",
        _ => $"/read/{hit.Article.Slug}",
    };
}
