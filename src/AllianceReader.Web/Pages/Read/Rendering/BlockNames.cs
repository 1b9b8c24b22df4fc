using System.Globalization;
using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read;

/// <summary>What each block of an article is called in addresses and to the reader.</summary>
internal static class BlockNames
{
    /// <summary>The fragment: <c>p7</c> for ¶ 7; <c>b12</c> for the twelfth block where it has no ¶ number.</summary>
    public static string IdOf(Article article, Paragraph block) => block.Number is null ? IdOf(block, Place(article, block)) : IdOf(block, 0);

    /// <param name="place">Its place among the article's blocks, from 1.</param>
    public static string IdOf(Paragraph block, int place) => block.Number is { } number ? Invariant($"p{number}") : Invariant($"b{place}");

    /// <summary>Where its passages can be picked sentence by sentence, without script.</summary>
    /// <param name="place">Its place among the article's blocks, from 1.</param>
    public static string AnnotateAddressOf(Article article, Paragraph block, int place) => block.Number is { } number
        ? Invariant($"/read/{article.Slug}/annotate?p={number}")
        : Invariant($"/read/{article.Slug}/annotate?b={place}");

    public static string NameOf(Paragraph block) => block switch
    {
        { Number: { } number } => Invariant($"¶ {number}"),
        { Kind: BlockKind.Heading } => "this heading",
        { Kind: BlockKind.Quote } => "this quotation",
        { Kind: BlockKind.ListItem } => "this item",
        { Kind: BlockKind.Caption } => "this caption",
        _ => "this note",
    };

    public static int Place(Article article, Paragraph block)
    {
        for (var at = 0; at < article.Paragraphs.Count; at++)
        {
            if (ReferenceEquals(article.Paragraphs[at], block))
            {
                return at + 1;
            }
        }
        throw new ArgumentException("The block is not of this article.", nameof(block));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
