using AllianceReader.History;
using AllianceReader.Themes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Themes;

/// <summary>A page with the form of a theme on it.</summary>
public abstract class ThemeFormPage(IThemeStore themes, IHistory history) : PageModel
{
    [BindProperty]
    public ThemeForm Form { get; set; } = new();

    /// <summary>Where the theme can stand.</summary>
    public IReadOnlyList<ThemeChoice> Parents { get; protected set; } = [];

    protected IThemeStore Store => themes;

    /// <param name="except">The theme itself, which cannot stand under itself nor under what is below it; null for a new one.</param>
    protected async Task OfferParents(string? except) => Parents = ThemeChoice.Of(await themes.List(), except);

    // The sentence stands at its field. The store names fields as the JSON does; the form's own names differ by their first letter.
    protected IActionResult Refuse(RefusedException refused)
    {
        ModelState.AddModelError($"{nameof(Form)}.{Wording.Sentence(refused.Field)}", refused.Message);
        return Page();
    }

    protected async Task<IActionResult> SaidAndDone(string sentence, string next)
    {
        this.Say(sentence, await history.Newest());
        return LocalRedirect(next);
    }
}

/// <param name="Depth">0 at the top of the codebook.</param>
public sealed record ThemeChoice(string Slug, string Name, int Depth, string ClassName)
{
    /// <summary>The codebook in reading order.</summary>
    /// <param name="except">Left out with everything below it; null for the whole codebook.</param>
    public static IReadOnlyList<ThemeChoice> Of(IReadOnlyList<Theme> codebook, string? except)
    {
        var impossible = except is null ? new HashSet<string>() : Branch.From(codebook, except);
        return [.. from top in Branch.Of(codebook)
                   from branch in top.Flat
                   where !impossible.Contains(branch.Theme.Slug)
                   select new ThemeChoice(branch.Theme.Slug, branch.Theme.Name, branch.Depth, branch.Theme.Color.ClassName)];
    }
}
