using System.Text.Json;

namespace AllianceReader.Exchange.Intake.Hypothesis;

/// <summary>What Hypothesis answers to a search (<c>rows</c>) and what its sidebar exports (<c>annotations</c>).</summary>
public sealed class HypothesisJson : IForeignFormat
{
    public string Name => "Hypothesis annotations";

    public bool Recognizes(ForeignFile file) => file.SeemsJson && Rows(file.Json) is { } rows && rows.Any(IsRow);

    public ForeignWork Read(ForeignFile file)
    {
        List<JsonElement> rows = [.. Rows(file.Json)!, .. file.Json.All("replies")];
        var known = rows.Where(IsRow).ToList();
        var byId = known.Where(row => row.Text("id") is not null).DistinctBy(row => row.Text("id")).ToDictionary(row => row.Text("id")!);
        return new(Name)
        {
            Documents = [.. known.GroupBy(UrlOf).Select(page => DocumentOf(page.Key, page))],
            Notes = [.. known.Select(row => NoteOf(row, byId))],
            PassedOver = rows.Count == known.Count ? [] : [$"{rows.Count - known.Count:N0} of its entries are no annotations."],
        };
    }

    private static IEnumerable<JsonElement>? Rows(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray(),
        JsonValueKind.Object when json.Part("rows", "annotations") is { ValueKind: JsonValueKind.Array } rows => rows.EnumerateArray(),
        JsonValueKind.Object when IsRow(json) => [json],
        _ => null,
    };

    private static bool IsRow(JsonElement row) =>
        row.Text("uri") is not null && row.Part("target") is { ValueKind: JsonValueKind.Array } && (row.Part("text") is not null || row.Part("tags") is not null);

    private static ForeignDocument DocumentOf(string url, IEnumerable<JsonElement> rows) => new(url)
    {
        Url = url,
        Title = rows.SelectMany(row => row.Part("document")?.Texts("title") ?? []).Select(Cleaned.Line).FirstOrDefault(title => title is not null),
    };

    private static ForeignNote NoteOf(JsonElement row, Dictionary<string, JsonElement> byId) => new(UrlOf(row))
    {
        Id = row.Text("id") is { } id ? $"https://hypothes.is/a/{id}" : null,
        Quote = QuoteOf(Marked(row, byId)),
        Themes = [.. row.Texts("tags").Where(tag => !string.IsNullOrWhiteSpace(tag)).Select(tag => (IReadOnlyList<string>)[Cleaned.ThemeName(tag)])],
        Note = Cleaned.Note(row.Text("text")),
        Creator = HypothesisUser.Name(row.Part("user_info")?.Text("display_name"), row.Text("user")),
        Created = row.Time("created"),
        Modified = row.Time("updated"),
    };

    // A reply is a note on the passage that the first of its thread is on.
    private static JsonElement Marked(JsonElement row, Dictionary<string, JsonElement> byId) =>
        row.Texts("references").FirstOrDefault() is { } first && byId.TryGetValue(first, out var root) ? root : row;

    // Their positions are counted in a whole page, of which nobody here has the text: the words alone tell.
    private static Annotations.TextQuote? QuoteOf(JsonElement row) => row.All("target")
        .SelectMany(target => target.All("selector"))
        .Where(selector => selector.Text("type") == "TextQuoteSelector")
        .Select(selector => Cleaned.Quote(selector.Text("exact"), selector.Text("prefix"), selector.Text("suffix")))
        .FirstOrDefault(quote => quote is not null);

    private static string UrlOf(JsonElement row) => row.Text("uri")!.Split('#')[0];
}
