using AllianceReader.Annotations;
using AllianceReader.History;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Notes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Themes;

/// <summary>Moves a passage in a theme's order by hand. There is nothing to see: it is the buttons on the theme's page.</summary>
public sealed class ArrangeModel(IThemeStore themes, IAnnotationStore annotations, IHistory history, Reader reader) : PageModel, IFormPage
{
    private static readonly Dictionary<string, (PassageMove Move, string Said)> moves = new()
    {
        ["up"] = (PassageMove.Up, "up"),
        ["down"] = (PassageMove.Down, "down"),
        ["top"] = (PassageMove.ToTop, "to the top"),
    };

    [BindProperty(SupportsGet = true)]
    public PassageFilter Filter { get; set; } = new();

    public async Task<IActionResult> OnGet(string slug) => await themes.Find(slug) is null ? NotFound() : LocalRedirect(Back(slug));

    /// <param name="move">What to do and with which: <c>up:1a2b3c4d5e</c>; <c>none</c> gives the order up.</param>
    public async Task<IActionResult> OnPost(string slug, string? move)
    {
        if (await themes.Find(slug) is null)
        {
            return NotFound();
        }
        string[] parts = move?.Split(':', 2) ?? [];
        try
        {
            return parts switch
            {
                ["none"] => await GiveUp(slug),
                [var deed, var id] when moves.TryGetValue(deed, out var known) => await Move(slug, id, known.Move, known.Said),
                _ => LocalRedirect(Back(slug)),
            };
        }
        catch (RefusedException refused)
        {
            this.Say(refused.Message);
            return LocalRedirect(Back(slug));
        }
    }

    public Task<IActionResult> ShowAgain()
    {
        var slug = (string)RouteData.Values["slug"]!;
        this.Say("Nothing has been moved: this page had lain open for too long. Press the button once more.");
        return Task.FromResult<IActionResult>(LocalRedirect(Back(slug)));
    }

    private async Task<IActionResult> Move(string slug, string id, PassageMove move, string said)
    {
        if (await annotations.Arrange(Filter.OnTheme(slug, Stretch.First), id, move, reader.Now()))
        {
            this.Say($"Moved {said}.", await history.EntryOf(slug));
        }
        else
        {
            this.Say(move == PassageMove.Down ? "It stands last already." : "It stands first already.");
        }
        return LocalRedirect($"{Back(slug)}#at-{Uri.EscapeDataString(id)}");
    }

    private async Task<IActionResult> GiveUp(string slug)
    {
        var given = await annotations.Disarrange(slug, reader.Now());
        this.Say(given ? "The order by hand is given up." : "Nothing has been moved by hand yet.", given ? await history.EntryOf(slug) : null);
        return LocalRedirect(Back(slug));
    }

    private string Back(string slug) => ThemeAddress.WithPage(Request, slug).Here;
}
