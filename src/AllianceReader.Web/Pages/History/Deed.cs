using AllianceReader.History;

namespace AllianceReader.Web.Pages.History;

/// <summary>An entry of the history in words: <c>deleted the passage “…”</c>.</summary>
internal static class Deed
{
    public static string Of(HistoryEntry entry) => $"{Did(entry)} {Thing(entry)}";

    /// <summary>As a toast has room for it: <c>deleted the note on ¶ 4</c>.</summary>
    public static string Brief(HistoryEntry entry) => entry switch
    {
        _ when Inner(entry) is { } inner => $"undid: {Brief(inner)}",
        { Passage: { } kind } => $"{(entry.Verb == "annotate" ? "added" : Did(entry))} the {(kind == PassageKind.Highlight ? "highlight" : "note")} {Place(entry)}",
        _ => Of(entry),
    };

    public static string Did(HistoryEntry entry) => entry.Verb switch
    {
        _ when Inner(entry) is { } inner => $"undid: {Did(inner)}",
        "annotate" => "marked",
        "edit" => "changed",
        "settle" => "decided on",
        "delete" => "deleted",
        "import" => "imported",
        "bring-in" => "brought in",
        "revise" => "took in a new text of",
        "copy" => "kept a copy from elsewhere of",
        "drop-copy" => "removed a copy of",
        "part" => "made an essay of its own of",
        "restore" => "took back in",
        "correct" => "corrected the facts of",
        "merge" => "merged",
        "add" => "made",
        "change" => "changed",
        "rename" => "renamed",
        "recolor" => "recoloured",
        "move" => "moved",
        "archive" => "archived",
        "unarchive" => entry.Noun == "theme" ? "took back into use" : "took out of the archive",
        "collect" => "put",
        "uncollect" => "took",
        "memo" => "wrote the memo of",
        "split" => "split",
        "arrange" => "arranged",
        "disarrange" => "gave up the order by hand of",
        "tag" => "tagged",
        "untag" => "took a theme off",
        "retag" => "changed the theme of",
        "save" => "saved",
        "dismiss" => "dismissed",
        "recall" => "took back",
        _ => entry.Verb,
    };

    /// <summary>Whether the thing is no longer there once this has been done.</summary>
    public static bool EndsIt(HistoryEntry entry) => Inner(entry) is { } inner
        ? inner.Verb is "annotate" or "add" or "save" or "import" or "part" or "restore" || Inner(inner) is { } twice && EndsIt(twice)
        : entry.Verb is "delete" or "merge";

    private static string Place(HistoryEntry entry) => entry switch
    {
        { Passage: PassageKind.NoteOnWholeEssay } => "on the whole essay",
        { Paragraph: { } number } => $"on ¶ {Wording.Plain(number)}",
        _ => "on this essay",
    };

    private static string Thing(HistoryEntry entry) => entry.Noun switch
    {
        "annotation" => $"“{entry.Subject}”{(entry.Heading is null ? "" : $" in {entry.Heading}")}",
        "theme" when IsOfTwo(entry) => $"the theme {entry.Subject}",
        "theme" => $"the theme “{entry.Subject}”",
        "order" => $"the passages of “{entry.Subject}”",
        "passages" or "work" or "essays" => entry.Subject,
        "collection" when IsOfEssays(entry) => entry.Subject,
        "collection" => $"the collection “{entry.Subject}”",
        "suggestion" => $"a suggestion for “{entry.Subject}”{(entry.Heading is null ? "" : $" in {entry.Heading}")}",
        "search" => $"the search “{entry.Subject}”",
        _ => $"“{entry.Subject}”",
    };

    /// <summary>Then the subject says how many, and into which one.</summary>
    public static bool IsOfEssays(HistoryEntry entry) => entry.Verb.EndsWith("collect", StringComparison.Ordinal);

    // Then the subject names both.
    private static bool IsOfTwo(HistoryEntry entry) =>
        entry.Verb.EndsWith("merge", StringComparison.Ordinal) || entry.Verb.EndsWith("split", StringComparison.Ordinal);

    // What a change that took back another one took back.
    private static HistoryEntry? Inner(HistoryEntry entry) => entry.Verb.StartsWith(HistoryEntry.TakesBack, StringComparison.Ordinal)
        ? entry with { Verb = entry.Verb[HistoryEntry.TakesBack.Length..] }
        : null;
}
