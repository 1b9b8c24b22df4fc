using AllianceReader.Annotations;
using AllianceReader.Articles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Review;

/// <summary>The essay as it stands now, to choose in it where a passage belongs: by selecting words, or sentence by sentence in a form.</summary>
public sealed class PlaceModel(IArticleStore articles, IAnnotationStore annotations) : PageModel
{
    /// <summary>The queue to go back to; null for that of all essays.</summary>
    [FromQuery(Name = "article")]
    public string? Slug { get; set; }

    public Annotation Annotation { get; private set; } = null!;

    public Article Article { get; private set; } = null!;

    public CodePoints Points { get; private set; } = null!;

    /// <summary>The block it most likely stands in, or once stood in by its number; null where neither is known.</summary>
    public Paragraph? Likeliest => Annotation.Range is { } range
        ? Article.Paragraphs.FirstOrDefault(block => block.Range.End > range.Start)
        : Article.Paragraphs.FirstOrDefault(block => block.Number is not null && block.Number == Annotation.Paragraph);

    public string Back => "/review" + QueryString.Create(
        ((KeyValuePair<string, string?>[])[new("article", Slug), new("a", Annotation.Id)]).Where(part => part.Value is not null));

    public async Task<IActionResult> OnGet(string id)
    {
        if (await annotations.Find(id) is not { IsOnWholeEssay: false } annotation || await articles.Find(annotation.Article) is not { } article)
        {
            return NotFound();
        }
        (Annotation, Article, Points) = (annotation, article, new(article.Text));
        return Page();
    }
}
