using AllianceReader.History;

namespace AllianceReader.Web.Pages.History;

/// <summary>An entry of the history in words: <c>deleted the passage “…”</c>.</summary>
internal static class Deed
{
    public static string Of(HistoryEntry entry) => $"{Did(entry)} {Thing(entry)}";

    public static string Did(HistoryEntry entry) => entry.Verb switch
    {
        "annotate" => "marked",
        "edit" => "changed",
        "settle" => "decided on",
        "delete" => "deleted",
        "import" => "imported",
        "revise" => "took in a new text of",
        "restore" => "took back in",
        "correct" => "corrected the facts of",
        "merge" => "merged",
        "add" => "made",
        "change" => "changed",
        _ => entry.Verb,
    };

    private static string Thing(HistoryEntry entry) => entry.Noun switch
    {
        "annotation" => $"“{entry.Subject}”{(entry.Heading is null ? "" : $" in {entry.Heading}")}",
        "theme" when entry.Verb == "merge" => $"the theme {entry.Subject}",
        "theme" => $"the theme “{entry.Subject}”",
        _ => $"“{entry.Subject}”",
    };
}
