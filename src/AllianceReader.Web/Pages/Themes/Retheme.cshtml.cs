using AllianceReader.Annotations;
using AllianceReader.Themes;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Pages.Themes;

/// <summary>Gives chosen passages another theme, as one change.</summary>
public sealed class RethemeModel(IThemeStore themes, IAnnotationStore annotations, Reader reader) : ChosenPassages(themes, annotations), IFormPage
{
    public const string Add = "add";
    public const string Replace = "replace";
    public const string TakeOff = "off";

    /// <summary><see cref="Add"/>, <see cref="Replace"/> or <see cref="TakeOff"/>.</summary>
    [BindProperty]
    public string? Deed { get; set; } = Add;

    /// <summary>The slug of the theme that is put on.</summary>
    [BindProperty]
    public string? Other { get; set; }

    public string? Wrong { get; private set; }

    public IReadOnlyList<ThemeChoice> Others { get; private set; } = [];

    /// <summary>What comes off: the theme, and those below it where the list rolls them up.</summary>
    private IReadOnlyList<string> Own => Filter.RollsUp ? [.. Branch.From(Codebook, Theme.Slug)] : [Theme.Slug];

    public async Task<IActionResult> OnGet(string slug) => !await Prepare(slug) ? NotFound() : Ids.Count == 0 ? NothingTicked() : Page();

    public async Task<IActionResult> OnPost(string slug)
    {
        if (!await Prepare(slug))
        {
            return NotFound();
        }
        if (Change is not { } change)
        {
            Wrong = "Choose the theme that they are to carry.";
            return Page();
        }
        try
        {
            return Say(change, await Annotations.Retheme(Ids, change, reader.Now()));
        }
        catch (RefusedException refused)
        {
            Wrong = refused.Message;
            return Page();
        }
    }

    public async Task<IActionResult> ShowAgain()
    {
        Wrong = ModelState.ErrorOf("");
        return await Prepare((string)RouteData.Values["slug"]!) ? Page() : NotFound();
    }

    private Retheming? Change => (Deed, string.IsNullOrEmpty(Other) ? null : Other) switch
    {
        (TakeOff, _) => new(null, Own),
        (_, null) => null,
        (Replace, { } other) => new(other, [.. Own.Where(own => own != other)]),
        (_, { } other) => new(other, []),
    };

    private LocalRedirectResult Say(Retheming change, Rethemed done)
    {
        var passages = Wording.Count(done.Passages, "passage");
        var kept = done.Kept == 0 ? "" : $" {Wording.Count(done.Kept, "note")} on a whole essay kept it: without a theme they would hold nothing.";
        this.Say(done.Passages == 0 ? $"Nothing had to be changed.{kept}" : change switch
        {
            { On: null } => $"“{Theme.Name}” is off {passages}.{kept}",
            { Off: [] } => $"{passages} now {(done.Passages == 1 ? "carries" : "carry")} “{Codebook.NameOf(change.On)}”.",
            _ => $"{passages} now {(done.Passages == 1 ? "carries" : "carry")} “{Codebook.NameOf(change.On)}” in place of “{Theme.Name}”.",
        }, done.Entry);
        return LocalRedirect(Back);
    }

    private async Task<bool> Prepare(string slug)
    {
        if (!await Load(slug))
        {
            return false;
        }
        var shelved = Codebook.Where(theme => theme.Shelved).Select(theme => theme.Slug).ToHashSet();
        Others = [.. ThemeChoice.Of(Codebook, except: null).Where(choice => choice.Slug != slug && !shelved.Contains(choice.Slug))];
        return true;
    }
}
