using System.Globalization;
using System.Text;
using AllianceReader.Themes;

namespace AllianceReader.Exchange.Spreadsheet;

/// <summary>The looks of cells, by their place in <c>cellXfs</c>; after them one for each colour of the codebook.</summary>
internal static class SheetStyles
{
    public const int Head = 1;
    public const int Words = 2;
    public const int Wrapped = 4;
    public const int Link = 6;
    public const int Number = 8;
    public const int Day = 9;
    public const int Time = 10;

    private const int FirstColor = 11;

    /// <summary>The same look for words that begin like a formula.</summary>
    public static int Quoted(int style) => style is Words or Wrapped or Link ? style + 1 : style;

    /// <param name="place">Of the colour among those that the file has.</param>
    public static int Color(int place) => FirstColor + place;

    public static string Xml(IReadOnlyList<ThemeColor> colors) =>
        $"""
        <numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/><numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm:ss"/></numFmts>
        <fonts count="4">
        <font><sz val="11"/><name val="Calibri"/><family val="2"/></font>
        <font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>
        <font><u/><sz val="11"/><color rgb="FF0A53BE"/><name val="Calibri"/><family val="2"/></font>
        <font><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>
        </fonts>
        <fills count="{Count(2 + colors.Count)}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>{Fills(colors)}</fills>
        <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF211F1B"/></bottom><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="{Count(FirstColor + colors.Count)}">
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
        {Text("49", 0, false, false)}{Text("49", 0, false, true)}{Text("49", 0, true, false)}{Text("49", 0, true, true)}{Text("49", 2, false, false)}{Text("49", 2, false, true)}
        {Text("0", 0, false, false)}{Text("164", 0, false, false)}{Text("165", 0, false, false)}
        {Colored(colors)}</cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        """;

    // 49 is Excel's number for "text": what somebody types over such a cell stays words, too.
    private static string Text(string format, int font, bool isWrapped, bool isQuoted) =>
        $"""<xf numFmtId="{format}" fontId="{Count(font)}" fillId="0" borderId="0" xfId="0"{(isQuoted ? " quotePrefix=\"1\"" : "")} applyNumberFormat="1" applyFont="1" applyAlignment="1"><alignment vertical="top"{(isWrapped ? " wrapText=\"1\"" : "")}/></xf>""";

    private static string Fills(IReadOnlyList<ThemeColor> colors) => string.Concat(colors.Select(color =>
        $"""<fill><patternFill patternType="solid"><fgColor rgb="FF{Palette.Light(color).ToString()[1..].ToUpperInvariant()}"/><bgColor indexed="64"/></patternFill></fill>"""));

    private static string Colored(IReadOnlyList<ThemeColor> colors)
    {
        var made = new StringBuilder();
        for (var at = 0; at < colors.Count; at++)
        {
            made.Append(CultureInfo.InvariantCulture, $"""<xf numFmtId="49" fontId="3" fillId="{at + 2}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top"/></xf>""");
        }
        return made.ToString();
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
