using AllianceReader.History;
using AllianceReader.Themes;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Pages.Themes;

public sealed class EditModel(IThemeStore themes, IHistory history, Reader reader) : ThemeFormPage(themes, history)
{
    /// <summary>As the library has it now.</summary>
    public Theme Theme { get; private set; } = null!;

    /// <summary>What the theme has come to be while the reader was writing; null when nobody touched it.</summary>
    public Theme? Meanwhile { get; private set; }

    public async Task<IActionResult> OnGet(string slug)
    {
        if (!await Load(slug))
        {
            return NotFound();
        }
        Form = ThemeForm.Of(Theme);
        return Page();
    }

    public async Task<IActionResult> OnPost(string slug)
    {
        if (!await Load(slug))
        {
            return NotFound();
        }
        try
        {
            var changed = await Store.Change(slug, Form.Draft(Theme.Archived), Form.Version ?? Theme.Version, reader.Now());
            return changed is null ? NotFound() : await SaidAndDone($"“{changed.Name}” is saved.", slug, $"/themes/{Uri.EscapeDataString(slug)}");
        }
        catch (RefusedException refused)
        {
            return Refuse(refused);
        }
        catch (StaleException)
        {
            return AskAgain();
        }
    }

    public override async Task<IActionResult> ShowAgain() => await Load((string)RouteData.Values["slug"]!) ? Page() : NotFound();

    // The reader's words stay in the form. Saved once more, knowing both, they stand.
    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult AskAgain()
    {
        Meanwhile = Theme;
        Form.Version = Theme.Version;
        return Page();
    }

    private async Task<bool> Load(string slug)
    {
        if (await Store.Find(slug) is not { } theme)
        {
            return false;
        }
        Theme = theme;
        await Offer(except: slug);
        return true;
    }
}
