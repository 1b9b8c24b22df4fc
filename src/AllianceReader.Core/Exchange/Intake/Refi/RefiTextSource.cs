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
    private readonly IReadOnlyDictionary<string, RefiNote> notes;

    public RefiTextSource(
        XElement source, string text, RefiCodebook codebook, IReadOnlyDictionary<string, string> users, IReadOnlyDictionary<string, RefiNote> notes)
    {
        (this.source, this.codebook, this.users, this.notes) = (source, codebook, users, notes);
        space = source.Name.Namespace;
        key = GuidOf(source) is { Length: > 0 } guid ? guid : (string?)source.Attribute("name") ?? "";
        offsets = new(text, Selections.Select(selection => (RefiFiles.Number(selection.Attribute("startPosition")), RefiFiles.Number(selection.Attribute("endPosition")))));
        Document = new(key) { Title = Cleaned.Line((string?)source.Attribute("name")), Text = offsets.Text.Text };
    }

    public ForeignDocument Document { get; }

    public IEnumerable<ForeignNote> Notes() => [.. OnAllOfIt(), .. Selections.SelectMany(OfPeople)];

    private IEnumerable<XElement> Selections => source.Elements(space + "PlainTextSelection");

    // Each note by itself. Codes on a whole source belong to the note that the same person made at the same moment, else together.
    private IEnumerable<ForeignNote> OnAllOfIt()
    {
        var codings = source.Elements(space + "Coding").GroupBy(coding => (User: UserOf(coding, ""), Created: RefiFiles.Time(coding.Attribute("creationDateTime")))).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var note in RefiNote.On(source, notes).Where(note => !string.IsNullOrWhiteSpace(note.Text)))
        {
            codings.Remove((note.User, note.Created), out var together);
            yield return Signed(note.User, note.Created, note.Modified, [.. note.Codings, .. together ?? []]) with { Id = $"urn:uuid:{note.Guid}", Note = Cleaned.Note(note.Text) };
        }
        foreach (var (made, alone) in codings)
        {
            yield return Signed(made.User, made.Created, null, alone) with { Id = $"urn:uuid:{GuidOf(alone[0])}" };
        }
    }

    private IEnumerable<ForeignNote> OfPeople(XElement selection)
    {
        var owner = Guids.Plain((string?)selection.Attribute("creatingUser") ?? "");
        var codings = selection.Elements(space + "Coding").ToList();
        var people = codings.Select(coding => UserOf(coding, owner)).Distinct().DefaultIfEmpty(owner).ToList();
        // What is said of the selection is said by whoever made it, or by the first who coded it where nobody says who did.
        var writer = people.Contains(owner) ? owner : people[0];
        foreach (var person in people)
        {
            var own = codings.Where(coding => UserOf(coding, owner) == person).ToList();
            var words = (person == writer ? WordsOn(selection) : []).Concat(own.SelectMany(coding => RefiNote.On(coding, notes)).Select(note => note.Text));
            yield return Marked(selection, person, own, string.Join("\n\n", words.Where(text => !string.IsNullOrWhiteSpace(text)).Distinct()), isFirst: person == people[0]);
        }
    }

    private ForeignNote Marked(XElement selection, string person, List<XElement> codings, string note, bool isFirst)
    {
        var created = RefiFiles.Time(selection.Attribute("creationDateTime")) ?? RefiFiles.Time(codings.FirstOrDefault()?.Attribute("creationDateTime"));
        return Signed(person, created, RefiFiles.Time(selection.Attribute("modifiedDateTime")), codings) with
        {
            Id = GuidOf(selection) is { Length: > 0 } guid ? isFirst ? $"urn:uuid:{guid}" : $"urn:uuid:{guid}#{person}" : null,
            Range = offsets.Place(RefiFiles.Number(selection.Attribute("startPosition")), RefiFiles.Number(selection.Attribute("endPosition"))),
            Note = Cleaned.Note(note),
        };
    }

    private ForeignNote Signed(string person, DateTimeOffset? created, DateTimeOffset? modified, IEnumerable<XElement> codings) => new(key)
    {
        Themes = [.. codings.SelectMany(coding => coding.Elements(space + "CodeRef")).Select(code => codebook.Path((string?)code.Attribute("targetGUID"))).OfType<IReadOnlyList<string>>()],
        Creator = Cleaned.Person(users.GetValueOrDefault(person)),
        Created = created,
        Modified = modified,
    };

    private IEnumerable<string> WordsOn(XElement selection) =>
        selection.Elements(space + "Description").Select(description => description.Value).Concat(RefiNote.On(selection, notes).Select(note => note.Text));

    private static string UserOf(XElement coding, string owner) =>
        (string?)coding.Attribute("creatingUser") is { Length: > 0 } user ? Guids.Plain(user) : owner;

    private static string GuidOf(XElement element) => Guids.Plain((string?)element.Attribute("guid") ?? "");
}
