using AllianceReader.History;
using AllianceReader.Themes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Themes;

public sealed class MergeModel(IThemeStore themes, IHistory history, Reader reader) : PageModel, IFormPage
{
    public Theme Theme { get; private set; } = null!;

    public IReadOnlyList<Theme> Below { get; private set; } = [];

    /// <summary>What it can be merged into, in the codebook's order.</summary>
    internal IReadOnlyList<MergeTarget> Targets { get; private set; } = [];

    public string? Into { get; private set; }

    public string? Wrong { get; private set; }

    public async Task<IActionResult> OnGet(string slug) => await Load(slug) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string? into)
    {
        Into = into;
        if (!await Load(slug))
        {
            return NotFound();
        }
        if (string.IsNullOrEmpty(into))
        {
            Wrong = "Choose the theme that is to carry these passages.";
            return Page();
        }
        try
        {
            return await themes.Merge(slug, into, reader.Now()) is { } merged ? await Said(merged) : NotFound();
        }
        catch (RefusedException refused)
        {
            Wrong = refused.Message;
            return Page();
        }
    }

    public async Task<IActionResult> ShowAgain()
    {
        Into = Request.Form["into"];
        Wrong = ModelState.ErrorOf("");
        return await Load((string)RouteData.Values["slug"]!) ? Page() : NotFound();
    }

    private async Task<IActionResult> Said(Theme merged)
    {
        this.Say($"“{Theme.Name}” is now part of “{merged.Name}”.", await history.EntryOf(Theme.Slug));
        return LocalRedirect($"/themes/{Uri.EscapeDataString(merged.Slug)}");
    }

    private async Task<bool> Load(string slug)
    {
        var codebook = await themes.List();
        if (codebook.FirstOrDefault(theme => theme.Slug == slug) is not { } theme)
        {
            return false;
        }
        Theme = theme;
        Below = [.. codebook.Where(other => other.Parent == slug)];
        Targets = await PossibleTargets(codebook);
        return true;
    }

    private async Task<IReadOnlyList<MergeTarget>> PossibleTargets(IReadOnlyList<Theme> codebook)
    {
        var impossible = Branch.From(codebook, Theme.Slug);
        var shared = await themes.SharedWith(Theme.Slug);
        return [.. from top in Branch.InUse(codebook)
                   from branch in top.Flat
                   where !impossible.Contains(branch.Theme.Slug)
                   select new MergeTarget(branch, shared.GetValueOrDefault(branch.Theme.Slug))];
    }
}

/// <param name="InBoth">Passages that carry it and the theme that is to be merged.</param>
internal sealed record MergeTarget(Branch Branch, int InBoth)
{
    /// <summary>How many passages it will have.</summary>
    public int After(Theme merged) => Branch.Theme.AnnotationCount + merged.AnnotationCount - InBoth;
}
