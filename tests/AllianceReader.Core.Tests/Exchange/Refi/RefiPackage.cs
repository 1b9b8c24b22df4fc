using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using AllianceReader.Exchange;
using AllianceReader.Support;

namespace AllianceReader.Core.Tests.Exchange.Refi;

/// <summary>A project as another program opens it: by the schema, by GUIDs, and by counting code points.</summary>
internal sealed class RefiPackage
{
    private static readonly XNamespace Qda = "urn:QDA-XML:project:1.0";

    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    private RefiPackage(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using var opened = entry.Open();
            opened.CopyTo(content);
            files.Add(entry.FullName, content.ToArray());
        }
        Project = XDocument.Load(new MemoryStream(files["project.qde"]), LoadOptions.PreserveWhitespace).Root!;
    }

    public XElement Project { get; }

    public IReadOnlyCollection<string> Files => files.Keys;

    public IEnumerable<XElement> Sources => All("TextSource");

    public static async Task<RefiPackage> Of(LibrarySnapshot snapshot) => new(await Snapshots.Write("qdpx", snapshot));

    public IEnumerable<XElement> All(string name) => Project.Descendants(Qda + name);

    public XElement ByGuid(string guid) => Project.Descendants().Single(element => (string?)element.Attribute("guid") == guid);

    public string TextOf(XElement source)
    {
        var bytes = files["sources/" + ((string)source.Attribute("plainTextPath")!)["internal://".Length..]];
        Assert.NotEqual(0xEF, bytes[0]);
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
    }

    /// <summary>Each selection: its words, the names of its codes, and its note.</summary>
    public IEnumerable<(string Words, string Codes, string? Note)> Selections(XElement source)
    {
        Rune[] points = [.. TextOf(source).EnumerateRunes()];
        foreach (var selection in source.Elements(Qda + "PlainTextSelection"))
        {
            var (start, end) = ((int)selection.Attribute("startPosition")!, (int)selection.Attribute("endPosition")!);
            yield return (string.Concat(points[start..end]), Codes(selection), Note(selection));
        }
    }

    public string Codes(XElement coded) => string.Join(", ", coded.Elements(Qda + "Coding")
        .Select(coding => (string)ByGuid((string)coding.Element(Qda + "CodeRef")!.Attribute("targetGUID")!).Attribute("name")!));

    public string? Note(XElement noted) => noted.Element(Qda + "NoteRef") is { } reference
        ? (string?)ByGuid((string)reference.Attribute("targetGUID")!).Element(Qda + "PlainTextContent")
        : null;

    /// <summary>What the schema does not check: that GUIDs are unique and that every one that is referred to is there.</summary>
    public void HoldsTogether()
    {
        string[] guids = [.. Project.Descendants().Attributes("guid").Select(guid => guid.Value)];
        Assert.Equal(guids.Length, guids.Distinct().Count());
        string[] targets = ["targetGUID", "creatingUser", "modifyingUser", "creatingUserGUID", "modifyingUserGUID"];
        Assert.Empty(Project.DescendantsAndSelf().Attributes().Where(a => targets.Contains(a.Name.LocalName)).Select(a => a.Value).Except(guids));
        Assert.All(Sources, source => TextOf(source));
    }

    public void IsValid() => Validate(Project, "Project.xsd");

    /// <summary>Against a schema of the standard, by .NET's own validation.</summary>
    public static void Validate(XElement root, string schema)
    {
        Repository.NeedsKit("refi-qda");
        var schemas = new XmlSchemaSet();
        using var xsd = XmlReader.Create(Path.Combine(Repository.Shared, "kits", "refi-qda", schema));
        schemas.Add(null, xsd);
        List<string> faults = [];
        new XDocument(root).Validate(schemas, (_, fault) => faults.Add(fault.Message));
        Assert.Empty(faults);
    }
}
