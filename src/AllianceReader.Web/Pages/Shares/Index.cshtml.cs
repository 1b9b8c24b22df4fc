using AllianceReader.Articles;
using AllianceReader.Themes;
using AllianceReader.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Shares;

public sealed class IndexModel(Access.Shares shares, IArticleStore articles, IThemeStore themes, TimeProvider clock) : PageModel, IFormPage
{
    public IReadOnlyList<ShareRow> Rows { get; private set; } = [];

    public Task OnGet() => Load();

    public IActionResult OnPost(string revoke)
    {
        shares.Revoke(revoke);
        this.Say("The link opens nothing any more.");
        return LocalRedirect("/shares");
    }

    public async Task<IActionResult> ShowAgain()
    {
        await Load();
        return Page();
    }

    private async Task Load()
    {
        var codebook = (await themes.List()).ToDictionary(theme => theme.Slug, theme => theme.Name, StringComparer.Ordinal);
        List<ShareRow> rows = [];
        foreach (var share in shares.All)
        {
            var name = share.Kind == ShareKinds.Theme ? codebook.GetValueOrDefault(share.Slug) : (await articles.Find(share.Slug))?.Heading;
            rows.Add(new(share, name, clock.GetUtcNow()));
        }
        Rows = rows;
    }
}

/// <param name="Found">What it leads to is called so; null where that was deleted.</param>
public sealed record ShareRow(Share Share, string? Found, DateTimeOffset Now)
{
    public string Name => Found ?? Share.Slug;

    public bool IsOver => Share.IsOver(Now);

    public string Address => $"/{(Share.Kind == ShareKinds.Theme ? "themes" : "read")}/{Uri.EscapeDataString(Share.Slug)}";

    public string Standing =>
        Found is null ? "Deleted, so it opens nothing."
        : Share.Until is not { } until ? "Until you revoke it."
        : IsOver ? $"Over since {Wording.Moment(until)}."
        : $"Until {Wording.Moment(until)}.";
}
