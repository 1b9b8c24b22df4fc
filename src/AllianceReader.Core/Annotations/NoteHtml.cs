using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers;
using Markdig.Syntax;

namespace AllianceReader.Annotations;

/// <summary>
/// Trust boundary: a reader's Markdown becomes HTML for the page. Raw HTML is shown as text; links lead to http, https, mailto and
/// passages of this library only; pictures become their words, so that no note loads anything from elsewhere.
/// </summary>
public static class NoteHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    public static string Of(string markdown)
    {
        if (!NoteComplexity.IsBearable(markdown))
        {
            return PlainHtml.Of(markdown);
        }
        var document = Markdown.Parse(markdown, Pipeline);
        NoteLinks.Tame(document);
        Demote(document);
        return Render(document);
    }

    // The page's outline is the essay's: a note's own headings come below every heading of the page.
    private static void Demote(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(6, heading.Level + 3);
        }
    }

    private static string Render(MarkdownDocument document)
    {
        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        writer.Flush();
        return writer.ToString();
    }
}
