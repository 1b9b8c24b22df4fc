using System.Globalization;
using System.Text;
using System.Xml;
using AllianceReader.Themes;

namespace AllianceReader.Overview;

/// <summary>
/// A table of figures as one picture that needs nothing else: light colours, no style sheet, no script, with a title and a description for
/// whoever does not see it. Trust boundary: names go in through a writer of XML, which escapes them; what XML cannot hold is left out.
/// </summary>
public static class FigureSvg
{
    private const int Names = 260;
    private const int Head = 150;
    private const int Top = 70;
    private const int CellWidth = 52;
    private const int CellHeight = 30;
    private const int LongestName = 38;

    private static readonly Rgb Paper = Rgb.Parse("#ffffff");
    private static readonly Rgb Ink = Rgb.Parse("#211f1b");

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, CloseOutput = false };

    public static void Write(FigureTable table, Stream output)
    {
        using var svg = XmlWriter.Create(output, Settings);
        var width = Names + (CellWidth * (table.Columns.Count + 1)) + 24;
        var height = Top + (table.IsTimeline ? CellHeight : Head) + (CellHeight * table.Rows.Count) + 56;
        svg.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        Attributes(svg, ("viewBox", $"0 0 {width} {height}"), ("width", $"{width}"), ("height", $"{height}"), ("role", "img"), ("aria-labelledby", "title desc"), ("font-family", "sans-serif"), ("font-size", "12"), ("fill", $"{Ink}"));
        Element(svg, "title", table.Title, ("id", "title"));
        Element(svg, "desc", $"{table.Description} {Spoken(table)}", ("id", "desc"));
        Empty(svg, "rect", ("width", "100%"), ("height", "100%"), ("fill", $"{Paper}"));
        Element(svg, "text", table.Title, ("x", "16"), ("y", "30"), ("font-size", "18"));
        Columns(svg, table);
        for (var row = 0; row < table.Rows.Count; row++)
        {
            Row(svg, table, row);
        }
        Element(svg, "text", Short(table.Description, Math.Max(40, (width - 32) / 6)), ("x", "16"), ("y", $"{height - 20}"), ("fill", "#545047"));
        svg.WriteEndElement();
    }

    private static void Columns(XmlWriter svg, FigureTable table)
    {
        var foot = First(table) - 10;
        foreach (var (name, at) in table.Columns.Select(column => column.Name).Append("all").Select((name, at) => (name, at)))
        {
            var x = Names + (CellWidth * at) + (CellWidth / 2);
            if (table.IsTimeline)
            {
                Element(svg, "text", name, ("x", $"{x}"), ("y", $"{foot}"), ("text-anchor", "middle"));
            }
            else
            {
                Element(svg, "text", Short(name, LongestName / 2), ("transform", $"translate({x},{foot}) rotate(-50)"));
            }
        }
    }

    private static void Row(XmlWriter svg, FigureTable table, int row)
    {
        var y = First(table) + (CellHeight * row);
        Empty(svg, "line", ("x1", "16"), ("x2", $"{Names + (CellWidth * (table.Columns.Count + 1))}"), ("y1", $"{y}"), ("y2", $"{y}"), ("stroke", "#dfdacd"));
        svg.WriteStartElement("text");
        Attributes(svg, ("x", "16"), ("y", $"{y + 19}"));
        Element(svg, "title", table.Rows[row].Name);
        svg.WriteString(Held(Short(table.Rows[row].Name, LongestName)));
        svg.WriteEndElement();
        for (var column = 0; column < table.Columns.Count; column++)
        {
            if (table.Cells[row][column] is > 0 and { } figure)
            {
                Cell(svg, table, row, column, figure, y);
            }
        }
        Element(svg, "text", Figure(table, table.Rows[row].Total), ("x", $"{Names + (CellWidth * table.Columns.Count) + (CellWidth / 2)}"), ("y", $"{y + 19}"), ("text-anchor", "middle"), ("font-weight", "600"));
    }

    private static void Cell(XmlWriter svg, FigureTable table, int row, int column, double figure, int y)
    {
        var depth = Depth.Of(figure, table.Largest);
        var line = LineOf(table.Rows[row].Look, table.Columns[column].Look);
        var x = Names + (CellWidth * column);
        var tall = table.IsTimeline ? 3 + (depth * 2) : CellHeight - 4;
        svg.WriteStartElement("g");
        Element(svg, "title", $"{table.Rows[row].Name}, {table.Columns[column].Name}: {Figure(table, figure)}");
        Empty(svg, "rect", ("x", $"{x + 2}"), ("y", $"{y + CellHeight - 2 - tall}"), ("width", $"{CellWidth - 4}"), ("height", $"{tall}"), ("fill", $"{line.Over(Paper, 0.06 + (0.05 * depth))}"));
        Empty(svg, "line", ("x1", $"{x + 2}"), ("x2", $"{x + CellWidth - 2}"), ("y1", $"{y + CellHeight - 2}"), ("y2", $"{y + CellHeight - 2}"), ("stroke", $"{line}"), ("stroke-width", depth == Depth.Steps ? "3" : "1.5"));
        Element(svg, "text", Figure(table, figure), ("x", $"{x + (CellWidth / 2)}"), ("y", $"{y + 19}"), ("text-anchor", "middle"));
        svg.WriteEndElement();
    }

    // Two themes have no colour together: ink.
    private static Rgb LineOf(string? row, string? column) => (ThemeLook.Parse(row), ThemeLook.Parse(column)) switch
    {
        ({ } look, null) => Light(look.Color),
        (null, { } look) => Light(look.Color),
        _ => Ink,
    };

    // The lines of tokens.css in its light scheme.
    private static Rgb Light(ThemeColor color) => color.Text switch
    {
        "amber" => Rgb.Parse("#8a5a00"),
        "sky" => Rgb.Parse("#0b5cad"),
        "green" => Rgb.Parse("#00694c"),
        "vermilion" => Rgb.Parse("#b23c00"),
        "purple" => Rgb.Parse("#8a3a78"),
        "slate" => Rgb.Parse("#4a5568"),
        "teal" => Rgb.Parse("#00687a"),
        "rose" => Rgb.Parse("#a8243f"),
        _ => Scheme.Light.Readable(Rgb.Parse(color.Text)),
    };

    private static string Spoken(FigureTable table) => string.Join(
        ' ', table.Rows.Select(row => $"{row.Name}: {Figure(table, row.Total)} in all.").Take(12));

    private static string Figure(FigureTable table, double value) =>
        table.Share ? (value * 100).ToString(value < 0.1 ? "0.0" : "0", CultureInfo.InvariantCulture) + " %" : value.ToString("0", CultureInfo.InvariantCulture);

    private static int First(FigureTable table) => Top + (table.IsTimeline ? CellHeight : Head);

    private static string Short(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1)] + "…";

    private static void Element(XmlWriter svg, string name, string text, params (string Name, string Value)[] attributes)
    {
        svg.WriteStartElement(name);
        Attributes(svg, attributes);
        svg.WriteString(Held(text));
        svg.WriteEndElement();
    }

    private static void Empty(XmlWriter svg, string name, params (string Name, string Value)[] attributes)
    {
        svg.WriteStartElement(name);
        Attributes(svg, attributes);
        svg.WriteEndElement();
    }

    private static void Attributes(XmlWriter svg, params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
        {
            svg.WriteAttributeString(name, value);
        }
    }

    private static string Held(string text)
    {
        var held = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
            {
                held.Append(rune);
            }
        }
        return held.ToString();
    }
}
