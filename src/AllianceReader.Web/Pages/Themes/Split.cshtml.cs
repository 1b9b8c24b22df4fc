using AllianceReader.Annotations;
using AllianceReader.History;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Notes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Themes;

/// <summary>Choosing, over as many pages as it takes, which passages leave a theme.</summary>
public sealed class SplitModel(IThemeStore themes, IAnnotationStore annotations, IHistory history, Reader reader) : PageModel, IFormPage
{
    private const int Rows = 50;

    [BindProperty]
    public SplitForm Form { get; set; } = new();

    public Theme Theme { get; private set; } = null!;

    /// <summary>Themes that there are to give passages to.</summary>
    public IReadOnlyList<ThemeChoice> Others { get; private set; } = [];

    internal IReadOnlyList<EssayPassages> Passages { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug) => await Load(slug) ? Page() : NotFound();

    /// <param name="go">Where else in the list, or what to choose (see <see cref="SplitForm.Go"/>); null to split.</param>
    public async Task<IActionResult> OnPost(string slug, string? go)
    {
        if (go is not null)
        {
            Form.Go(go);
            await ChooseAllIfAsked(slug, go);
            ModelState.Clear();
        }
        if (!await Load(slug))
        {
            return NotFound();
        }
        return go is null ? await Split() : Page();
    }

    public async Task<IActionResult> ShowAgain() => await Load((string)RouteData.Values["slug"]!) ? Page() : NotFound();

    public bool IsChosen(string id) => Form.IsChosen(id);

    private async Task<IActionResult> Split()
    {
        try
        {
            var outcome = await themes.Split(Theme.Slug, Form.Target(), Form.Choice, reader.Now());
            return outcome is null ? NotFound() : await Said(outcome);
        }
        catch (RefusedException refused)
        {
            ModelState.Refuse(refused);
            return Page();
        }
    }

    private async Task<IActionResult> Said(SplitOutcome outcome)
    {
        this.Say($"{Wording.Count(outcome.Moved, "passage")} went from “{outcome.From.Name}” to “{outcome.Into.Name}”.", await history.EntryOf(outcome.From.Slug));
        // Where both stand, and one still does when this is taken back.
        return LocalRedirect($"/themes#t-{Uri.EscapeDataString(outcome.Into.Slug)}");
    }

    private async Task ChooseAllIfAsked(string slug, string go)
    {
        if (go == SplitForm.All)
        {
            Form.Choose(await annotations.Ids(Query(slug, Stretch.All)));
        }
    }

    private AnnotationQuery Query(string slug, Stretch stretch) => new() { Themes = [slug], Text = Form.Text, Stretch = stretch };

    private async Task<bool> Load(string slug)
    {
        var codebook = await themes.List();
        if (codebook.FirstOrDefault(theme => theme.Slug == slug) is not { } theme)
        {
            return false;
        }
        Theme = theme;
        Others = [.. from top in Branch.InUse(codebook)
                     from branch in top.Flat
                     where branch.Theme.Slug != slug
                     select new ThemeChoice(branch.Theme.Slug, branch.Theme.Name, branch.Depth, branch.Theme.ClassName)];
        var found = await annotations.List(Query(slug, Paging.Stretch(Form.Number, Rows)));
        Paging = new(Paging.Accept(Form.Number), Rows, found.Total, ListAddress.Of(Request));
        Passages = EssayPassages.Of(found.Items, [], codebook, theme);
        Form.Show(found.Items.Select(one => one.Annotation.Id));
        return true;
    }
}
