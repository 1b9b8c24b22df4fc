using AllianceReader.Articles;
using AllianceReader.Search;

namespace AllianceReader.Web.Api;

/// <summary>A block of an essay in which all the words stand.</summary>
/// <param name="Article">The article's slug.</param>
/// <param name="Paragraph">The ¶ number; null where the kind is not <c>paragraph</c>.</param>
/// <param name="Segments">Joined they are the block's text.</param>
public sealed record SearchJson(string Article, int? Paragraph, string Kind, IReadOnlyList<SearchSegment> Segments)
{
    public static SearchJson Of(SearchHit hit) => new(hit.Article, hit.Paragraph, hit.Kind.Name(), hit.Segments);
}
