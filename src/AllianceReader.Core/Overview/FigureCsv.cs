using AllianceReader.Exchange;
using CsvHelper;

namespace AllianceReader.Overview;

/// <summary>A table of figures as RFC 4180, in the manner of <see cref="CsvExport"/>: every cell in quotes, and none that a spreadsheet runs.</summary>
public static class FigureCsv
{
    private static readonly CsvWriterOptions Rfc4180 = new() { Quoting = CsvQuoting.Always, WriteByteOrderMark = true };

    public static async Task Write(FigureTable table, Stream output)
    {
        await using var csv = CsvWriter.Create(output, Rfc4180, leaveOpen: true);
        await Write(csv, [table.Corner, "key", "detail", .. table.Columns.Select(column => column.Name), "total"]);
        foreach (var (row, cells) in table.Rows.Zip(table.Cells))
        {
            await Write(csv, [row.Name, row.Key ?? "", row.Detail ?? "", .. cells.Select(cell => cell is { } figure ? table.Written(figure) : ""), table.Written(row.Total)]);
        }
    }

    /// <summary>One theme with the others: counts and coefficient.</summary>
    public static async Task Write(IReadOnlyList<ThemePair> pairs, Stream output)
    {
        await using var csv = CsvWriter.Create(output, Rfc4180, leaveOpen: true);
        await Write(csv, ["theme", "key", "both", "either", "jaccard"]);
        foreach (var (with, count) in pairs)
        {
            await Write(csv, [with.Name, with.Key ?? "", $"{count.Both}", $"{count.Either}", FormattableString.Invariant($"{count.Jaccard:0.####}")]);
        }
    }

    /// <summary>Each pair that occurs, once.</summary>
    public static async Task Write(PairTable table, Stream output)
    {
        await using var csv = CsvWriter.Create(output, Rfc4180, leaveOpen: true);
        await Write(csv, ["theme", "key", "with", "with-key", "both", "either", "jaccard"]);
        for (var one = 0; one < table.Themes.Count; one++)
        {
            for (var other = one + 1; other < table.Themes.Count; other++)
            {
                if (table.Pairs[one][other] is { Both: > 0 } count)
                {
                    await Write(csv,
                    [
                        table.Themes[one].Name, table.Themes[one].Key ?? "", table.Themes[other].Name, table.Themes[other].Key ?? "",
                        $"{count.Both}", $"{count.Either}", FormattableString.Invariant($"{count.Jaccard:0.####}"),
                    ]);
                }
            }
        }
    }

    private static async Task Write(CsvWriter csv, string[] cells) => await csv.WriteRecordAsync([.. cells.Select(CsvCell.Of)]);
}
