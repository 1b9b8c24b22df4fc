using AllianceReader.Articles;
using Markdig;

namespace AllianceReader.Corpus.Sources.Markdown;

/// <summary>Markdown: CommonMark with footnotes, and YAML before it for facts. What it holds of HTML is read for its words.</summary>
internal sealed class MarkdownFile : ISourceFormat
{
    private static readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UseFootnotes().Build();

    public string Name => "markdown";

    public bool Recognizes(ReceivedFile file) => !file.IsZip && (file.EndsWith(".md", ".markdown", ".mdown", ".mkd")
        || (file.Beginning.ReplaceLineEndings("\n") is var beginning && FrontMatter.Of(beginning) is { IsEmpty: false } && beginning.StartsWith("---\n", StringComparison.Ordinal)));

    public SourceText Read(ReceivedFile file)
    {
        var decoding = Decode.Bytes(file.Name, file.Bytes.Span, file.Encoding);
        var text = decoding.Text.ReplaceLineEndings("\n").TrimStart('\n');
        var matter = FrontMatter.Of(text);
        var body = matter is null ? text : string.Join('\n', text.Split('\n').Skip(matter.Lines));
        var facts = FrontMatterFacts.Of(matter);
        var lines = MarkdownBounds.Hold(body) && Blocks(file.Name, body, facts) is { } blocks ? blocks : PlainTextFile.LinesOf(file.Name, body);
        return file.ToText(Name, decoding.Encoding, lines) with { Facts = facts.Facts, Authors = facts.Authors };
    }

    /// <returns>Null for what is no sensible Markdown.</returns>
    private static SourceLines? Blocks(string file, string body, FactsFound facts)
    {
        try
        {
            var blocks = new BlockWriter(file);
            new MarkdownBlocks(blocks, facts.Find(FactField.Title)).Write(Markdig.Markdown.Parse(body, pipeline));
            return blocks.ToLines() is { Count: > 0 } lines ? lines : null;
        }
        catch (ArgumentException)
        {
            // Markdig's own limit on nesting, which spares the stack.
            return null;
        }
    }
}
