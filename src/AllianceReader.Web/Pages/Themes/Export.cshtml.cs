using AllianceReader.Annotations;
using AllianceReader.Themes;
using AllianceReader.Web.Api;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Pages.Themes;

/// <summary>A file of the chosen passages and nothing else.</summary>
internal sealed class ExportModel(IThemeStore themes, IAnnotationStore annotations, ExportFile file) : ChosenPassages(themes, annotations)
{
    public async Task<IActionResult> OnGet(string slug, string? format)
    {
        if (!await Load(slug))
        {
            return NotFound();
        }
        if (Ids.Count == 0)
        {
            return NothingTicked();
        }
        try
        {
            await file.Send(format, new() { Ids = Ids }, HttpContext);
            return new EmptyResult();
        }
        catch (RefusedException refused)
        {
            this.Say(refused.Message);
            return LocalRedirect(Back);
        }
    }
}
