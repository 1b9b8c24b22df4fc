using AllianceReader.Articles;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Pages.Essays;

/// <summary>Says the same of many essays, as one change.</summary>
public sealed class FactsModel(IArticleStore articles, IManyArticles many, Reader reader) : ChosenEssays(articles), IFormPage
{
    // Whoever is not among them is taken out essay by essay.
    private const int MostAuthors = 40;
    private const int MostPublications = 200;

    [BindProperty]
    public FactsOfManyForm Form { get; set; } = new();

    /// <summary>Of the chosen essays, the most frequent first.</summary>
    public IReadOnlyList<Facet> Authors { get; private set; } = [];

    /// <summary>Of the whole library, to choose from.</summary>
    public IReadOnlyList<string> Publications { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        if (!await Load())
        {
            return NothingTicked();
        }
        await Offer();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!await Load())
        {
            return NothingTicked();
        }
        if (!HaveChanged())
        {
            var said = Form.Said();
            if (!said.SaysNothing)
            {
                return await Correct(said);
            }
            Wrong = "Nothing was said. Fill in what is to be changed.";
        }
        await Offer();
        return Page();
    }

    public async Task<IActionResult> ShowAgain()
    {
        Wrong = ModelState.ErrorOf("");
        return await OnGet();
    }

    private async Task<IActionResult> Correct(FactsOfMany said)
    {
        try
        {
            var changed = await many.Correct(Slugs, said, reader.Now());
            return Done(changed.Essays == 0 ? "All of them say so already." : $"Changed the facts of {Wording.Count(changed.Essays, "essay")}.", changed.Entry);
        }
        catch (RefusedException refused)
        {
            ModelState.Refuse(refused);
            await Offer();
            return Page();
        }
    }

    private async Task Offer()
    {
        Authors = [.. (await Store.Facets(Query)).Authors.Take(MostAuthors)];
        Publications = [.. (await Store.Facets(new() { Archived = ArchivedEssays.Included })).Publications.Take(MostPublications).Select(facet => facet.Name)];
    }
}
