namespace AllianceReader.Exchange.Intake.Hypothesis;

/// <summary>The table that Hypothesis' sidebar exports: one page, a row an annotation, without ids and surroundings.</summary>
public sealed class HypothesisCsv : IForeignFormat
{
    private static readonly string[] columns = ["url", "quote", "user", "body", "tags"];

    public string Name => "Hypothesis annotations (CSV)";

    public bool Recognizes(ForeignFile file) => CsvText.Header(file.Beginning) is var header && columns.All(header.Contains);

    public ForeignWork Read(ForeignFile file)
    {
        var rows = new CsvTable(file.Text).Rows;
        return new(Name)
        {
            Documents = [.. rows.Select(row => row["URL"]).Distinct().Select(url => new ForeignDocument(url) { Url = url })],
            Notes = [.. rows.Select(NoteOf)],
        };
    }

    private static ForeignNote NoteOf(CsvRow row) => new(row["URL"])
    {
        Quote = Cleaned.Quote(row["Quote"]),
        Themes = [.. row["Tags"].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(tag => (IReadOnlyList<string>)[Cleaned.ThemeName(tag)])],
        Note = Cleaned.Note(row["Body"]),
        Creator = HypothesisUser.Name(null, row["User"]),
        Created = JsonParts.Time(row["Creation Date"]),
    };
}
