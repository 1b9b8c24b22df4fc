using System.Text;
using AllianceReader.Articles;
using AllianceReader.Corpus;

namespace AllianceReader.Core.Tests.Corpus;

/// <summary>Follows every character of a source into a block or into furniture, by the repairs that the importer recorded and no others.</summary>
internal static class Accounting
{
    public static void ForAll(ArticleDraft draft, string decoded)
    {
        var lines = decoded.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        EveryLineStandsOnce(draft.Article, lines);
        foreach (var furniture in draft.Article.Furniture)
        {
            Assert.Equal(lines[furniture.Line - 1], furniture.Text);
        }
        foreach (var block in draft.Article.Paragraphs)
        {
            Assert.Equal(block.Text, Repaired(block, lines, draft.Article.Repairs));
        }
        BlocksMakeTheText(draft.Article);
    }

    private static void EveryLineStandsOnce(Article article, string[] lines)
    {
        var written = Enumerable.Range(1, lines.Length).Where(number => !string.IsNullOrWhiteSpace(lines[number - 1]));
        var taken = article.Paragraphs.SelectMany(block => block.Lines).Concat(article.Furniture.Select(line => line.Line));
        Assert.Equal(written, taken.Order());
    }

    private static string Repaired(Paragraph block, string[] lines, IReadOnlyList<Repair> repairs)
    {
        var text = new StringBuilder();
        foreach (var (i, number) in block.Lines.Index())
        {
            var glue = i == 0 ? "" : Glue(block.Lines[i - 1], repairs);
            text.Length -= glue is null ? 1 : 0;
            text.Append(glue).Append(Repaired(number, lines[number - 1], repairs));
        }
        return text.ToString();
    }

    // Null where the hyphen before it goes.
    private static string? Glue(int line, IReadOnlyList<Repair> repairs)
    {
        var join = Assert.Single(repairs, repair => repair.Kind is RepairKind.Rejoined or RepairKind.Hyphenation && repair.Line == line && !repair.IsTakenBack);
        if (join.Kind == RepairKind.Hyphenation)
        {
            Assert.Equal(join.Made, join.Found.Replace("-\n", "", StringComparison.Ordinal));
            return null;
        }
        Assert.Equal(join.Found.Replace("\n", "", StringComparison.Ordinal), join.Made.Replace(" ", "", StringComparison.Ordinal));
        return join.Made.Contains(' ', StringComparison.Ordinal) ? " " : "";
    }

    private static string Repaired(int number, string source, IReadOnlyList<Repair> repairs)
    {
        var text = source.Normalize();
        foreach (var kind in repairs.Where(repair => repair.Line == number && repair.Found != repair.Made && repair.Kind is not (RepairKind.Rejoined or RepairKind.Hyphenation)).GroupBy(OrderOf))
        {
            var from = 0;
            foreach (var repair in kind)
            {
                var at = text.IndexOf(repair.Found, from, StringComparison.Ordinal);
                Assert.True(at >= 0, $"Line {number} does not hold {repair.Found}.");
                text = text[..at] + repair.Made + text[(at + repair.Found.Length)..];
                from = at + repair.Made.Length;
            }
        }
        return text.TrimEnd();
    }

    // Invisible characters, then the indent, then signs, then emphasis: as they were made.
    private static string OrderOf(Repair repair) => repair.Kind == RepairKind.Spacing && repair.Made.Length == 0 && string.IsNullOrWhiteSpace(repair.Found) ? "Indent"
        : repair.Kind == RepairKind.FootnoteSign && repair.Made.Length == 0 ? "Footnote"
        : repair.Kind.ToString();

    private static void BlocksMakeTheText(Article article)
    {
        Assert.Equal(string.Join("\n\n", article.Paragraphs.Select(block => block.Text)), article.Text);
        Assert.All(article.Paragraphs, block => Assert.Equal(block.Text, block.Range.Of(article.Text)));
        Assert.All(article.Paragraphs, block => Assert.All(block.Emphasis, range => Assert.True(block.Range.Contains(range))));
        Assert.Equal(Enumerable.Range(1, article.ParagraphCount), article.Paragraphs.Where(block => block.Kind == BlockKind.Paragraph).Select(block => block.Number!.Value));
        Assert.All(article.Paragraphs, block => Assert.Equal(block.Kind == BlockKind.Paragraph, block.Number is not null));
        Assert.True(article.Text.IsNormalized());
    }
}
