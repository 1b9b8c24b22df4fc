using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Search;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Notes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Search;

public sealed class IndexModel(IArticleStore articles, IAnnotationStore annotations, IThemeStore themes) : PageModel
{
    // Each essay is read in full to find the paragraph that shows why it was found.
    private const int Rows = 20;

    // Notes found stand beside the essays; the notes page has the rest of them.
    private const int NotesBeside = 10;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [FromQuery(Name = "page")]
    public int? Number { get; set; }

    internal IReadOnlyList<FoundEssay> Essays { get; private set; } = [];

    internal IReadOnlyList<EssayPassages> Passages { get; private set; } = [];

    public int PassageCount { get; private set; }

    public Paging Paging { get; private set; } = null!;

    public bool IsAsked => !string.IsNullOrWhiteSpace(Q);

    public async Task OnGet()
    {
        Paging = new(Paging.Accept(Number), Rows, 0, ListAddress.Of(Request, "q"));
        if (IsAsked)
        {
            await FindEssays(Q!.Trim());
            await FindPassages(Q!.Trim());
        }
    }

    private async Task FindEssays(string words)
    {
        var found = await articles.List(new() { Text = words, Stretch = Paging.Stretch(Number, Rows) });
        Paging = Paging with { Total = found.Total };
        var wanted = Words.Of(words);
        List<FoundEssay> essays = [];
        foreach (var summary in found.Items)
        {
            essays.Add(FoundEssay.Of(summary, await articles.Find(summary.Slug), wanted));
        }
        Essays = essays;
    }

    private async Task FindPassages(string words)
    {
        var query = new AnnotationQuery { Text = words, Stretch = new(NotesBeside) };
        var found = await annotations.List(query);
        PassageCount = found.Total;
        Passages = EssayPassages.Of(found.Items, (await annotations.Facets(query)).Articles, await themes.List());
    }
}
