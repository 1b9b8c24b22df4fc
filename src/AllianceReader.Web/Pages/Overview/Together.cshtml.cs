using AllianceReader.Overview;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Notes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Overview;

/// <summary>The passages behind one figure of the table of pairs.</summary>
public sealed class TogetherModel(IOverview overview, IThemeStore themes) : PageModel
{
    private const int Rows = 50;

    private static readonly string[] fields = ["theme", "with", "rule", "below", "author", "publication", "collection", "from", "to"];

    [BindProperty(SupportsGet = true)]
    public OverviewForm Form { get; set; } = new();

    [FromQuery]
    public string? With { get; set; }

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    public Theme One { get; private set; } = null!;

    public Theme Other { get; private set; } = null!;

    public PairCount Count { get; private set; }

    internal IReadOnlyList<EssayPassages> Passages { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public async Task<IActionResult> OnGet()
    {
        var codebook = await themes.List();
        var found = Form.Themes is [var theme, ..] && With is not null
            ? await overview.Meetings(theme, With, Query, Paging.Stretch(Number, Rows))
            : null;
        if (found is null)
        {
            return NotFound();
        }
        One = codebook.First(known => known.Slug == Form.Themes[0]);
        Other = codebook.First(known => known.Slug == With);
        Count = (await overview.PairsOf(One.Slug, Query))!.FirstOrDefault(pair => pair.With.Key == With)?.Count ?? default;
        Paging = new(Paging.Accept(Number), Rows, found.Total, ListAddress.Of(Request, fields));
        Passages = EssayPassages.Of(found.Items, [], codebook);
        return Page();
    }

    // The themes of the address are the pair, and narrow nothing.
    private PairQuery Query => Form.Pairs with { Filter = Form.Filter with { Themes = [] } };
}
