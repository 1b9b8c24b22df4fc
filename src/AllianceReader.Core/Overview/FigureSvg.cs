using System.Globalization;
using System.Text;
using System.Xml;
using AllianceReader.Themes;

namespace AllianceReader.Overview;

/// <summary>
/// A table of figures as one picture that needs nothing else: light colours, no style sheet, no script, with a title and a description for
/// whoever does not see it.
/// </summary>
public static class FigureSvg
{
    private const int LongestName = 38;
    private const int LongestSlantedName = 19;
    private const int RowsSpoken = 12;
    private const string Hairline = "#dfdacd";
    private const string Quiet = "#545047";

    private static readonly Rgb Paper = Rgb.Parse("#ffffff");
    private static readonly Rgb Ink = Rgb.Parse("#211f1b");

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, CloseOutput = false };

    public static void Write(FigureTable table, Stream output)
    {
        using var svg = XmlWriter.Create(output, Settings);
        var plan = FigurePlan.Of(table);
        var height = plan.Height(table.Rows.Count);
        svg.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        svg.Attributes(
            ("viewBox", $"0 0 {plan.Width} {height}"), ("width", $"{plan.Width}"), ("height", $"{height}"), ("role", "img"),
            ("aria-labelledby", "title desc"), ("font-family", "sans-serif"), ("font-size", "12"), ("fill", $"{Ink}"));
        svg.Element("title", table.Title, ("id", "title"));
        svg.Element("desc", $"{table.Description} {Spoken(table)}", ("id", "desc"));
        svg.Empty("rect", ("width", "100%"), ("height", "100%"), ("fill", $"{Paper}"));
        svg.Element("text", table.Title, ("x", $"{FigurePlan.Margin}"), ("y", "30"), ("font-size", "18"));
        Columns(svg, table, plan);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            Row(svg, table, plan, row);
        }
        svg.Element(
            "text", Svg.Short(table.Description, Math.Max(40, (plan.Width - 32) / 6)),
            ("x", $"{FigurePlan.Margin}"), ("y", $"{height - 20}"), ("fill", Quiet));
        svg.WriteEndElement();
    }

    private static void Columns(XmlWriter svg, FigureTable table, FigurePlan plan)
    {
        var foot = plan.FirstRow - 10;
        foreach (var (heading, left) in table.Columns.Zip(plan.Columns))
        {
            Column(svg, table, heading.Name, left, foot);
        }
        Column(svg, table, "all", plan.Sum, foot);
        foreach (var (name, left) in plan.Gaps)
        {
            svg.Element("text", name, ("x", $"{left + (FigurePlan.GapWidth / 2)}"), ("y", $"{foot}"), ("text-anchor", "middle"), ("font-style", "italic"), ("fill", Quiet));
        }
    }

    private static void Column(XmlWriter svg, FigureTable table, string name, int left, int foot)
    {
        var middle = left + (FigurePlan.CellWidth / 2);
        if (table.IsTimeline)
        {
            svg.Element("text", name, ("x", $"{middle}"), ("y", $"{foot}"), ("text-anchor", "middle"));
        }
        else
        {
            svg.Element("text", Svg.Short(name, LongestSlantedName), ("transform", $"translate({middle},{foot}) rotate(-50)"));
        }
    }

    private static void Row(XmlWriter svg, FigureTable table, FigurePlan plan, int row)
    {
        var top = plan.Top(row);
        Rules(svg, plan, top);
        svg.WriteStartElement("text");
        svg.Attributes(("x", $"{FigurePlan.Margin}"), ("y", $"{top + 19}"));
        svg.Element("title", table.Rows[row].Name);
        svg.Element("tspan", Svg.Short(table.Rows[row].Name, LongestName));
        svg.WriteEndElement();
        foreach (var (figure, column) in table.Cells[row].Select((figure, column) => (figure, column)))
        {
            if (figure > 0)
            {
                Cell(svg, table, row, column, plan.Columns[column], top);
            }
        }
        svg.Element("text", Figure(table, table.Rows[row].Total), ("x", $"{plan.Sum + (FigurePlan.CellWidth / 2)}"), ("y", $"{top + 19}"), ("text-anchor", "middle"), ("font-weight", "600"));
    }

    // Broken where years are left out, so that nobody takes what stands beside the gap for neighbours.
    private static void Rules(XmlWriter svg, FigurePlan plan, int top)
    {
        var from = FigurePlan.Margin;
        foreach (var (_, left) in plan.Gaps)
        {
            svg.Rule(from, left, top, Hairline);
            svg.Rule(left + 4, left + FigurePlan.GapWidth - 4, top + (FigurePlan.CellHeight / 2), Quiet, ("stroke-dasharray", "1 4"));
            from = left + FigurePlan.GapWidth;
        }
        svg.Rule(from, plan.Right, top, Hairline);
    }

    private static void Cell(XmlWriter svg, FigureTable table, int row, int column, int left, int top)
    {
        var figure = table.Cells[row][column]!.Value;
        var depth = Depth.Of(figure, table.Largest);
        var line = LineOf(table.Rows[row].Look, table.Columns[column].Look);
        var tall = table.IsTimeline ? 3 + (depth * 2) : FigurePlan.CellHeight - 4;
        var foot = top + FigurePlan.CellHeight - 2;
        svg.WriteStartElement("g");
        svg.Element("title", $"{table.Rows[row].Name}, {table.Columns[column].Name}: {Figure(table, figure)}");
        svg.Empty(
            "rect", ("x", $"{left + 2}"), ("y", $"{foot - tall}"), ("width", $"{FigurePlan.CellWidth - 4}"), ("height", $"{tall}"),
            ("fill", $"{line.Over(Paper, 0.06 + (0.05 * depth))}"));
        svg.Rule(left + 2, left + FigurePlan.CellWidth - 2, foot, $"{line}", ("stroke-width", depth == Depth.Steps ? "3" : "1.5"));
        svg.Element("text", Figure(table, figure), ("x", $"{left + (FigurePlan.CellWidth / 2)}"), ("y", $"{top + 19}"), ("text-anchor", "middle"));
        svg.WriteEndElement();
    }

    // Two themes have no colour together: ink.
    private static Rgb LineOf(string? row, string? column) => (ThemeLook.Parse(row), ThemeLook.Parse(column)) switch
    {
        ({ } look, null) => Palette.Light(look.Color),
        (null, { } look) => Palette.Light(look.Color),
        _ => Ink,
    };

    private static string Spoken(FigureTable table) => string.Join(
        ' ', table.Rows.Select(row => $"{row.Name}: {Figure(table, row.Total)} in all.").Take(RowsSpoken));

    private static string Figure(FigureTable table, double value) =>
        table.Share ? (value * 100).ToString(value < 0.1 ? "0.0" : "0", CultureInfo.InvariantCulture) + " %" : value.ToString("0", CultureInfo.InvariantCulture);
}
