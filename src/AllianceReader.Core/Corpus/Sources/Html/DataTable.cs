using AllianceReader.Articles;
using AngleSharp.Dom;

namespace AllianceReader.Corpus.Sources.Html;

/// <summary>A table of figures, told from one that lays out a page: a row of it is one line.</summary>
internal static class DataTable
{
    /// <summary>UTF-16 units of a cell; what is longer is text.</summary>
    private const int LongestCell = 200;

    public static bool Is(IElement table) => table.QuerySelector("p, div, table table, h1, h2, h3, ul, ol, blockquote") is null
        && table.QuerySelectorAll("td, th").All(cell => cell.TextContent.Length <= LongestCell);

    public static void Write(IElement table, BlockWriter blocks)
    {
        foreach (var caption in table.QuerySelectorAll("caption"))
        {
            blocks.Begin(new(BlockKind.Caption));
            blocks.Write(caption.TextContent);
        }
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            blocks.Begin(new(BlockKind.ListItem));
            blocks.Write(string.Join(" | ", row.Children.Select(cell => cell.TextContent.Trim()).Where(cell => cell.Length > 0)));
        }
        blocks.End();
    }
}
