using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace AllianceReader.Browser.Tests;

/// <summary>A reading room whose essay "A Promise Is Kept in the Off Years" has been worked on: overlaps, a whole-essay note, a bare highlight.</summary>
public sealed class AnnotatedRoom : IAsyncLifetime
{
    private readonly ReadingRoom room = new();

    public string Slug { get; private set; } = "";

    public string Id { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await room.InitializeAsync();
        using var client = room.Client();
        var found = await client.GetFromJsonAsync<JsonElement>(new Uri("api/articles?q=off+years", UriKind.Relative));
        Slug = found.GetProperty("items")[0].GetProperty("slug").GetString()!;
        await Annotate(client);
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();

    public Task<IPage> Open(string path = "/", int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light, bool javaScript = true, bool touch = false) =>
        room.Open(path, width, height, scheme, javaScript, touch);

    public HttpClient Client() => room.Client();

    public string Fill(string path) => path.Replace("{slug}", Slug, StringComparison.Ordinal).Replace("{id}", Id, StringComparison.Ordinal);

    private async Task Annotate(HttpClient client)
    {
        await Post(client, new { note = "The best of the five to begin a seminar with.", themes = new[] { "liberal-order" } });
        Id = await Mark(client, 1, 120, 170, "The thesis in eight words. Punctuality as evidence.", "order-and-institutions");
        await Mark(client, 3, 60, 120, "Inputs, not outputs. Compare [the author’s own answer](/read/" + Slug + "#p12).", "burden-sharing");
        await Mark(client, 4, 200, 330, "Is there a case of the second kind after 1990? Without one this is only elegant.", "burden-sharing", "minilateralism");
        await Mark(client, 4, 260, 380, "", "abandonment-and-entrapment");
        await Mark(client, 5, 20, 80, "");
        await Mark(client, 6, 100, 240, "교과서의 한 쌍: 방기와 연루 🤝", "abandonment-and-entrapment");
        await Mark(client, 8, 150, 320, "Haggling as a sign of trust: quote in section 3.\n\n- and the footnote\n- and `¶ 9`", "extended-deterrence", "domestic-politics");
    }

    private async Task<string> Mark(HttpClient client, int paragraph, int from, int to, string note, params string[] themes)
    {
        var article = await client.GetFromJsonAsync<JsonElement>(new Uri($"api/articles/{Slug}", UriKind.Relative));
        var block = article.GetProperty("paragraphs").EnumerateArray().First(p => p.GetProperty("number").ValueKind == JsonValueKind.Number && p.GetProperty("number").GetInt32() == paragraph);
        var start = block.GetProperty("start").GetInt32();
        var end = block.GetProperty("end").GetInt32();
        return await Post(client, new { start = start + from, end = Math.Min(end, start + to), note, themes });
    }

    private async Task<string> Post(HttpClient client, object annotation)
    {
        using var answer = await client.PostAsJsonAsync(new Uri($"api/articles/{Slug}/annotations", UriKind.Relative), annotation);
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, made.ToString());
        return made.GetProperty("id").GetString()!;
    }
}
