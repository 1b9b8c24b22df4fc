using System.Text.Json;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Support;

namespace AllianceReader.Core.Tests.Annotations;

/// <summary>A passage whose text was edited, where it belongs afterwards, and where it was placed. Offsets are UTF-16.</summary>
/// <param name="Expected">Null when nothing is left of it.</param>
internal sealed record Edited(string Id, string Category, Annotation Placed, TextRange? Expected);

/// <summary>530 cases over ten thousand words of public prose (<c>kits/anchoring</c>).</summary>
internal static class Edits
{
    private static readonly Lazy<IReadOnlyList<Edited>> All = new(Read);

    public static IReadOnlyList<Edited> Of(string? category = null)
    {
        Repository.NeedsKit("anchoring");
        return [.. All.Value.Where(c => category is null || c.Category == category)];
    }

    private static List<Edited> Read()
    {
        var corpus = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Shared, "kits", "anchoring", "mutation-corpus-v1.json"))).RootElement;
        var text = corpus.GetProperty("base").GetString()!;
        return [.. corpus.GetProperty("cases").EnumerateArray().Select(c => Place(c, text))];
    }

    private static Edited Place(JsonElement c, string text)
    {
        var selector = c.GetProperty("selector");
        var old = Some.Annotation("apassage01", Range(c.GetProperty("position"))) with
        {
            Quote = new(selector.GetProperty("exact").GetString()!, selector.GetProperty("prefix").GetString()!, selector.GetProperty("suffix").GetString()!),
        };
        var after = c.GetProperty("edits").EnumerateArray().OrderByDescending(e => e.GetProperty("start").GetInt32()).Aggregate(text, Apply);
        var expected = c.GetProperty("expected");
        return new(c.GetProperty("id").GetString()!, c.GetProperty("category").GetString()!, Reanchor.Place(old, new(Some.Article(text), Some.Article(after) with { Revision = 2 })),
            expected.ValueKind == JsonValueKind.Null ? null : Range(expected));
    }

    private static string Apply(string text, JsonElement edit) =>
        string.Concat(text.AsSpan(0, edit.GetProperty("start").GetInt32()), edit.GetProperty("text").GetString(), text.AsSpan(edit.GetProperty("end").GetInt32()));

    private static TextRange Range(JsonElement place) => new(place.GetProperty("start").GetInt32(), place.GetProperty("end").GetInt32());
}
