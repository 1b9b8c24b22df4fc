using System.Globalization;
using System.Xml;
using AllianceReader.Exchange.Office;
using AllianceReader.Themes;

namespace AllianceReader.Exchange.Spreadsheet;

/// <summary>The sheets of a file, one after the other, and the parts that name them.</summary>
internal sealed class Workbook(OfficePackage package)
{
    public const string Part = "xl/workbook.xml";

    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly List<string> sheets = [];

    /// <summary>To be disposed of before the next.</summary>
    /// <param name="name">At most 31 characters, none of <c>[]:*?/\</c>.</param>
    public Sheet Add(string name, IReadOnlyList<Column> columns, int? linkColumn = null)
    {
        sheets.Add(name);
#pragma warning disable CA2000 // The sheet disposes of it.
        return new(package.Text(PartOf(sheets.Count), Type + "worksheet+xml"), columns, sheets.Count == 1, linkColumn);
#pragma warning restore CA2000
    }

    /// <summary>Where the links of the sheet added last lead.</summary>
    public void Relate(IEnumerable<string> addresses) => package.Relate(PartOf(sheets.Count), addresses
        .Select((address, at) => new Relationship($"rId{Text(at + 2)}", OfficePackage.Relationships + "/hyperlink", address, IsExternal: true)));

    public void Finish(IReadOnlyList<ThemeColor> colors)
    {
        using (var xml = package.Part(Part, Type + "sheet.main+xml"))
        {
            xml.WriteStartElement("workbook", Sheet.Namespace);
            xml.WriteAttributeString("xmlns", "r", null, OfficePackage.Relationships);
            xml.WriteRaw("""<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>""");
            WriteSheets(xml);
        }
        using (var xml = package.Part("xl/styles.xml", Type + "styles+xml"))
        {
            xml.WriteStartElement("styleSheet", Sheet.Namespace);
            xml.WriteRaw(SheetStyles.Xml(colors));
        }
        package.Relate(Part,
        [
            .. sheets.Select((_, at) => new Relationship($"rId{Text(at + 1)}", OfficePackage.Relationships + "/worksheet", $"worksheets/sheet{Text(at + 1)}.xml")),
            new($"rId{Text(sheets.Count + 1)}", OfficePackage.Relationships + "/styles", "styles.xml"),
        ]);
    }

    private static string PartOf(int sheet) => $"xl/worksheets/sheet{Text(sheet)}.xml";

    private void WriteSheets(XmlWriter xml)
    {
        xml.WriteStartElement("sheets", Sheet.Namespace);
        for (var at = 1; at <= sheets.Count; at++)
        {
            xml.WriteStartElement("sheet", Sheet.Namespace);
            xml.WriteAttributeString("name", sheets[at - 1]);
            xml.WriteAttributeString("sheetId", Text(at));
            xml.WriteAttributeString("r", "id", OfficePackage.Relationships, $"rId{Text(at)}");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
