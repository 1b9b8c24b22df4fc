using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace AllianceReader.Annotations;

/// <summary>
/// Trust boundary: a reader's Markdown becomes HTML for the page. Raw HTML is shown as text; links lead to http, https, mailto and
/// passages of this library only; pictures become their words, so that no note loads anything from elsewhere. What is no sensible
/// Markdown, being too long or too deep, is shown as it was written.
/// </summary>
public static class NoteHtml
{
    public static string Of(string markdown) => (ParsedNote.Of(markdown) is { } document ? Rendered(document) : null) ?? PlainHtml.Of(markdown);

    private static string? Rendered(MarkdownDocument document)
    {
        try
        {
            Strip(document);
            NoteLinks.Tame(document);
            return Render(document);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on nesting holds for writing, too.
            return null;
        }
    }

    private static void Strip(MarkdownDocument document)
    {
        foreach (var part in document.Descendants())
        {
            // A code block's language would become a class of the page.
            part.SetAttributes(new HtmlAttributes());
            if (part is HeadingBlock heading)
            {
                // The page's outline is the essay's: a note's own headings come below every heading of the page.
                heading.Level = Math.Min(6, heading.Level + 3);
            }
        }
    }

    private static string Render(MarkdownDocument document)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        ParsedNote.Pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }
}
