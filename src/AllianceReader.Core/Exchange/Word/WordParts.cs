using AllianceReader.Exchange.Office;

namespace AllianceReader.Exchange.Word;

/// <summary>Styles, numbering, settings and foot: the same in every file.</summary>
internal static class WordParts
{
    public const string Document = "word/document.xml";

    private const string Comments = "word/comments.xml";

    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    // The number of a paragraph is Word's own (level 1), so that it is no part of the text: words are copied, found and commented on
    // without it. An essay's title is level 0, shows nothing, and lets the paragraphs start from 1 again.
    private const string Numbering =
        """
        <w:abstractNum w:abstractNumId="0">
          <w:multiLevelType w:val="multilevel"/>
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="none"/><w:suff w:val="nothing"/><w:lvlText w:val=""/><w:lvlJc w:val="left"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2"/><w:lvlJc w:val="left"/>
            <w:pPr><w:tabs><w:tab w:val="num" w:pos="0"/></w:tabs><w:ind w:left="0" w:hanging="567"/></w:pPr>
            <w:rPr><w:b w:val="0"/><w:i w:val="0"/><w:color w:val="69645A"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="1">
          <w:multiLevelType w:val="singleLevel"/>
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="284"/></w:pPr></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        """;

    // Without it Word opens the file in its compatibility mode.
    private const string Settings =
        """
        <w:zoom w:percent="100"/>
        <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
        """;

    private const string Foot = """<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>""";

    private const string Page =
        """<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1701" w:bottom="1418" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>""";

    /// <summary>The document with what <paramref name="body"/> writes into it; its second argument puts in what is XML already.</summary>
    public static void WriteDocument(OfficePackage package, Action<WordXml, Action<string>> body)
    {
        var xml = package.Part(Document, Type + "document.main+xml");
        using var word = new WordXml(xml, "document");
        word.Begin("body");
        body(word, xml.WriteRaw);
        xml.WriteRaw(Page);
        word.End();
    }

    /// <summary>The comments that <paramref name="comments"/> writes.</summary>
    public static void WriteComments(OfficePackage package, Action<WordXml> comments)
    {
        using var links = new PartLinks();
        using (var word = new WordXml(package.Part(Comments, Type + "comments+xml"), "comments", links))
        {
            comments(word);
        }
        package.Relate(Comments, links.Relationships());
    }

    public static void WriteRest(OfficePackage package, bool hasComments)
    {
        WriteRaw(package, "styles", WordStyles.Xml);
        WriteRaw(package, "numbering", Numbering);
        WriteRaw(package, "settings", Settings);
        WriteRaw(package, "footer1", Foot, "ftr", "footer");
        package.Relate(Document,
        [
            Part("rId1", "styles"), Part("rId2", "numbering"), Part("rId3", "settings"), new("rId4", OfficePackage.Relationships + "/footer", "footer1.xml"),
            .. hasComments ? [Part("rId5", "comments")] : Array.Empty<Relationship>(),
        ]);
    }

    private static void WriteRaw(OfficePackage package, string name, string content, string? root = null, string? type = null)
    {
        var xml = package.Part($"word/{name}.xml", $"{Type}{type ?? name}+xml");
        using var word = new WordXml(xml, root ?? name);
        xml.WriteRaw(content);
    }

    private static Relationship Part(string id, string name) => new(id, $"{OfficePackage.Relationships}/{name}", name + ".xml");
}
