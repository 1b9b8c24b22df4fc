using AllianceReader.History;
using AllianceReader.Themes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Themes;

/// <summary>A page with the form of a theme on it.</summary>
public abstract class ThemeFormPage(IThemeStore themes, IHistory history) : PageModel, IFormPage
{
    [BindProperty]
    public ThemeForm Form { get; set; } = new();

    /// <summary>Where the theme can stand.</summary>
    public IReadOnlyList<ThemeChoice> Parents { get; protected set; } = [];

    private IReadOnlyDictionary<int, string> keys = new Dictionary<int, string>();

    protected IThemeStore Store => themes;

    /// <returns>The name of the other theme that has this key; null when it is free.</returns>
    public string? OwnerOf(int digit) => keys.GetValueOrDefault(digit);

    public abstract Task<IActionResult> ShowAgain();

    /// <param name="except">The theme itself, which cannot stand under itself nor under what is below it; null for a new one.</param>
    protected async Task Offer(string? except)
    {
        var codebook = await themes.List();
        Parents = ThemeChoice.Of(codebook, except);
        keys = codebook.Where(theme => theme.Shortcut is not null && theme.Slug != except).ToDictionary(theme => theme.Shortcut!.Value, theme => theme.Name);
    }

    protected IActionResult Refuse(RefusedException refused)
    {
        ModelState.Refuse(refused);
        return Page();
    }

    /// <param name="theme">The slug of the one that was made or changed.</param>
    protected async Task<IActionResult> SaidAndDone(string sentence, string theme, string next)
    {
        this.Say(sentence, await history.EntryOf(theme));
        return LocalRedirect(next);
    }
}

/// <param name="Depth">0 at the top of the codebook.</param>
public sealed record ThemeChoice(string Slug, string Name, int Depth, string ClassName)
{
    /// <summary>The codebook in reading order, what is archived left out but for a theme's own parent.</summary>
    /// <param name="except">Left out with everything below it; null for the whole codebook.</param>
    public static IReadOnlyList<ThemeChoice> Of(IReadOnlyList<Theme> codebook, string? except)
    {
        var impossible = except is null ? new HashSet<string>() : Branch.From(codebook, except);
        var parent = codebook.FirstOrDefault(theme => theme.Slug == except)?.Parent;
        return [.. from top in Branch.Of(codebook)
                   from branch in top.Flat
                   where !impossible.Contains(branch.Theme.Slug) && (!branch.Theme.Shelved || branch.Theme.Slug == parent)
                   select new ThemeChoice(branch.Theme.Slug, branch.Theme.Name, branch.Depth, branch.Theme.ClassName)];
    }
}
