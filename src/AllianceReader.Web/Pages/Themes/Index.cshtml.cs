using AllianceReader.History;
using AllianceReader.Themes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Themes;

public sealed class IndexModel(IThemeStore themes, IHistory history, Reader reader) : PageModel, IFormPage
{
    private IReadOnlyList<Theme> codebook = [];

    /// <summary><c>open</c> shows every definition in full.</summary>
    [FromQuery]
    public string? Definitions { get; set; }

    public bool InFull => Definitions == "open";

    internal IReadOnlyList<Branch> Tree { get; private set; } = [];

    internal IReadOnlyList<Branch> Archived { get; private set; } = [];

    public int Count { get; private set; }

    public int Used { get; private set; }

    public Task OnGet() => Load();

    public async Task<IActionResult> ShowAgain()
    {
        await Load();
        return Page();
    }

    /// <param name="step">See <see cref="Steps.From"/>; null to take <paramref name="parent"/> and <paramref name="before"/>.</param>
    public Task<IActionResult> OnPostMove(string? slug, string? step, string? parent, string? before) => Change(slug, async theme =>
    {
        var place = step is null ? new(NullIfEmpty(parent), NullIfEmpty(before)) : Steps.From(codebook, theme, step);
        return place is not null && await themes.Move(theme.Slug, place.Parent, place.Before, reader.Now()) is not null ? Stands(theme, place) : null;
    });

    public Task<IActionResult> OnPostRename(string? slug, string? name) => Change(slug, async theme =>
        await Save(theme, draft => draft with { Name = name ?? "" }) is { } renamed && renamed.Name != theme.Name ? $"“{theme.Name}” is called “{renamed.Name}” now." : null);

    /// <param name="line">Empty for the one that comes with the colour; null keeps the one it has.</param>
    public Task<IActionResult> OnPostRecolor(string? slug, string? color, string? line) => Change(slug, async theme =>
    {
        var parsed = ThemeColor.Parse(color) ?? throw new RefusedException("color", $"“{color}” is no colour.");
        return await Save(theme, draft => draft with { Color = parsed, Line = line is null ? draft.Line : ThemeLine.Parse(line) }) is null ? null : $"“{theme.Name}” has another colour now.";
    });

    public Task<IActionResult> OnPostArchive(string? slug) => Change(slug, async theme =>
        await Save(theme, draft => draft with { Archived = true }) is null ? null : $"“{theme.Name}” is archived. It is no longer offered, and stays on the passages that carry it.");

    public Task<IActionResult> OnPostUnarchive(string? slug) => Change(slug, async theme =>
        await Save(theme, draft => draft with { Archived = false }) is null ? null : $"“{theme.Name}” is back in use.");

    // Back at the theme, with a sentence on what happened and a way to take it back.
    private async Task<IActionResult> Change(string? slug, Func<Theme, Task<string?>> change)
    {
        codebook = await themes.List();
        try
        {
            if (codebook.FirstOrDefault(theme => theme.Slug == slug) is not { } theme)
            {
                this.Say("This theme is gone; somebody has deleted or merged it meanwhile.");
            }
            else if (await change(theme) is { } sentence)
            {
                this.Say(sentence, await history.EntryOf(theme.Slug));
            }
        }
        catch (RefusedException refused)
        {
            this.Say(refused.Message);
        }
        catch (StaleException)
        {
            this.Say("This theme was changed elsewhere at the same moment. Look at it, and try once more.");
        }
        return LocalRedirect($"/themes{(InFull ? "?definitions=open" : "")}#t-{Uri.EscapeDataString(slug ?? "")}");
    }

    private Task<Theme?> Save(Theme theme, Func<ThemeDraft, ThemeDraft> change) =>
        themes.Change(theme.Slug, change(ThemeDraft.Of(theme)), theme.Version, reader.Now());

    private string Stands(Theme theme, ThemePlace place)
    {
        var where = place.Parent is null ? "at the top of the codebook" : $"under “{NameOf(place.Parent)}”";
        return $"“{theme.Name}” now stands {where}, {(place.Before is null ? "last" : $"before “{NameOf(place.Before)}”")}.";
    }

    private string NameOf(string slug) => codebook.First(theme => theme.Slug == slug).Name;

    private static string? NullIfEmpty(string? slug) => string.IsNullOrEmpty(slug) ? null : slug;

    private async Task Load()
    {
        codebook = await themes.List();
        Tree = Branch.InUse(codebook);
        Archived = Branch.Archived(codebook);
        Count = codebook.Count(theme => !theme.Shelved);
        Used = codebook.Count(theme => !theme.Shelved && theme.AnnotationCount > 0);
    }
}

/// <summary>One level of the codebook as the page lists it.</summary>
/// <param name="Archived">Out of use: it can be taken back, not moved.</param>
/// <param name="InFull">Definitions are open.</param>
internal sealed record Level(IReadOnlyList<Branch> Branches, bool Archived, bool InFull);
