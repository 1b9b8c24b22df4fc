using System.Globalization;

namespace AllianceReader.Benchmarks;

/// <summary>A Markdown table, written row by row; the first column to the left, the others to the right.</summary>
internal sealed class MarkdownTable
{
    private readonly TextWriter output;

    public MarkdownTable(TextWriter output, params string[] headings)
    {
        this.output = output;
        output.WriteLine();
        Row(headings);
        Row([.. headings.Select((_, i) => i == 0 ? "---" : "---:")]);
    }

    public void Row(params object[] cells) =>
        output.WriteLine($"| {string.Join(" | ", cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture)))} |");
}
