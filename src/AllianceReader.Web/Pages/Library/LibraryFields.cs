using AllianceReader.Articles;
using AllianceReader.Web.Pages.Read;

namespace AllianceReader.Web.Pages.Library;

/// <summary>The fields that stand beside the catalogue.</summary>
internal static class LibraryFields
{
    /// <summary>What a reader has to do with essays: each narrows by itself, so each has its own name in the address.</summary>
    public static FacetField[] States(ArticleFacets facets, LibraryFilter filter) =>
    [
        State("review", "To review", facets.ToReview, filter.Review),
        State("unread", "Unread", facets.Unread, filter.Unread),
        State("archived", "Archived", facets.Archived, filter.Archived),
    ];

    public static FacetField[] Of(ArticleFacets facets, ArticleQuery query, FacetWords offered) =>
    [
        FacetField.Of("Collection", "collection", "collections", facets.Collections, [.. query.Collections]).Finding(offered.Collection),
        FacetField.Of("Theme", "theme", "themes", facets.Themes, [.. query.Themes]).Finding(offered.Theme),
        FacetField.Of("Author", "author", "authors", facets.Authors, [.. query.Authors]).Finding(offered.Author),
        FacetField.Of("Publication", "publication", "publications", facets.Publications, [.. query.Publications]).Finding(offered.Publication),
        FacetField.Of("Year", "year", "years", facets.Years, [.. query.Years.Select(year => Wording.Plain(year))]).Finding(offered.Year).Numbered(),
        FacetField.Of("Language", "language", "languages", [.. facets.Languages.Select(Named)], [.. query.Languages.Select(Value)]),
    ];

    private static FacetField State(string name, string called, int count, string? word) => new(
        called, name, [new(YesOrNo.Yes, called, count, YesOrNo.Of(word) == true, null)], "");

    private static Facet Named(Facet language) => language.Value.Length == 0
        ? language with { Value = LibraryFilter.NoLanguage }
        : language with { Name = LanguageNames.Of(language.Value) };

    private static string Value(string tag) => tag.Length == 0 ? LibraryFilter.NoLanguage : tag;
}
