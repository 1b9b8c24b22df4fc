using System.IO.Compression;
using System.Text;
using System.Xml;

namespace AllianceReader.Exchange.Office;

/// <summary>
/// An Office Open XML file (ECMA-376-2), written part after part, so that none is held in memory. Not System.IO.Packaging, which keeps
/// every part until the end.
/// </summary>
internal sealed class OfficePackage : IDisposable
{
    public const string OfficeDocument = Relationships + "/officeDocument";

    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // What a zip can say (APPNOTE 4.4.6).
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip;
    private readonly DateTimeOffset taken;
    private readonly List<(string Name, string ContentType)> parts = [];

    public OfficePackage(Stream output, DateTimeOffset taken)
    {
        zip = new(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        this.taken = taken < Earliest ? Earliest : taken.ToUniversalTime();
    }

    /// <summary>One at a time: the last one's writer is disposed of before the next is asked for.</summary>
    /// <param name="name">Without a slash at its beginning.</param>
    public XmlWriter Part(string name, string contentType)
    {
        parts.Add((name, contentType));
        return Entry(name);
    }

    /// <summary>The same for a part that comes as markup, its declaration included.</summary>
    /// <param name="name">Without a slash at its beginning.</param>
    public TextWriter Text(string name, string contentType)
    {
        parts.Add((name, contentType));
        return new StreamWriter(Open(name), Utf8, 64 * 1024);
    }

    /// <param name="part">Whose relationships they are; empty for the package's own.</param>
    public void Relate(string part, IEnumerable<Relationship> relationships)
    {
        var slash = part.LastIndexOf('/') + 1;
        using var xml = Entry($"{part[..slash]}_rels/{part[slash..]}.rels");
        xml.WriteStartElement("Relationships", PackageRelationships);
        foreach (var (id, type, target, isExternal) in relationships)
        {
            xml.WriteStartElement("Relationship", PackageRelationships);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", target);
            if (isExternal)
            {
                xml.WriteAttributeString("TargetMode", "External");
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    public void Dispose()
    {
        WriteContentTypes();
        zip.Dispose();
    }

    private void WriteContentTypes()
    {
        const string types = "http://schemas.openxmlformats.org/package/2006/content-types";
        using var xml = Entry("[Content_Types].xml");
        xml.WriteStartElement("Types", types);
        xml.WriteStartElement("Default", types);
        xml.WriteAttributeString("Extension", "rels");
        xml.WriteAttributeString("ContentType", "application/vnd.openxmlformats-package.relationships+xml");
        xml.WriteEndElement();
        foreach (var (name, contentType) in parts)
        {
            xml.WriteStartElement("Override", types);
            xml.WriteAttributeString("PartName", "/" + name);
            xml.WriteAttributeString("ContentType", contentType);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private XmlWriter Entry(string name)
    {
        var settings = new XmlWriterSettings
        {
            Encoding = Utf8,
            CloseOutput = true,
            // A carriage return that a text holds is one after reading, too.
            NewLineHandling = NewLineHandling.Entitize,
        };
        var xml = XmlWriter.Create(new BufferedStream(Open(name), 64 * 1024), settings);
        xml.WriteStartDocument(standalone: true);
        return xml;
    }

    private Stream Open(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = taken;
        return entry.Open();
    }
}

/// <param name="Target">Relative to the part, or an address elsewhere.</param>
internal readonly record struct Relationship(string Id, string Type, string Target, bool IsExternal = false);
