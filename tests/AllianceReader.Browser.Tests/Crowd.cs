using System.Net.Http.Json;
using System.Text.Json;

namespace AllianceReader.Browser.Tests;

/// <summary>An essay that has been worked on for years: any number of overlapping passages, the same ones each time.</summary>
internal static class Crowd
{
    private static readonly string[] Themes =
        ["burden-sharing", "security-guarantees", "abandonment-and-entrapment", "order-and-institutions", "domestic-politics"];

    /// <param name="longest">Code points of the longest passage.</param>
    public static async Task Annotate(HttpClient client, string slug, int count, int longest = 240, int seed = 7)
    {
        var random = new Random(seed);
        var essay = await client.GetFromJsonAsync<JsonElement>(new Uri($"api/articles/{slug}", UriKind.Relative));
        var length = essay.GetProperty("text").GetString()!.EnumerateRunes().Count();
        for (var at = 0; at < count; at++)
        {
            await Post(client, slug, Passage(random, length, longest, at));
        }
    }

    private static object Passage(Random random, int length, int longest, int at)
    {
        var size = random.Next(8, longest);
        var start = random.Next(0, length - size);
        var themes = Themes.OrderBy(_ => random.Next()).Take(random.Next(0, 3)).ToList();
        var note = random.Next(2) == 0 ? "" : $"Note *{at}*: what the words rest on, and what would have to be so for them to hold.";
        return new { start, end = start + size, themes, note };
    }

    private static async Task Post(HttpClient client, string slug, object annotation)
    {
        using var answer = await client.PostAsJsonAsync(new Uri($"api/articles/{slug}/annotations", UriKind.Relative), annotation);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
