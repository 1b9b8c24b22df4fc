namespace AllianceReader.Exchange.Obsidian;

/// <summary>The notes in a vault that earlier exports made, found by what their front matter says, wherever they are and whatever they are called now.</summary>
internal sealed class StandingNotes
{
    public const string Essay = "alliancereader-id";
    public const string Theme = "alliancereader-theme";
    public const string Index = "alliancereader-index";

    private readonly Dictionary<(string Kind, string Id), string> paths = [];
    private readonly HashSet<string> sharedNames = new(StringComparer.Ordinal);
    private readonly IVault vault;

    public StandingNotes(IVault vault)
    {
        this.vault = vault;
        string[] notes = [.. vault.Files.Where(path => path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))];
        sharedNames.UnionWith(notes.GroupBy(path => VaultNames.Key(VaultNames.NameOf(path))).Where(same => same.Count() > 1).Select(same => same.Key));
        // Of copies, the one with the shortest name: Obsidian and others add to the name of a copy.
        foreach (var path in notes.OrderBy(path => path.Length).ThenBy(path => path, StringComparer.Ordinal))
        {
            Look(path);
        }
    }

    public string? Find(string kind, string id) => paths.GetValueOrDefault((kind, id));

    public string Read(string path) => vault.Read(path)!;

    /// <summary>What a link calls a note: its name, with its folders where another has the same.</summary>
    public string LinkTo(string path) => sharedNames.Contains(VaultNames.Key(VaultNames.NameOf(path))) ? path[..^3] : VaultNames.NameOf(path);

    private void Look(string path)
    {
        if (vault.Read(path) is not { } text)
        {
            return;
        }
        var properties = NoteProperties.Of(text);
        foreach (var kind in (string[])[Essay, Theme, Index])
        {
            if (properties.Value(kind) is { } id)
            {
                paths.TryAdd((kind, id), path);
            }
        }
    }
}
