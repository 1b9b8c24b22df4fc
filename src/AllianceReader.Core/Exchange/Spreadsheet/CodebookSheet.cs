using AllianceReader.Themes;

namespace AllianceReader.Exchange.Spreadsheet;

/// <summary>The themes, each with what it means and how often it was used.</summary>
internal static class CodebookSheet
{
    private static readonly Column[] Columns =
    [
        new("theme", 36), new("slug", 22), new("name", 26), new("parent", 22), new("definition", 60), new("use for", 50), new("not for", 50), new("memo", 60),
        new("colour", 12), new("passages here", 14), new("passages in the library", 22), new("archived", 10),
    ];

    /// <param name="passages">How many of this file carry a theme.</param>
    /// <returns>The colours of its cells, by place.</returns>
    public static IReadOnlyList<ThemeColor> Write(Workbook workbook, IReadOnlyList<Theme> themes, Func<string, int> passages)
    {
        ThemeColor[] colors = [.. themes.Select(theme => theme.Color).Distinct()];
        var codebook = new Codebook(themes);
        using var sheet = workbook.Add("Codebook", Columns);
        foreach (var theme in themes)
        {
            sheet.WriteRow(
            [
                Cell.Wrapped(codebook.Path(theme.Slug)),
                Cell.Text(theme.Slug),
                Cell.Wrapped(theme.Name),
                Cell.Text(theme.Parent),
                Cell.Wrapped(theme.Definition),
                Cell.Wrapped(theme.WhenToUse),
                Cell.Wrapped(theme.WhenNotToUse),
                Cell.Wrapped(theme.Memo),
                new(theme.Color.Text, null, SheetStyles.Color(Array.IndexOf(colors, theme.Color))),
                Cell.Count(passages(theme.Slug)),
                Cell.Count(theme.AnnotationCount),
                Cell.Text(theme.Archived ? "yes" : "no"),
            ]);
        }
        return colors;
    }
}
