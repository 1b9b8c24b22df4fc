using System.Globalization;
using System.Xml;

namespace AllianceReader.Exchange.Office;

/// <summary>What a file says of itself: whose it is, from when, and how much it holds, also for programs (<c>Passages</c>).</summary>
internal static class DocumentProperties
{
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    /// <summary>Format id of properties that a user defined (MS-OSHARED 2.3.3.2).</summary>
    private const string UserDefined = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    /// <summary>Of the package, the document's own included.</summary>
    public static void Write(OfficePackage package, LibrarySnapshot snapshot, string title, string document)
    {
        WriteCore(package, snapshot, title);
        WriteApplication(package);
        WriteCounts(package, snapshot.Counts);
        package.Relate("",
        [
            new("rId1", OfficePackage.OfficeDocument, document),
            new("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
            new("rId3", OfficePackage.Relationships + "/extended-properties", "docProps/app.xml"),
            new("rId4", OfficePackage.Relationships + "/custom-properties", "docProps/custom.xml"),
        ]);
    }

    private static void WriteCore(OfficePackage package, LibrarySnapshot snapshot, string title)
    {
        using var xml = package.Part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", DublinCore, XmlChars.Of(title));
        xml.WriteElementString("dc", "creator", DublinCore, XmlChars.Of(snapshot.Reader));
        xml.WriteElementString("dc", "description", DublinCore, Counted.All(snapshot.Counts));
        WriteTime(xml, "created", snapshot.Taken);
        WriteTime(xml, "modified", snapshot.Taken);
        xml.WriteEndElement();
    }

    private static void WriteTime(XmlWriter xml, string name, DateTimeOffset time)
    {
        xml.WriteStartElement("dcterms", name, Terms);
        xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
        xml.WriteString(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void WriteApplication(OfficePackage package)
    {
        const string properties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
        using var xml = package.Part("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        xml.WriteStartElement("Properties", properties);
        xml.WriteElementString("Application", properties, "AllianceReader");
        xml.WriteEndElement();
    }

    private static void WriteCounts(OfficePackage package, SnapshotCounts counts)
    {
        using var xml = package.Part("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml");
        xml.WriteStartElement("Properties", Custom);
        WriteCount(xml, 2, "Essays", counts.Articles);
        WriteCount(xml, 3, "Passages", counts.Passages);
        WriteCount(xml, 4, "Notes", counts.Notes);
        xml.WriteEndElement();
    }

    /// <param name="id">From 2; 0 and 1 are taken.</param>
    private static void WriteCount(XmlWriter xml, int id, string name, int count)
    {
        xml.WriteStartElement("property", Custom);
        xml.WriteAttributeString("fmtid", UserDefined);
        xml.WriteAttributeString("pid", id.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("name", name);
        xml.WriteElementString("vt", "i4", Types, count.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
