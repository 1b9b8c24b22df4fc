using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace AllianceReader.Annotations;

/// <summary>What a note's Markdown means, the same in every place that shows it.</summary>
internal static class ParsedNote
{
    // Few extensions: each one more is one more way out of the text. Notably not UseAdvancedExtensions, whose attribute
    // blocks let {onclick=...} through with raw HTML off.
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    /// <returns>Null for what is no sensible Markdown, being too long or too deep: it is shown as it was written.</returns>
    public static MarkdownDocument? Of(string markdown)
    {
        if (!NoteComplexity.IsBearable(markdown))
        {
            return null;
        }
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on nesting, which spares the stack.
            return null;
        }
    }
}
