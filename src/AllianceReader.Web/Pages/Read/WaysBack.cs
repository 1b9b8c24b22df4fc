using System.Globalization;
using AllianceReader.Annotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AllianceReader.Web.Pages.Read;

/// <summary>Where a form leads back to: the very place on the reading page.</summary>
internal static class WaysBack
{
    /// <summary>To the passage, or to the card of an annotation that has none.</summary>
    public static RedirectToPageResult ToPassage(this PageModel page, Annotation annotation) =>
        page.ToEssay(annotation, (annotation.Place is null ? "n-" : "a-") + annotation.Id);

    public static RedirectToPageResult ToParagraph(this PageModel page, Annotation annotation) =>
        page.ToEssay(annotation, annotation.Paragraph is { } number ? string.Create(CultureInfo.InvariantCulture, $"p{number}") : null);

    // By the page's name: a slug in any script is written into the header as a URL wants it.
    private static RedirectToPageResult ToEssay(this PageModel page, Annotation annotation, string? fragment) =>
        page.RedirectToPage("/Read/Essay", null, new { slug = annotation.Article }, fragment);
}
