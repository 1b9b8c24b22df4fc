using System.Globalization;

namespace AllianceReader.Exchange.Spreadsheet;

/// <param name="Width">In characters of the default face.</param>
internal sealed record Column(string Name, int Width)
{
    public static Cell[] Heads(IReadOnlyList<Column> columns) => [.. columns.Select(column => new Cell(column.Name, null, SheetStyles.Head))];

    /// <returns><c>A</c> for 0, <c>Z</c> for 25, <c>AA</c> for 26.</returns>
    public static string Letters(int column) => column < 26
        ? ((char)('A' + column)).ToString(CultureInfo.InvariantCulture)
        : Letters((column / 26) - 1) + Letters(column % 26);
}
