using AllianceReader.Articles;

namespace AllianceReader.Sqlite.Articles;

/// <summary>The article text is its blocks joined by a blank line; only the blocks are stored.</summary>
internal static class BlockText
{
    public static string Join(IEnumerable<Paragraph> paragraphs) => string.Join("\n\n", paragraphs.Select(p => p.Text));

    /// <exception cref="ArgumentException">Text, blocks and ranges do not say the same: no annotation could be placed in it.</exception>
    public static void RequireOneText(Article article)
    {
        if (Join(article.Paragraphs) != article.Text || article.Paragraphs.Any(p => !Stands(p, article.Text)))
        {
            throw new ArgumentException("The article text has to be its blocks, joined by a blank line, each where its range says.", nameof(article));
        }
    }

    private static bool Stands(Paragraph block, string text) =>
        block.Range.Start >= 0 && block.Range.End <= text.Length && block.Range.Length == block.Text.Length
        && text.AsSpan(block.Range.Start, block.Text.Length).SequenceEqual(block.Text);
}
