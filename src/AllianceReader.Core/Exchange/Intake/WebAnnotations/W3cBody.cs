using System.Text.Json;

namespace AllianceReader.Exchange.Intake.WebAnnotations;

/// <summary>What an annotation says: its tags, and all that is not a tag as one note.</summary>
internal sealed record W3cBody(IReadOnlyList<IReadOnlyList<string>> Themes, string Note)
{
    /// <summary>Bodies within bodies (choices, lists), which mean nothing beyond a few.</summary>
    private const int Deepest = 8;

    public static W3cBody Of(JsonElement annotation)
    {
        List<string> tags = [];
        List<string> words = [];
        var motivation = annotation.Texts("motivation").FirstOrDefault();
        if (annotation.Text("bodyValue") is { } value)
        {
            (IsTag(motivation) ? tags : words).Add(value);
        }
        foreach (var body in annotation.All("body"))
        {
            Add(body, PurposeOf(body) ?? motivation, tags, words, 0);
        }
        return new(
            [.. tags.Where(tag => !string.IsNullOrWhiteSpace(tag)).Select(tag => (IReadOnlyList<string>)[Cleaned.ThemeName(tag)])],
            Cleaned.Note(string.Join("\n\n", words.Where(word => word.Length > 0))));
    }

    private static void Add(JsonElement body, string? purpose, List<string> tags, List<string> words, int depth)
    {
        switch (body.ValueKind)
        {
            case JsonValueKind.String:
                (IsTag(purpose) ? tags : words).Add(body.GetString()!);
                break;
            case JsonValueKind.Object when depth < Deepest:
                AddObject(body, purpose, tags, words, depth);
                break;
        }
    }

    private static void AddObject(JsonElement body, string? purpose, List<string> tags, List<string> words, int depth)
    {
        if (body.Part("items") is not null)
        {
            foreach (var item in body.All("items"))
            {
                Add(item, PurposeOf(item) ?? purpose, tags, words, depth + 1);
            }
        }
        else if (body.Part("source") is { } source)
        {
            Add(source, PurposeOf(source) ?? purpose, tags, words, depth + 1);
        }
        else if (body.Text("value", "chars", "rdf:value") is { } value)
        {
            var text = body.Text("format")?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true ? HtmlText.Of(value).Text : value;
            (IsTag(purpose) ? tags : words).Add(text);
        }
        else if (body.Text("label", "name", "id", "@id") is { } named)
        {
            (IsTag(purpose) ? tags : words).Add(named);
        }
    }

    private static string? PurposeOf(JsonElement body) => body.Texts("purpose").FirstOrDefault();

    private static bool IsTag(string? purpose) => purpose is "tagging" or "classifying" or "oa:tagging" or "oa:classifying";
}
