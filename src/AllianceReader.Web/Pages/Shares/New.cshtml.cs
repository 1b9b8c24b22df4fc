using AllianceReader.Articles;
using AllianceReader.Themes;
using AllianceReader.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Shares;

/// <summary>Makes a link to the one essay or theme that the address names; to exactly one.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NewModel(Access.Shares shares, IArticleStore articles, IThemeStore themes, LibrarySettings settings) : PageModel, IFormPage
{
    /// <summary>Null for no end.</summary>
    public static IReadOnlyList<(string Value, string Words, TimeSpan? Lasts)> Terms { get; } =
    [
        ("day", "a day", TimeSpan.FromDays(1)),
        ("week", "a week", TimeSpan.FromDays(7)),
        ("month", "a month", TimeSpan.FromDays(30)),
        ("never", "as long as I do not revoke it", null),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Article { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Theme { get; set; }

    /// <summary>One of <see cref="Terms"/>.</summary>
    [BindProperty]
    public string Lasts { get; set; } = "week";

    [BindProperty]
    public bool Notes { get; set; }

    public string Name { get; private set; } = "";

    /// <summary>The whole address; null until it is made.</summary>
    public string? Link { get; private set; }

    public bool LeadsHereOnly => Bindings.IsOnThisMachine(Origin);

    public string Home => Theme is null ? $"/read/{Uri.EscapeDataString(Article!)}" : $"/themes/{Uri.EscapeDataString(Theme)}";

    // Where it is set, the public address; else the one by which this page was asked for, whose host KnownHosts has let through.
    private string Origin => settings.PublicUrl == LibrarySettings.DefaultUrl ? $"{Request.Scheme}://{Request.Host}" : settings.PublicUrl;

    public Task<IActionResult> OnGet() => ShowAgain();

    public async Task<IActionResult> OnPost()
    {
        if (!await Load())
        {
            return NotFound();
        }
        try
        {
            var kind = Theme is null ? ShareKinds.Essay : ShareKinds.Theme;
            var lasts = Terms.Where(term => term.Value == Lasts).ToArray() is [var term] ? term.Lasts : throw new RefusedException("", "Say how long it opens.");
            Link = $"{Origin}/shared/{shares.Make(kind, Theme ?? Article!, Notes, lasts)}";
        }
        catch (RefusedException refused)
        {
            ModelState.Refuse(refused);
        }
        return Page();
    }

    public async Task<IActionResult> ShowAgain() => await Load() ? Page() : NotFound();

    private async Task<bool> Load()
    {
        var name = (Article, Theme) switch
        {
            ({ } article, null) => (await articles.Find(article))?.Heading,
            (null, { } theme) => (await themes.Find(theme))?.Name,
            _ => null,
        };
        Name = name ?? "";
        return name is not null;
    }
}
