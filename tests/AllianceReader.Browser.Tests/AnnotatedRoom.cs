using System.Net.Http.Json;
using System.Text.Json;
using AllianceReader.Support;
using Microsoft.Playwright;

namespace AllianceReader.Browser.Tests;

/// <summary>
/// A reading room whose essay "A Promise Is Kept in the Off Years" has been worked on: overlaps, a whole-essay note, a bare highlight. A
/// passage of "The Umbrella and the Weather" waits for review, since its sentence has left the text.
/// </summary>
public sealed class AnnotatedRoom : IAsyncLifetime
{
    private readonly ReadingRoom room = new();
    private string shared = "";
    private string sharedTheme = "";

    public string Slug { get; private set; } = "";

    public string Id { get; private set; } = "";

    /// <summary>The annotation that waits.</summary>
    public string Lost { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await room.InitializeAsync();
        using var client = room.Client();
        var found = await client.GetFromJsonAsync<JsonElement>(new Uri("api/articles?q=off+years", UriKind.Relative));
        Slug = found.GetProperty("items")[0].GetProperty("slug").GetString()!;
        await Annotate(client);
        await Lose(client);
        await Collect(client);
        var links = new Web.Access.Shares(new() { Database = room.Database, Reader = "", PublicUrl = "", BackupFolder = "", Journal = "" }, TimeProvider.System);
        shared = links.Make(Web.Access.ShareKinds.Essay, Slug, notes: true, lasts: null);
        sharedTheme = links.Make(Web.Access.ShareKinds.Theme, "burden-sharing", notes: true, TimeSpan.FromDays(1));
        links.Make(Web.Access.ShareKinds.Theme, "order-and-institutions", notes: false, TimeSpan.Zero);
    }

    public ValueTask DisposeAsync() => room.DisposeAsync();

    public Task<IPage> Open(string path = "/", int width = 1440, int height = 900, ColorScheme scheme = ColorScheme.Light, bool javaScript = true, bool touch = false) =>
        room.Open(path, width, height, scheme, javaScript, touch);

    public HttpClient Client() => room.Client();

    public string Fill(string path) => path.Replace("{slug}", Slug, StringComparison.Ordinal).Replace("{id}", Id, StringComparison.Ordinal).Replace("{lost}", Lost, StringComparison.Ordinal)
        .Replace("{shared}", shared, StringComparison.Ordinal).Replace("{shared-theme}", sharedTheme, StringComparison.Ordinal)
        .Replace("{first}", room.Said.Split("/login/first?token=")[^1].Split(' ')[0], StringComparison.Ordinal);

    private async Task Annotate(HttpClient client)
    {
        await Post(client, new { note = "The best of the five to begin a seminar with.", themes = new[] { "liberal-order" } });
        Id = await Mark(client, "meetings that were held on the day they were announced", "The thesis in eight words. Punctuality as evidence.", "order-and-institutions");
        await Mark(client, "the share of national income that a country spends on arms", $"Inputs, not outputs. Compare [his own answer](/read/{Slug}#p12).", "burden-sharing");
        await Mark(client, "A country can meet the target and be absent on the morning it is needed; another can miss it for a decade and never once fail to answer the telephone", "Is there a case of the second kind after 1990? Without one this is only elegant.", "burden-sharing");
        await Mark(client, "another can miss it for a decade", "", "security-guarantees");
        await Mark(client, "goodwill, unlike fuel, cannot be bought forward", "");
        await Mark(client, "that the guarantor will leave, and that it will stay and take them somewhere they do not wish to go", "교과서의 한 쌍, 방기와 연루. The textbook pair, joined rather than traded off.", "abandonment-and-entrapment");
        await Mark(client, "evidence that the promise is believed, because nobody bargains over the terms of a promise", "Best sentence in the piece. Haggling as a sign of trust: quote in section 3.", "security-guarantees");
        await Mark(client, "nobody bargains over the terms of a promise that they expect to be broken", "", "abandonment-and-entrapment");
        await Mark(client, "the habit of two treasuries explaining themselves to each other", "Turns ¶ 3 around: the payment matters because of the paperwork.\n\n- the hinge of the memo\n- and *not* a counting of tanks", "burden-sharing", "order-and-institutions");
    }

    private async Task Lose(HttpClient client)
    {
        const string umbrella = "the-umbrella-and-the-weather";
        const string dry = "I have sat in enough of these rooms to think well of the coffee.";
        Lost = await Post(client, new { exact = dry, note = "Dry.", themes = new[] { "minilateralism" } }, umbrella);
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Samples, "polybius-the-umbrella-and-the-weather.txt"));
        using var form = new MultipartFormDataContent { { new StringContent(text.Replace(dry, "", StringComparison.Ordinal)), "files", "polybius.txt" } };
        using var answer = await client.PostAsync(new Uri("api/articles", UriKind.Relative), form);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task Collect(HttpClient client)
    {
        foreach (var (name, essays) in new[] { ("A seminar", new[] { Slug }), ("Nothing in it", Array.Empty<string>()) })
        {
            using var made = await client.PostAsJsonAsync(new Uri("api/collections", UriKind.Relative), new { name, description = "What we read, 함께." });
            var slug = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("slug").GetString();
            using var filled = await client.PostAsJsonAsync(new Uri($"api/collections/{slug}/articles", UriKind.Relative), new { add = essays });
            Assert.True(filled.IsSuccessStatusCode, await filled.Content.ReadAsStringAsync());
        }
    }

    private Task<string> Mark(HttpClient client, string exact, string note, params string[] themes) => Post(client, new { exact, note, themes });

    private async Task<string> Post(HttpClient client, object annotation, string? slug = null)
    {
        using var answer = await client.PostAsJsonAsync(new Uri($"api/articles/{slug ?? Slug}/annotations", UriKind.Relative), annotation);
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, made.ToString());
        return made.GetProperty("id").GetString()!;
    }
}
