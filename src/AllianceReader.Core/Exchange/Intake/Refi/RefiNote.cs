using System.Xml.Linq;

namespace AllianceReader.Exchange.Intake.Refi;

/// <summary>A note of a project, which sources, selections and codes point to.</summary>
/// <param name="Guid">Plain.</param>
/// <param name="User">The GUID of whoever wrote it, plain; empty where nobody is named.</param>
/// <param name="Codings">Codes may stand on a note itself.</param>
internal sealed record RefiNote(string Guid, string Text, string User, DateTimeOffset? Created, DateTimeOffset? Modified, IReadOnlyList<XElement> Codings)
{
    public static RefiNote Of(XElement note, string text) => new(
        Guids.Plain((string?)note.Attribute("guid") ?? ""), text, Guids.Plain((string?)note.Attribute("creatingUser") ?? ""),
        RefiFiles.Time(note.Attribute("creationDateTime")), RefiFiles.Time(note.Attribute("modifiedDateTime")),
        [.. note.Elements(note.Name.Namespace + "Coding")]);

    /// <summary>Those that an element points to.</summary>
    public static IEnumerable<RefiNote> On(XElement marked, IReadOnlyDictionary<string, RefiNote> notes) => marked.Elements(marked.Name.Namespace + "NoteRef")
        .Select(reference => notes.GetValueOrDefault(Guids.Plain((string?)reference.Attribute("targetGUID") ?? "")))
        .OfType<RefiNote>();
}
