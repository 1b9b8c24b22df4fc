using System.ComponentModel;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Search;
using AllianceReader.Suggestions;
using AllianceReader.Themes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AllianceReader.Web.Api;

/// <summary><c>/api/themes/{slug}/suggestions</c></summary>
internal static class SuggestionsApi
{
    private const int Usual = 10;

    public static void MapSuggestions(this IEndpointRouteBuilder api)
    {
        var suggestions = api.MapGroup("/themes/{slug}/suggestions").WithTags("Suggestions");
        suggestions.MapGet("", List).WithName("ListSuggestions")
            .WithSummary("Untagged paragraphs that share the words which set the theme's passages apart, the likest first; empty where fewer than two passages carry it.");
        api.MapGet("/articles/{slug}/likely-themes", ThemesFor).WithTags("Suggestions").WithName("ListLikelyThemes")
            .WithSummary("The themes whose tagged passages share the telling words of a passage, the likeliest first; at most three, often none.");
        suggestions.MapPost("/accept", Accept).WithName("AcceptSuggestion").WithSummary("Marks a paragraph, which then carries the theme.");
        suggestions.MapPost("/dismiss", Dismiss).WithName("DismissSuggestion").WithSummary("Keeps a paragraph from being suggested for this theme.");
        suggestions.MapPost("/recall", Recall).WithName("RecallSuggestion").WithSummary("Lets a dismissed paragraph be suggested again.");
    }

    private static async Task<ListJson<LikelyTheme>> ThemesFor(
        string slug,
        [Description("Code point offset into the article's text.")] int start,
        [Description("Exclusive.")] int end,
        IArticleStore articles,
        ISuggestions suggestions)
    {
        var article = await articles.Find(slug) ?? throw ProblemException.NoArticle(slug);
        var likely = new CodePoints(article.Text).TryToUtf16(start, end, out var range)
            ? await suggestions.ThemesFor(range.Of(article.Text))
            : throw new RefusedException("start", "The passage is not within the essay.");
        return new(likely, likely.Count);
    }

    private static async Task<SuggestionsJson> List(
        string slug,
        [Description("1 to 50; 10 when left out.")] int? limit,
        [Description("True for the dismissed ones instead, the last first.")] bool? dismissed,
        ISuggestions suggestions)
    {
        var most = limit is null or (>= 1 and <= Suggestion.Most) ? limit ?? Usual : throw new RefusedException("limit", $"The limit is 1 to {Suggestion.Most}.");
        var found = await suggestions.Find(slug, most) ?? throw ProblemException.NoTheme(slug);
        return SuggestionsJson.Of(dismissed == true ? found with { Items = [.. (await suggestions.Dismissed(slug)).Take(most)] } : found);
    }

    private static async Task<Created<AnnotationJson>> Accept(
        string slug, NamedParagraphJson paragraph, IThemeStore themes, IArticleStore articles, IAnnotationStore annotations, Reader reader, HttpResponse response)
    {
        _ = await themes.Find(slug) ?? throw ProblemException.NoTheme(slug);
        var by = reader.Now();
        var article = await Find(paragraph, articles);
        var passage = Annotate.Passage(article, article.Revision, paragraph.In(article), slug, by);
        var added = await annotations.Add(passage.Annotation, passage.Revision, by);
        response.Tag(added.Version);
        return TypedResults.Created($"/api/annotations/{added.Id}", AnnotationJson.Of(added, new(article.Text)));
    }

    private static async Task<NoContent> Dismiss(
        string slug, NamedParagraphJson paragraph, ISuggestions suggestions, IThemeStore themes, IArticleStore articles, Reader reader)
    {
        await suggestions.Dismiss(slug, await Key(slug, paragraph, themes, articles), reader.Now());
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Recall(
        string slug, NamedParagraphJson paragraph, ISuggestions suggestions, IThemeStore themes, IArticleStore articles, Reader reader)
    {
        await suggestions.Recall(slug, await Key(slug, paragraph, themes, articles), reader.Now());
        return TypedResults.NoContent();
    }

    private static async Task<SearchKey> Key(string slug, NamedParagraphJson paragraph, IThemeStore themes, IArticleStore articles)
    {
        _ = await themes.Find(slug) ?? throw ProblemException.NoTheme(slug);
        var article = await Find(paragraph, articles);
        return SearchKey.OfBlock(article.Slug, article.Revision, paragraph.In(article).Start);
    }

    private static async Task<Article> Find(NamedParagraphJson paragraph, IArticleStore articles) =>
        await articles.Find(paragraph.Article ?? "") ?? throw new RefusedException("article", $"There is no article '{paragraph.Article}'.");
}
