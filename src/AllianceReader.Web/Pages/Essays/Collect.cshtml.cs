using AllianceReader.Articles;
using AllianceReader.Collections;
using AllianceReader.History;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Pages.Essays;

/// <summary>Puts chosen essays into a collection, perhaps a new one, or takes them out of one, as one change.</summary>
public sealed class CollectModel(IArticleStore articles, ICollectionStore collections, IHistory history, Reader reader) : ChosenEssays(articles), IFormPage
{
    public const string Put = "put";
    public const string Take = "take";

    [BindProperty]
    public string? Deed { get; set; } = Put;

    /// <summary>A slug.</summary>
    [BindProperty]
    public string? Collection { get; set; }

    /// <summary>Of a new one.</summary>
    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<Collection> Collections { get; private set; } = [];

    public async Task<IActionResult> OnGet()
    {
        Collections = await collections.List();
        return await Load() ? Page() : NothingTicked();
    }

    public async Task<IActionResult> OnPost()
    {
        Collections = await collections.List();
        if (!await Load())
        {
            return NothingTicked();
        }
        if (HaveChanged())
        {
            return Page();
        }
        return string.IsNullOrWhiteSpace(Name) ? await Include() : await Begin();
    }

    public async Task<IActionResult> ShowAgain()
    {
        Wrong = ModelState.ErrorOf("");
        return await OnGet();
    }

    private async Task<IActionResult> Include()
    {
        var isOut = Deed == Take;
        if (Collections.FirstOrDefault(one => one.Slug == Collection) is not { } collection
            || await collections.Include(collection.Slug, isOut ? [] : Slugs, isOut ? Slugs : [], reader.Now()) is not { } changed)
        {
            Wrong = "Choose a collection, or name a new one.";
            return Page();
        }
        var essays = Wording.Count(changed.Essays, "essay");
        return Done((changed.Essays, isOut) switch
        {
            (0, false) => $"All of them are in “{collection.Name}” already.",
            (0, true) => $"None of them is in “{collection.Name}”.",
            (_, false) => $"{essays} put into “{collection.Name}”.",
            _ => $"{essays} taken out of “{collection.Name}”.",
        }, changed.Entry);
    }

    private async Task<IActionResult> Begin()
    {
        try
        {
            var made = await collections.Add(new(Name!), Slugs, reader.Now());
            return Done($"Made the collection “{made.Name}” of {Counted}.", await history.EntryOf(made.Slug));
        }
        catch (RefusedException refused)
        {
            ModelState.Refuse(refused);
            return Page();
        }
    }
}
