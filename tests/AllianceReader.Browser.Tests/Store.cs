using System.Net.Http.Json;
using System.Text.Json;

namespace AllianceReader.Browser.Tests;

/// <summary>What the app has kept, asked over its JSON API: the page may show what it likes.</summary>
internal static class Store
{
    public static async Task<IReadOnlyList<JsonElement>> Annotations(this ReadingRoom room, string slug)
    {
        var list = await room.Get($"api/articles/{slug}/annotations");
        return [.. list.GetProperty("items").EnumerateArray()];
    }

    /// <summary>All three formats hold each of these annotations, once, with its words, themes and note.</summary>
    public static async Task TheExportsHold(this ReadingRoom room, string slug, IReadOnlyList<JsonElement> expected)
    {
        using var client = room.Client();
        var csv = await client.GetStringAsync(new Uri($"api/export?format=csv&article={slug}", UriKind.Relative));
        var markdown = await client.GetStringAsync(new Uri($"api/export?format=markdown&article={slug}", UriKind.Relative));
        var collection = await room.Get($"api/export?format=jsonld&article={slug}");
        var items = collection.GetProperty("first").GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(expected.Count, collection.GetProperty("total").GetInt32());
        Assert.Equal(expected.Select(Id), items.Select(item => item.GetProperty("id").GetString()!.Split('/')[^1]));
        foreach (var (annotation, item) in expected.Zip(items))
        {
            Assert.Contains(Id(annotation), csv, StringComparison.Ordinal);
            Assert.Contains($"#a-{Id(annotation)}", markdown, StringComparison.Ordinal);
            Assert.Equal(annotation.GetProperty("exact").GetString(), Quote(item));
            Assert.Equal(annotation.GetProperty("note").GetString(), Bodies(item, "commenting").FirstOrDefault(""));
            Assert.Equal(Strings(annotation, "themes").Length, Bodies(item, "tagging").Count());
        }
    }

    public static async Task<JsonElement> Get(this ReadingRoom room, string path)
    {
        using var client = room.Client();
        return await client.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));
    }

    /// <summary>A text, as a file of this name; its essay's slug, whether it was new, another text of one that was there, or there as it is.</summary>
    public static async Task<string> Import(this ReadingRoom room, string file, string text)
    {
        using var client = room.Client();
        using var form = new MultipartFormDataContent { { new StringContent(text), "files", file } };
        using var answer = await client.PostAsync(new Uri("api/articles", UriKind.Relative), form);
        var report = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return new[] { "imported", "revised", "unchanged" }.SelectMany(part => report.GetProperty(part).EnumerateArray()).Single().GetProperty("slug").GetString()!;
    }

    public static string Id(JsonElement annotation) => annotation.GetProperty("id").GetString()!;

    public static string[] Strings(JsonElement of, string name) => [.. of.GetProperty(name).EnumerateArray().Select(s => s.GetString()!)];

    private static string Quote(JsonElement item) => item.GetProperty("target").GetProperty("selector").EnumerateArray()
        .First(s => s.GetProperty("type").GetString() == "TextQuoteSelector").GetProperty("exact").GetString()!;

    private static IEnumerable<string> Bodies(JsonElement item, string purpose) => item.TryGetProperty("body", out var body)
        ? body.EnumerateArray().Where(b => b.GetProperty("purpose").GetString() == purpose).Select(b => b.GetProperty("value").GetString()!)
        : [];
}
