using AllianceReader.Annotations;
using AllianceReader.History;
using AllianceReader.Themes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Themes;

/// <summary>What its reader has come to think about a theme.</summary>
public sealed class MemoModel(IThemeStore themes, IHistory history, Reader reader) : PageModel, IFormPage
{
    [BindProperty]
    public string? Memo { get; set; }

    /// <summary>The version of the theme that the reader saw.</summary>
    [BindProperty]
    public long Version { get; set; }

    /// <summary>As the library has it now.</summary>
    public Theme Theme { get; private set; } = null!;

    /// <summary>What the theme has come to be while the reader was writing; null when nobody touched it.</summary>
    public Theme? Meanwhile { get; private set; }

    public async Task<IActionResult> OnGet(string slug)
    {
        if (!await Find(slug))
        {
            return NotFound();
        }
        Memo = Theme.Memo;
        Version = Theme.Version;
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug)
    {
        if (!await Find(slug))
        {
            return NotFound();
        }
        try
        {
            var memo = NoteText.Accept(Memo ?? "", "memo");
            var saved = await themes.Change(slug, ThemeDraft.Of(Theme) with { Memo = memo }, Version, reader.Now());
            return saved is null ? NotFound() : await Said(saved);
        }
        catch (RefusedException refused)
        {
            ModelState.Refuse(refused);
            return Page();
        }
        catch (StaleException stale)
        {
            // Both stay: what stands now above the form, the reader's words in it. Saved once more, knowing both, they stand.
            ModelState.Clear();
            Meanwhile = Theme;
            Version = stale.Current;
            return Page();
        }
    }

    public async Task<IActionResult> ShowAgain() => await Find((string)RouteData.Values["slug"]!) ? Page() : NotFound();

    private async Task<IActionResult> Said(Theme saved)
    {
        this.Say(saved.Version == Version ? "The memo is as it was." : $"The memo on “{saved.Name}” is saved.", saved.Version == Version ? null : await history.EntryOf(saved.Slug));
        return LocalRedirect(ThemeAddress.Path(saved.Slug));
    }

    private async Task<bool> Find(string slug)
    {
        Theme = (await themes.Find(slug))!;
        return Theme is not null;
    }
}
