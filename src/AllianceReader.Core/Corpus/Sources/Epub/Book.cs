using System.Xml.Linq;
using AllianceReader.Articles;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Packages;

namespace AllianceReader.Corpus.Sources.Epub;

/// <summary>An EPUB's package: what it says of itself, and its chapters in the order of reading (EPUB 3.3, 5).</summary>
internal sealed class Book
{
    private const string Container = "META-INF/container.xml";

    private static readonly string[] apparatus = ["cover", "toc", "nav", "titlepage", "title_page", "copyright", "colophon"];

    private readonly ReceivedFile file;
    private readonly XElement package;
    private readonly string folder;

    private Book(ReceivedFile file, XElement package, string folder) => (this.file, this.package, this.folder) = (file, package, folder);

    public static bool Is(ReceivedFile file) => file.IsZip && file.Zip.Find(Container) is not null;

    /// <exception cref="FileRefusedException">It has no package, or one that is not as it should be.</exception>
    public static Book Open(ReceivedFile file)
    {
        var path = Load(file, Container).Descendants().FirstOrDefault(one => one.Name.LocalName == "rootfile")?.Attribute("full-path")?.Value
            ?? throw new FileRefusedException($"{file.Name} is no EPUB that can be read: its container names no package.");
        return new(file, Load(file, path), path[..(path.LastIndexOf('/') + 1)]);
    }

    /// <summary>Two or more who wrote it; editors and translators are not among them.</summary>
    public bool HasSeveralAuthors => Creators().Count() > 1;

    public FactsFound Facts()
    {
        const string where = "From the book’s package.";
        var facts = new FactsFound();
        facts.State(FactField.Title, Said("title"), where);
        facts.By(Creators(), where);
        facts.State(FactField.Publication, Said("publisher"), where);
        facts.State(FactField.Published, Said("date"), where);
        facts.State(FactField.Language, Said("language"), where);
        facts.State(FactField.Licence, Said("rights"), where);
        facts.State(FactField.Url, Said("source"), where);
        facts.Topics(All("subject").Select(subject => subject.Value), where);
        return facts;
    }

    /// <summary>What there is to read of it, in order: no cover, no table of contents, nothing that is only linked to.</summary>
    public IEnumerable<ZipEntry> Chapters()
    {
        var items = package.Descendants().Where(one => one.Name.LocalName == "item")
            .DistinctBy(one => Attribute(one, "id") ?? "").ToDictionary(one => Attribute(one, "id") ?? "", StringComparer.Ordinal);
        return package.Descendants().Where(one => one.Name.LocalName == "itemref" && Attribute(one, "linear") != "no")
            .Select(one => items.GetValueOrDefault(Attribute(one, "idref") ?? ""))
            .OfType<XElement>()
            .Where(item => !(Attribute(item, "properties") ?? "").Split(' ').Contains("nav") && !IsApparatus(item))
            .Select(item => file.Zip.Find(Resolve(Attribute(item, "href") ?? "")))
            .OfType<ZipEntry>()
            .Distinct();
    }

    /// <exception cref="FileRefusedException">Larger than an essay may be, or not as declared.</exception>
    public byte[] Read(ZipEntry chapter) => chapter.Length <= SourceFile.LargestSource
        ? file.Zip.Read(chapter)
        : throw new FileRefusedException($"{file.Zip.Called(chapter)} is larger than {SourceFile.LargestSource / (1024 * 1024)} MB, the most that a chapter may have.");

    private static bool IsApparatus(XElement item)
    {
        var name = Path.GetFileNameWithoutExtension(Attribute(item, "href") ?? "");
        return apparatus.Any(known => name.StartsWith(known, StringComparison.OrdinalIgnoreCase));
    }

    private IEnumerable<Author> Creators() => All("creator").Where(one => RoleOf(one) is null or "aut")
        .Select(one => FactsFound.Line(one.Value)).OfType<string>().Select(name => FactsFound.NamedBy(name));

    private string? RoleOf(XElement creator) => Attribute(creator, "role") ?? package.Descendants()
        .FirstOrDefault(one => one.Name.LocalName == "meta" && Attribute(one, "property") == "role" && Attribute(creator, "id") is { } id && Attribute(one, "refines") == "#" + id)?.Value.Trim();

    private string? Said(string name) => All(name).FirstOrDefault()?.Value;

    private IEnumerable<XElement> All(string name) => package.Descendants().Where(one => one.Name.LocalName == name && one.Name.NamespaceName.StartsWith("http://purl.org/dc/", StringComparison.Ordinal));

    // Names in the zip are never paths of a disk: what leads out of the package is simply not there.
    private string Resolve(string href) =>
        Uri.TryCreate(new Uri("epub:///" + folder), href, out var place) && place.Scheme == "epub" ? Uri.UnescapeDataString(place.AbsolutePath).TrimStart('/') : "";

    private static XElement Load(ReceivedFile file, string part)
    {
        var entry = file.Zip.Find(part) ?? throw new FileRefusedException($"{file.Name} is no EPUB that can be read: it lacks {part}.");
        using var content = file.Zip.Open(entry);
        return SafeXml.Load(content, file.Zip.Called(entry)).Root!;
    }

    private static string? Attribute(XElement element, string name) => element.Attributes().FirstOrDefault(one => one.Name.LocalName == name)?.Value;
}
