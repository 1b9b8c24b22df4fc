namespace AllianceReader.Exchange.Previews;

/// <summary>RIS as Zotero takes it in.</summary>
internal static class ReadReferences
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["NEWS"] = "Newspaper article", ["MGZN"] = "Magazine article", ["BLOG"] = "Blog post", ["ELEC"] = "Web page",
    };

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["AU"] = "Author", ["T2"] = "Publication", ["PB"] = "Publisher", ["DA"] = "Date", ["UR"] = "URL", ["LA"] = "Language", ["AB"] = "Abstract", ["ID"] = "Citation key",
    };

    public static ReferencePreview Of(string ris) => new([.. Records(ris).Select(Card)]);

    private static IEnumerable<List<(string Tag, string Value)>> Records(string ris)
    {
        List<(string, string)> record = [];
        foreach (var line in ris.Split("\r\n"))
        {
            if (line.StartsWith("ER  -", StringComparison.Ordinal))
            {
                yield return record;
                record = [];
            }
            else if (line.Split("  - ", 2) is [var tag, var value])
            {
                record.Add((tag, value));
            }
        }
    }

    private static ReferenceCard Card(List<(string Tag, string Value)> record)
    {
        return new(
            Types.GetValueOrDefault(Of("TY").FirstOrDefault() ?? "", "Reference"),
            Of("TI").FirstOrDefault() ?? "",
            [.. record.Where(field => Names.ContainsKey(field.Tag)).Select(field => (Names[field.Tag], field.Tag == "DA" ? Date(field.Value) : field.Value))],
            [.. Of("KW")],
            // Its own heading comes below the card's.
            Of("N1").FirstOrDefault()?.Replace("<h1>", "<h4>", StringComparison.Ordinal).Replace("</h1>", "</h4>", StringComparison.Ordinal));

        IEnumerable<string> Of(string tag) => record.Where(field => field.Tag == tag).Select(field => field.Value);
    }

    private static string Date(string slashed) => string.Join('-', slashed.Split('/', StringSplitOptions.RemoveEmptyEntries));
}
