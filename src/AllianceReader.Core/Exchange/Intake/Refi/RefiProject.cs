using System.Xml.Linq;

namespace AllianceReader.Exchange.Intake.Refi;

/// <summary>A project's users, notes, codebook and texts, put together.</summary>
internal sealed class RefiProject
{
    private static readonly string[] otherSources = ["PictureSource", "AudioSource", "VideoSource"];

    private readonly XElement root;
    private readonly XNamespace space;
    private readonly RefiSources sources;
    private readonly Dictionary<string, string> users;
    private readonly Dictionary<string, RefiNote> notes;
    private readonly RefiCodebook codebook;
    private readonly List<string> passedOver = [];

    public RefiProject(XElement root, RefiSources sources)
    {
        (this.root, this.sources, space) = (root, sources, root.Name.Namespace);
        users = root.Elements(space + "Users").Elements(space + "User").Where(user => user.Attribute("guid") is not null)
            .DistinctBy(GuidOf).ToDictionary(GuidOf, user => (string?)user.Attribute("name") ?? (string?)user.Attribute("id") ?? "");
        notes = root.Elements(space + "Notes").Elements(space + "Note").Where(note => note.Attribute("guid") is not null)
            .DistinctBy(GuidOf).ToDictionary(GuidOf, note => RefiNote.Of(note, NoteText(note)));
        codebook = new(root, notes);
    }

    public ForeignWork Work(string format)
    {
        List<ForeignDocument> documents = [];
        List<ForeignNote> passages = [];
        foreach (var source in TextSources())
        {
            if (TextOf(source) is { } text)
            {
                var read = new RefiTextSource(source, text, codebook, users, notes);
                documents.Add(read.Document);
                passages.AddRange(read.Notes());
            }
        }
        SayWhatElse();
        return new(format) { Documents = documents, Notes = passages, Codebook = codebook.Themes, PassedOver = passedOver };
    }

    // The text of a PDF stands in its Representation.
    private IEnumerable<XElement> TextSources()
    {
        foreach (var source in root.Elements(space + "Sources").Elements())
        {
            if (source.Name == space + "TextSource")
            {
                yield return source;
            }
            else if (source.Name == space + "PDFSource" && source.Element(space + "Representation") is { } text)
            {
                text.SetAttributeValue("name", (string?)source.Attribute("name"));
                yield return text;
            }
        }
    }

    private string? TextOf(XElement source)
    {
        var text = source.Element(space + "PlainTextContent")?.Value
            ?? ((string?)source.Attribute("plainTextPath") is { } path ? sources.Text(path) : null);
        if (text is null)
        {
            passedOver.Add($"The text of “{(string?)source.Attribute("name")}” is not in the package.");
        }
        return text;
    }

    private string NoteText(XElement note) =>
        note.Element(space + "PlainTextContent")?.Value
        ?? ((string?)note.Attribute("plainTextPath") is { } path ? sources.Text(path) : null)
        ?? note.Element(space + "Description")?.Value
        ?? "";

    private void SayWhatElse()
    {
        Say(root.Elements(space + "Sources").Elements().Count(source => otherSources.Contains(source.Name.LocalName)), "picture, sound or film");
        Say(root.Elements(space + "Sources").Elements(space + "PDFSource").Count(source => source.Element(space + "Representation") is null), "PDF without its text");
        Say(root.Elements(space + "Sources").Elements(space + "PDFSource").Elements(space + "PDFSelection").Count(), "selection on a page of a PDF");
        Say(root.Elements(space + "Cases").Elements().Count(), "case");
        Say(root.Elements(space + "Sets").Elements().Count(), "set");
        Say(root.Elements(space + "Links").Elements().Count(), "link");
        Say(root.Elements(space + "Graphs").Elements().Count(), "graph");
    }

    private void Say(int number, string noun)
    {
        if (number > 0)
        {
            passedOver.Add($"{number:N0} × {noun}: there is nothing here that they could become.");
        }
    }

    private static string GuidOf(XElement element) => Guids.Plain((string)element.Attribute("guid")!);
}
