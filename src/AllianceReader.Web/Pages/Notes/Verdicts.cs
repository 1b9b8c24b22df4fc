using AllianceReader.Annotations;

namespace AllianceReader.Web.Pages.Notes;

/// <summary>What lists call the verdicts on where an annotation stands.</summary>
internal static class Verdicts
{
    public static IReadOnlyList<(string Status, string Name)> All { get; } =
        [.. Enum.GetValues<AnnotationStatus>().Select(status => (status.Name(), Name(status.Name())))];

    public static string Name(string status) => status switch
    {
        "in-place" => "in place",
        "confirm" => "please confirm",
        _ => status,
    };
}
