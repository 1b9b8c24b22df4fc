using System.Text.Json;

namespace AllianceReader.Exchange.Intake.WebAnnotations;

/// <summary>
/// W3C Web Annotations (https://www.w3.org/TR/annotation-model/): a collection with its pages, a page, a list, or a single annotation.
/// What this program exports comes back by it.
/// </summary>
public sealed class W3cFormat : IForeignFormat
{
    private const string Annotation = "Annotation";

    /// <summary>Pages that a collection may hold within one another.</summary>
    private const int MostPages = 10_000;

    public string Name => "W3C Web Annotations";

    public bool Recognizes(ForeignFile file) => file.SeemsJson && (IsOne(file.Json) || file.Json.ValueKind == JsonValueKind.Array && file.Json.EnumerateArray().Any(IsOne));

    public ForeignWork Read(ForeignFile file)
    {
        var documents = new Dictionary<string, ForeignDocument>(StringComparer.Ordinal);
        List<ForeignNote> notes = [];
        var others = 0;
        foreach (var item in Items(file.Json))
        {
            if (!Is(item, Annotation))
            {
                others++;
                continue;
            }
            foreach (var note in W3cNote.Of(item))
            {
                notes.Add(note);
                documents.TryAdd(note.Document, new(note.Document) { Url = note.Document, Title = W3cTarget.TitleOf(item) });
            }
        }
        return new(Name)
        {
            Documents = [.. documents.Values],
            Notes = notes,
            PassedOver = others == 0 ? [] : [$"{others:N0} of its items are no annotations, or stand elsewhere on the Web."],
        };
    }

    internal static bool Is(JsonElement json, string type) => json.Texts("type", "@type").Any(name => name == type || name.EndsWith($"#{type}", StringComparison.Ordinal) || name == $"oa:{type}");

    private static bool IsOne(JsonElement json) => json.ValueKind == JsonValueKind.Object
        && (Is(json, Annotation) || Is(json, "AnnotationCollection") || Is(json, "AnnotationPage") || json.All("@graph").Any(item => Is(item, Annotation)));

    private static IEnumerable<JsonElement> Items(JsonElement root) => root.ValueKind == JsonValueKind.Array
        ? root.EnumerateArray().SelectMany(Items)
        : Is(root, Annotation) ? [root]
        : root.All("@graph").Concat(Pages(root).SelectMany(page => page.All("items", "as:items")));

    private static IEnumerable<JsonElement> Pages(JsonElement root)
    {
        JsonElement? page = root.Part("items") is null ? root.Part("first") : root;
        for (var number = 0; number < MostPages && page is { ValueKind: JsonValueKind.Object } there; number++)
        {
            yield return there;
            page = there.Part("next");
        }
    }
}
