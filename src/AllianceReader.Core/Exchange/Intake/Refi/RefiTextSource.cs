using System.Xml.Linq;

namespace AllianceReader.Exchange.Intake.Refi;

/// <summary>One text with its selections. Each person's codes on a selection are an annotation of theirs.</summary>
internal sealed class RefiTextSource
{
    private readonly XElement source;
    private readonly XNamespace space;
    private readonly string key;
    private readonly RefiOffsets offsets;
    private readonly RefiCodebook codebook;
    private readonly IReadOnlyDictionary<string, string> users;
    private readonly IReadOnlyDictionary<string, string> notes;

    public RefiTextSource(
        XElement source, string text, RefiCodebook codebook, IReadOnlyDictionary<string, string> users, IReadOnlyDictionary<string, string> notes)
    {
        (this.source, this.codebook, this.users, this.notes) = (source, codebook, users, notes);
        space = source.Name.Namespace;
        key = Guids.Plain((string?)source.Attribute("guid") ?? (string?)source.Attribute("name") ?? "");
        offsets = new(text, Selections.Select(selection => (RefiFiles.Number(selection.Attribute("startPosition")), RefiFiles.Number(selection.Attribute("endPosition")))));
        Document = new(key) { Title = Cleaned.Line((string?)source.Attribute("name")), Text = offsets.Text.Text };
    }

    public ForeignDocument Document { get; }

    public IEnumerable<ForeignNote> Notes() =>
        [.. OfPeople(source, isWhole: true).Where(note => !note.IsNothing), .. Selections.SelectMany(selection => OfPeople(selection, isWhole: false))];

    private IEnumerable<XElement> Selections => source.Elements(space + "PlainTextSelection");

    private IEnumerable<ForeignNote> OfPeople(XElement marked, bool isWhole)
    {
        var owner = Guids.Plain((string?)marked.Attribute("creatingUser") ?? "");
        var codings = marked.Elements(space + "Coding").ToList();
        var people = codings.Select(coding => UserOf(coding, owner)).Distinct().DefaultIfEmpty(owner).ToList();
        var words = WordsOn(marked, isWhole);
        // The note belongs to whoever made the selection, and to the first who coded it where nobody says who did.
        var writer = people.Contains(owner) ? owner : people[0];
        foreach (var person in people)
        {
            var own = codings.Where(coding => UserOf(coding, owner) == person).ToList();
            var note = person == writer ? words : "";
            yield return NoteOf(marked, isWhole, person, own, string.Join("\n\n", [.. note.Length > 0 ? [note] : Array.Empty<string>(), .. own.SelectMany(NotesOf)]), isFirst: person == people[0]);
        }
    }

    private ForeignNote NoteOf(XElement marked, bool isWhole, string person, List<XElement> codings, string note, bool isFirst)
    {
        var guid = Guids.Plain((string?)marked.Attribute("guid") ?? "");
        return new(key)
        {
            Id = guid.Length == 0 ? null : isFirst ? $"urn:uuid:{guid}" : $"urn:uuid:{guid}#{person}",
            Range = isWhole ? null : offsets.Place(RefiFiles.Number(marked.Attribute("startPosition")), RefiFiles.Number(marked.Attribute("endPosition"))),
            Themes = [.. codings.SelectMany(coding => coding.Elements(space + "CodeRef")).Select(code => codebook.Path((string?)code.Attribute("targetGUID"))).OfType<IReadOnlyList<string>>()],
            Note = Cleaned.Note(note),
            Creator = Cleaned.Person(users.GetValueOrDefault(person)),
            Created = RefiFiles.Time(isWhole ? codings.FirstOrDefault()?.Attribute("creationDateTime") : marked.Attribute("creationDateTime") ?? codings.FirstOrDefault()?.Attribute("creationDateTime")),
            Modified = isWhole ? null : RefiFiles.Time(marked.Attribute("modifiedDateTime")),
        };
    }

    // What is said of a document as such is its description, not somebody's note on it.
    private string WordsOn(XElement marked, bool isWhole) => string.Join("\n\n",
        (isWhole ? [] : marked.Elements(space + "Description").Select(description => description.Value)).Concat(NotesOf(marked)).Where(words => !string.IsNullOrWhiteSpace(words)));

    private IEnumerable<string> NotesOf(XElement marked) => marked.Elements(space + "NoteRef")
        .Select(reference => notes.GetValueOrDefault(Guids.Plain((string?)reference.Attribute("targetGUID") ?? ""), ""))
        .Where(words => !string.IsNullOrWhiteSpace(words));

    private static string UserOf(XElement coding, string owner) =>
        (string?)coding.Attribute("creatingUser") is { Length: > 0 } user ? Guids.Plain(user) : owner;
}
