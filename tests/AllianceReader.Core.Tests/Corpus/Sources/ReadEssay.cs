using System.Globalization;
using System.Text;
using AllianceReader.Articles;
using AllianceReader.Corpus;

namespace AllianceReader.Core.Tests.Corpus.Sources;

/// <summary>An essay as it was understood, in a document that a person reads.</summary>
internal static class ReadEssay
{
    public static ArticleDraft Draft(string name, byte[] bytes, Uri? address = null, string? charset = null) => EssayDraft.Of(
        SourceText.Read(new(name, () => new MemoryStream(bytes)) { Address = address, Charset = charset }).GetAwaiter().GetResult(), KnownFacts.None);

    public static ArticleDraft Draft(string name, string text) => Draft(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Facts, blocks and furniture, one a line.</summary>
    public static string Shown(ArticleDraft draft)
    {
        var shown = new StringBuilder();
        foreach (var fact in draft.Article.Facts)
        {
            shown.Append(CultureInfo.InvariantCulture, $"{fact.Field.ToString().ToLowerInvariant()}: {fact.Value}\n");
        }
        foreach (var block in draft.Article.Paragraphs)
        {
            shown.Append(CultureInfo.InvariantCulture, $"{(block.Number is { } number ? $"¶{number}" : block.Kind.Name())}{(block.Marker is { } sign ? " " + sign : "")} {Emphasized(block)}\n");
        }
        foreach (var line in draft.Article.Furniture)
        {
            shown.Append(CultureInfo.InvariantCulture, $"({line.Role}) {line.Text}\n");
        }
        return shown.ToString().TrimEnd('\n');
    }

    /// <summary>Kind and words of each block: what is the same whatever the essay came in.</summary>
    public static IReadOnlyList<string> Blocks(Article article) => [.. article.Paragraphs.Select(block => $"{block.Kind.Name()} {block.Text}")];

    private static string Emphasized(Paragraph block)
    {
        var text = block.Text;
        foreach (var range in block.Emphasis.Reverse())
        {
            var (start, end) = (range.Start - block.Range.Start, range.End - block.Range.Start);
            text = $"{text[..start]}_{text[start..end]}_{text[end..]}";
        }
        return text;
    }
}
