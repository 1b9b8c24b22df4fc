using System.Xml.Linq;

namespace AllianceReader.Exchange.Intake.Refi;

/// <summary>The codes of a REFI-QDA file: nested, each with its path, definition and colour.</summary>
internal sealed class RefiCodebook
{
    private readonly Dictionary<string, IReadOnlyList<string>> paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ForeignTheme> themes = [];

    /// <param name="root">A project or a codebook; elements of its own namespace are read.</param>
    /// <param name="notes">By the GUID of a note, its words.</param>
    public RefiCodebook(XElement root, IReadOnlyDictionary<string, RefiNote> notes)
    {
        var space = root.Name.Namespace;
        var codebook = root.Name.LocalName == "CodeBook" ? root : root.Element(space + "CodeBook");
        foreach (var code in codebook?.Elements(space + "Codes").Elements(space + "Code") ?? [])
        {
            Add(code, [], notes);
        }
    }

    /// <summary>Parents before children.</summary>
    public IReadOnlyList<ForeignTheme> Themes => themes;

    /// <returns>Null where no code has that GUID.</returns>
    public IReadOnlyList<string>? Path(string? guid) => guid is null ? null : paths.GetValueOrDefault(Guids.Plain(guid));

    // Within the depth of the XML reader, so within the stack.
    private void Add(XElement code, IReadOnlyList<string> above, IReadOnlyDictionary<string, RefiNote> notes)
    {
        var space = code.Name.Namespace;
        IReadOnlyList<string> path = [.. above, (string?)code.Attribute("name") ?? ""];
        if (above.Count < ForeignPaths.Deepest)
        {
            paths.TryAdd(Guids.Plain((string?)code.Attribute("guid") ?? ""), path);
            themes.Add(new(path, string.Join("\n\n", code.Elements(space + "Description").Select(description => description.Value)), (string?)code.Attribute("color")) { Memo = MemoOf(code, notes) });
            foreach (var child in code.Elements(space + "Code"))
            {
                Add(child, path, notes);
            }
        }
    }

    private static string MemoOf(XElement code, IReadOnlyDictionary<string, RefiNote> notes) =>
        string.Join("\n\n", RefiNote.On(code, notes).Select(note => note.Text).Where(words => !string.IsNullOrWhiteSpace(words)));
}
