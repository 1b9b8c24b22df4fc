using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;
using AllianceReader.Web.Access;
using AllianceReader.Web.Pages.Notes;
using AllianceReader.Web.Pages.Read;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Shares;

/// <summary>
/// Trust boundary: whoever has the link reads this one essay or this one theme's passages. A link that never was, one that was revoked
/// and one that is over are answered alike.
/// </summary>
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OpenModel(Access.Shares shares, Reader reader, IArticleStore articles, IAnnotationStore annotations, IThemeStore themes) : PageModel
{
    private const int Rows = 100;

    private Share share = null!;

    public string Token { get; private set; } = "";

    public string Title => Essay?.Article.Heading ?? Theme!.Name;

    /// <summary>Null where a theme is shared.</summary>
    public Essay? Essay { get; private set; }

    /// <summary>Null where an essay is shared.</summary>
    public Theme? Theme { get; private set; }

    public Paging Paging { get; private set; } = null!;

    internal IReadOnlyList<(ArticleSummary Essay, IReadOnlyList<PassageRow> Rows)> Bands { get; private set; } = [];

    /// <summary>Whose marks these are, and how long they can be read here.</summary>
    public string Terms =>
        $"Marked and shared by {reader.Name}{(share.Notes ? "" : ", without notes")}.{(share.Until is { } until ? $" To be read until {Wording.Moment(until)}." : "")}";

    public async Task<IActionResult> OnGet(string token, [FromQuery(Name = "page")] int? number)
    {
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        if (shares.Open(token) is not { } found || !await (found.Kind == ShareKinds.Essay ? OpenEssay(found) : OpenTheme(found, number)))
        {
            return NotFound();
        }
        (share, Token) = (found, token);
        return Page();
    }

    private async Task<bool> OpenEssay(Share found)
    {
        if (await articles.Find(found.Slug) is not { } article)
        {
            return false;
        }
        var shown = (await annotations.InArticle(found.Slug)).Where(annotation => annotation.Place is not null || annotation.IsOnWholeEssay);
        Essay = new(article, [.. found.Notes ? shown : shown.Where(annotation => !annotation.IsOnWholeEssay).Select(WithoutNote)], await themes.List()) { IsShared = true };
        return true;
    }

    private async Task<bool> OpenTheme(Share found, int? number)
    {
        if (await themes.Find(found.Slug) is not { } theme)
        {
            return false;
        }
        Theme = theme;
        var passages = await annotations.List(new() { Themes = [theme.Slug], Group = PassageGroup.Essay, Stretch = Paging.Stretch(number, Rows) });
        Paging = new(Paging.Accept(number), Rows, passages.Total, ListAddress.Of(Request));
        var shown = found.Notes ? passages.Items : [.. passages.Items.Select(one => one with { Annotation = WithoutNote(one.Annotation) })];
        Bands = [.. EssayPassages.Of(shown, [], [theme], theme).Select(essay => (essay.Essay, essay.Rows))];
        return true;
    }

    private static Annotation WithoutNote(Annotation annotation) => annotation with { Note = "" };
}
