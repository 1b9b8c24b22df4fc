using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.History;
using AllianceReader.Search;
using AllianceReader.Suggestions;
using AllianceReader.Themes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Themes;

/// <summary>Paragraphs that resemble what is tagged with a theme, each to be tagged or dismissed.</summary>
public sealed class SuggestionsModel(
    ISuggestions suggestions, IThemeStore themes, IArticleStore articles, IAnnotationStore annotations, IHistory history, Reader reader) : PageModel, IFormPage
{
    private const int Rows = 10;

    public Theme Theme { get; private set; } = null!;

    public SuggestedParagraphs Found { get; private set; } = null!;

    public IReadOnlyList<Suggestion> Dismissed { get; private set; } = [];

    public static string NameOf(Suggestion suggestion) => $"¶ {Wording.Plain(suggestion.Paragraph)} of {suggestion.Article.Heading}";

    public static string AddressOf(Suggestion suggestion) => $"/read/{suggestion.Article.Slug}#p{Wording.Plain(suggestion.Paragraph)}";

    public async Task<IActionResult> OnGet(string slug)
    {
        if (await themes.Find(slug) is not { } theme || await suggestions.Find(slug, Rows) is not { } found)
        {
            return NotFound();
        }
        (Theme, Found) = (theme, found);
        Dismissed = found.Dismissed == 0 ? [] : await suggestions.Dismissed(slug);
        return Page();
    }

    /// <summary>One of the three is the key of a paragraph: which button was pressed.</summary>
    public async Task<IActionResult> OnPost(string slug, string? accept, string? dismiss, string? recall)
    {
        if (await themes.Find(slug) is not { } theme)
        {
            return NotFound();
        }
        try
        {
            await ((SearchKey.Parse(accept), SearchKey.Parse(dismiss), SearchKey.Parse(recall)) switch
            {
                ({ } key, _, _) => Accept(theme, key),
                (_, { } key, _) => Dismiss(theme, key),
                (_, _, { } key) => Recall(theme, key),
                _ => Task.CompletedTask,
            });
        }
        catch (RefusedException refused)
        {
            this.Say(refused.Message);
        }
        catch (StaleException)
        {
            this.Say("The essay's text has changed since, so nothing is tagged. Here is what resembles your passages now.");
        }
        return LocalRedirect(Here(slug));
    }

    public Task<IActionResult> ShowAgain()
    {
        this.Say("Nothing has been changed: this page had lain open for too long. Press the button once more.");
        return Task.FromResult<IActionResult>(LocalRedirect(Here((string)RouteData.Values["slug"]!)));
    }

    private async Task Accept(Theme theme, SearchKey key)
    {
        var by = reader.Now();
        var (article, paragraph) = await Find(key);
        var passage = Annotate.Passage(article, key.Revision, paragraph.Range, theme.Slug, by);
        var saved = await annotations.Add(passage.Annotation, passage.Revision, by);
        this.Say($"¶ {Wording.Plain(paragraph.Number!.Value)} of “{article.Heading}” now carries “{theme.Name}”.", await history.EntryOf(saved.Id));
    }

    private async Task<(Article Article, Paragraph Paragraph)> Find(SearchKey key)
    {
        var article = await articles.Find(key.Article ?? "");
        return article?.Paragraphs.FirstOrDefault(block => block.Number is not null && block.Range.Start == key.Start) is { } paragraph
            ? (article, paragraph)
            : throw new RefusedException("paragraph", "There is no such paragraph; the essay's text may have changed since.");
    }

    private async Task Dismiss(Theme theme, SearchKey key)
    {
        var entry = await suggestions.Dismiss(theme.Slug, key, reader.Now());
        this.Say($"Dismissed. It will not be suggested for “{theme.Name}” again.", entry);
    }

    private async Task Recall(Theme theme, SearchKey key)
    {
        var entry = await suggestions.Recall(theme.Slug, key, reader.Now());
        this.Say($"It may be suggested for “{theme.Name}” again.", entry);
    }

    private static string Here(string slug) => $"{ThemeAddress.Path(slug)}/suggestions";
}
