using AllianceReader.History;
using AllianceReader.Themes;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Pages.Themes;

public sealed class NewModel(IThemeStore themes, IHistory history, Reader reader) : ThemeFormPage(themes, history)
{
    public async Task OnGet(string? under)
    {
        Form.Parent = under;
        await Offer(except: null);
    }

    public override async Task<IActionResult> ShowAgain()
    {
        await Offer(except: null);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        try
        {
            var made = await Store.Add(Form.Draft(), reader.Now());
            return await SaidAndDone($"“{made.Name}” is in the codebook.", made.Slug, "/themes");
        }
        catch (RefusedException refused)
        {
            await Offer(except: null);
            return Refuse(refused);
        }
    }
}
