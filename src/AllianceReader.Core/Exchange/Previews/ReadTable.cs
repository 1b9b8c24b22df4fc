using CsvHelper;

namespace AllianceReader.Exchange.Previews;

/// <summary>A sheet read back from its CSV.</summary>
internal static class ReadTable
{
    private static readonly CsvReaderOptions Rfc4180 = new() { Separator = ',' };

    public static TablePreview Of(byte[] file)
    {
        using var csv = CsvReader.Create(file, Rfc4180);
        List<IReadOnlyList<string>> rows = [];
        while (csv.Read())
        {
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        }
        return new([.. csv.Headers ?? []], rows);
    }
}
