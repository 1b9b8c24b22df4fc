namespace AllianceReader.Exchange.Spreadsheet;

/// <summary>How much the file holds, and how its columns are meant.</summary>
internal static class AboutSheet
{
    public static void Write(Workbook workbook, LibrarySnapshot snapshot, int rows)
    {
        using var sheet = workbook.Add("About", [new("what", 22), new("says", 90)]);
        sheet.WriteRow([Cell.Text("Essays"), Cell.Count(snapshot.Counts.Articles)]);
        sheet.WriteRow([Cell.Text("Passages"), Cell.Count(snapshot.Counts.Passages)]);
        sheet.WriteRow([Cell.Text("Notes"), Cell.Count(snapshot.Counts.Notes)]);
        sheet.WriteRow([Cell.Text("Rows"), Cell.Count(rows)]);
        sheet.WriteRow([Cell.Text("Reader"), Cell.Wrapped(snapshot.Reader)]);
        sheet.WriteRow([Cell.Text("Taken"), Cell.Time(snapshot.Taken)]);
        Say(sheet, "A row", "is one passage under one of its themes; a passage with two themes has two rows with the same id, one without a theme has one.");
        Say(sheet, "start, end", "count Unicode characters of the essay's text from 0; the end is the first one that does not belong to the passage.");
        Say(sheet, "created, modified", "are times of day in UTC.");
        Say(sheet, "date", "is a day where it is known, else the year or the month as text.");
        if (rows > Sheet.MostLinks)
        {
            Say(sheet, "link", $"is a link to click on in the first {Sheet.MostLinks} rows of a sheet, which is as many as Excel takes; further down it is the address as text.");
        }
    }

    private static void Say(Sheet sheet, string what, string says) => sheet.WriteRow([Cell.Text(what), Cell.Wrapped(says)]);
}
