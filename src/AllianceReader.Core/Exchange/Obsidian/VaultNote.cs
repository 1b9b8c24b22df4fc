namespace AllianceReader.Exchange.Obsidian;

/// <summary>What every note of ours has: properties at the top, and at the end room for what a person writes.</summary>
internal static class VaultNote
{
    public const string Tag = "alliancereader";

    /// <summary>A comment, which nobody sees who reads.</summary>
    public const string Rule = "%% What you write between the next two lines stays when you export again. All above is made anew. %%";

    // Lists that people add to: what they added stays.
    private static readonly string[] lists = ["aliases", "tags", "cssclasses"];

    // What we may leave out, and a person's value for which would be one of ours that no longer holds.
    private static readonly string[] ours =
    [
        "title", "aliases", "author", "source", "publication", "published", "published-text", "description", "language", "licence", "library", "created", "citekey",
        "zotero-type", StandingNotes.Essay, StandingNotes.Theme, StandingNotes.Index, "parent", "words", "passages", "tags", "cssclasses",
    ];

    private static readonly HashSet<string> ourKeys = new(ours, StringComparer.Ordinal);

    public static FrontMatter AddList(this FrontMatter made, string key, IEnumerable<string> values, NoteProperties before) =>
        made.Add(key, [.. values.Concat(Added(key, before)).Distinct(StringComparer.OrdinalIgnoreCase)]);

    public static FrontMatter AddOthers(this FrontMatter made, NoteProperties before) => made.AddLines(before.Except(ourKeys));

    public static string Own(OwnWords words) => $"\n## My synthesis\n\n{Rule}\n\n{words}";

    /// <summary>Lines within a callout.</summary>
    public static IEnumerable<string> Quoted(IEnumerable<string> lines) => lines.Select(line => line.Length == 0 ? ">" : "> " + line);

    private static IEnumerable<string> Added(string key, NoteProperties before) => lists.Contains(key)
        ? before.Values(key).Where(value => !value.Equals(Tag, StringComparison.OrdinalIgnoreCase) && !value.StartsWith(ObsidianTags.Root + "/", StringComparison.OrdinalIgnoreCase))
        : [];
}
