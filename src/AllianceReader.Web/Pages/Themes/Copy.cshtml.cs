using AllianceReader.Annotations;
using AllianceReader.Exchange;
using AllianceReader.Themes;
using Microsoft.AspNetCore.Mvc;

namespace AllianceReader.Web.Pages.Themes;

/// <summary>Chosen passages with their citations, to be put into a text of one's own.</summary>
public sealed class CopyModel(IThemeStore themes, IAnnotationStore annotations, LibrarySettings settings) : ChosenPassages(themes, annotations)
{
    public const string Notes = "notes";

    /// <summary><c>notes</c>, or author and date.</summary>
    [FromQuery(Name = "style")]
    public string? Style { get; set; }

    public bool IsNotes => Style == Notes;

    public Quotations Quotations { get; private set; } = null!;

    /// <summary>How many are left out, since a page of quotations has an end.</summary>
    public int LeftOut => Math.Max(0, Ids.Count - Stretch.Most);

    public async Task<IActionResult> OnGet(string slug)
    {
        if (!await Load(slug))
        {
            return NotFound();
        }
        if (Ids.Count == 0)
        {
            return NothingTicked();
        }
        var found = await Annotations.List(Query);
        Quotations = Quotations.Of(found.Items, IsNotes ? CitationStyle.Notes : CitationStyle.AuthorDate, settings.PublicUrl);
        return Page();
    }
}
