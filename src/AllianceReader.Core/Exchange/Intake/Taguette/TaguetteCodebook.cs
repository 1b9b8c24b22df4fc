namespace AllianceReader.Exchange.Intake.Taguette;

/// <summary>The codebook that Taguette exports as a table, and those that people write to import it there.</summary>
public sealed class TaguetteCodebook : IForeignFormat
{
    private static readonly string[] names = ["tag", "name", "path"];
    private static readonly string[] others = ["parent", "description", "number of highlights", "color", "colour"];

    public string Name => "Taguette codebook (CSV)";

    public bool Recognizes(ForeignFile file)
    {
        var header = CsvText.Header(file.Beginning);
        return header.Count > 1 && header.Count(names.Contains) == 1 && header.Contains("description") && header.All(cell => names.Contains(cell) || others.Contains(cell));
    }

    public ForeignWork Read(ForeignFile file)
    {
        var rows = new CsvTable(file.Text).Rows.Where(row => NameOf(row).Length > 0).ToList();
        var parents = rows.DistinctBy(NameOf).ToDictionary(NameOf, row => row["parent"].Trim());
        return new(Name) { Codebook = [.. rows.Select(row => new ForeignTheme(PathOf(NameOf(row), parents), row["description"], row["color", "colour"])).OrderBy(theme => theme.Path.Count)] };
    }

    private static string NameOf(CsvRow row) => row["tag", "name", "path"].Trim();

    // Trust boundary: a table may say that two stand under each other.
    private static List<string> PathOf(string name, Dictionary<string, string> parents)
    {
        List<string> path = [];
        for (var at = name; at is { Length: > 0 } && path.Count < ForeignPaths.Deepest && !path.Contains(at); at = parents.GetValueOrDefault(at))
        {
            path.Add(at);
        }
        path.Reverse();
        return path;
    }
}
