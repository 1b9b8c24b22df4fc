using System.Text.Json;
using AllianceReader.Articles;
using AllianceReader.Search;

namespace AllianceReader.Web.Api;

/// <param name="Total">How many were gathered: all there are, or the most that are.</param>
/// <param name="More">Whether there are more than these, which are those that came into the library last.</param>
public sealed record SearchListJson(IReadOnlyList<SearchJson> Items, int Total, bool More)
{
    public static SearchListJson Of(SearchResult found) => new([.. found.Hits.Items.Select(SearchJson.Of)], found.Hits.Total, found.IsCut);
}

/// <summary>What was found in an essay.</summary>
/// <param name="Article">The article's slug.</param>
/// <param name="Paragraph">The ¶ number of the block, or at a note's passage; null where there is none.</param>
/// <param name="Kind">Of a block as in its article; else <c>title</c>, <c>standfirst</c>, <c>author</c> or <c>margin-note</c>.</param>
/// <param name="Segments">Joined they are the whole text.</param>
/// <param name="Annotation">Whose margin note it is; null for everything else.</param>
public sealed record SearchJson(string Article, int? Paragraph, string Kind, IReadOnlyList<SearchSegment> Segments, string? Annotation)
{
    public static SearchJson Of(SearchHit hit) => new(hit.Article.Slug, hit.Paragraph, KindOf(hit), hit.Segments, hit.Annotation);

    private static string KindOf(SearchHit hit) => hit switch
    {
        { Kind: { } block } => block.Name(),
        { Part: SearchPart.Note } => "margin-note",
        _ => JsonNamingPolicy.KebabCaseLower.ConvertName(hit.Part.ToString()),
    };
}
