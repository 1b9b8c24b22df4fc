using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Api;

/// <summary><c>/api/themes</c></summary>
internal static class ThemesApi
{
    public static void MapThemes(this IEndpointRouteBuilder api)
    {
        var themes = api.MapGroup("/themes").WithTags("Themes");
        themes.MapGet("", List).WithName("ListThemes").WithSummary("The codebook, parents before children.");
        themes.MapPost("", Create).WithName("CreateTheme").WithSummary("Adds a theme.");
        themes.MapGet("/{slug}", Get).WithName("GetTheme").WithSummary("One theme.");
        themes.MapPut("/{slug}", Change).WithName("ChangeTheme").WithSummary("Renames, redefines, recolours, moves or archives a theme; its slug stays.");
        themes.MapDelete("/{slug}", Delete).WithName("DeleteTheme").WithSummary("Takes a theme off every passage; the passages stay.");
        themes.MapPost("/{slug}/merge", Merge).WithName("MergeTheme").WithSummary("Makes two themes one.");
        themes.MapPost("/{slug}/split", Split).WithName("SplitTheme").WithSummary("Gives some of a theme's passages to another theme, or to a new one.");
        themes.MapPost("/{slug}/tag", Tag).WithName("TagPassages").WithSummary("Puts a theme on annotations, and on paragraphs that are marked for it, as one change; what carries it already is passed over.");
        themes.MapPost("/{slug}/move", Move).WithName("MoveTheme").WithSummary("Puts a theme, with what stands below it, somewhere else in the codebook.");
    }

    private static async Task<ListJson<ThemeJson>> List([AsParameters] Paging paging, IThemeStore themes)
    {
        var (limit, offset) = paging.Stretch;
        var codebook = await themes.List();
        return new([.. codebook.Skip(offset).Take(limit).Select(ThemeJson.Of)], codebook.Count);
    }

    private static async Task<Created<ThemeJson>> Create(ThemeDraftJson draft, IThemeStore themes, Reader reader, HttpResponse response)
    {
        var added = await themes.Add(draft.Draft(), reader.Now());
        return TypedResults.Created($"/api/themes/{Uri.EscapeDataString(added.Slug)}", Tagged(added, response));
    }

    private static async Task<ThemeJson> Get(string slug, IThemeStore themes, HttpResponse response) =>
        Tagged(await themes.Find(slug) ?? throw ProblemException.NoTheme(slug), response);

    private static async Task<ThemeJson> Change(
        string slug, ThemeDraftJson draft, [FromHeader(Name = "If-Match")] string? ifMatch, IThemeStore themes, Reader reader, HttpResponse response)
    {
        var theme = await themes.Find(slug) ?? throw ProblemException.NoTheme(slug);
        var changed = await themes.Change(slug, draft.Draft(theme), ETags.Optional(ifMatch), reader.Now());
        return Tagged(changed ?? throw ProblemException.NoTheme(slug), response);
    }

    private static async Task<NoContent> Delete(string slug, IThemeStore themes, Reader reader) =>
        await themes.Delete(slug, reader.Now()) ? TypedResults.NoContent() : throw ProblemException.NoTheme(slug);

    private static async Task<ThemeJson> Merge(string slug, MergeJson merge, IThemeStore themes, Reader reader, HttpResponse response)
    {
        var into = string.IsNullOrWhiteSpace(merge.Into) ? throw new RefusedException("into", "Say which theme stays.") : merge.Into;
        return Tagged(await themes.Merge(slug, into, reader.Now()) ?? throw ProblemException.NoTheme(slug), response);
    }

    private static async Task<SplitOutcomeJson> Split(string slug, SplitJson split, IThemeStore themes, Reader reader)
    {
        IReadOnlyList<string> annotations = [.. (split.Annotations ?? []).OfType<string>()];
        return SplitOutcomeJson.Of(await themes.Split(slug, split.Target(), annotations, reader.Now()) ?? throw ProblemException.NoTheme(slug));
    }

    private static async Task<ThemeJson> Move(string slug, MoveJson move, IThemeStore themes, Reader reader, HttpResponse response) =>
        Tagged(await themes.Move(slug, NullIfEmpty(move.Parent), NullIfEmpty(move.Before), reader.Now()) ?? throw ProblemException.NoTheme(slug), response);

    private static async Task<TaggedJson> Tag(
        string slug, TagJson tag, IThemeStore themes, IArticleStore articles, IAnnotationStore annotations, Reader reader)
    {
        _ = await themes.Find(slug) ?? throw ProblemException.NoTheme(slug);
        var by = reader.Now();
        var wanted = await tag.Plan(slug, articles, annotations, by);
        return new((await annotations.Tag(slug, wanted.New, wanted.Existing, by)).Passages);
    }

    private static string? NullIfEmpty(string? slug) => string.IsNullOrEmpty(slug) ? null : slug;

    private static ThemeJson Tagged(Theme theme, HttpResponse response)
    {
        response.Tag(theme.Version);
        return ThemeJson.Of(theme);
    }
}
