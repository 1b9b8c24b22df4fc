using System.Text.Json;

namespace AllianceReader.Exchange.Intake.WebAnnotations;

/// <summary>One annotation: a note for each of its targets.</summary>
internal static class W3cNote
{
    public static IEnumerable<ForeignNote> Of(JsonElement annotation)
    {
        var id = annotation.Text("id", "@id");
        var body = W3cBody.Of(annotation);
        foreach (var (at, target) in annotation.All("target").Index())
        {
            if (W3cTarget.Of(target) is { } on)
            {
                yield return on with
                {
                    Id = id is null || at == 0 ? id : $"{id}#{at + 1}",
                    Themes = body.Themes,
                    Note = body.Note,
                    Creator = PersonOf(annotation),
                    Created = annotation.Time("created"),
                    Modified = annotation.Time("modified"),
                };
            }
        }
    }

    // A person, or the address of one.
    private static string? PersonOf(JsonElement annotation) => annotation.All("creator")
        .Select(creator => creator.ValueKind == JsonValueKind.String ? creator.GetString() : creator.Text("name") ?? creator.Text("nickname") ?? creator.Text("email", "id"))
        .Select(Cleaned.Person)
        .FirstOrDefault(name => name is not null);
}
