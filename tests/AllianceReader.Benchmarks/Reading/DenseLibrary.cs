using System.Net.Http.Json;
using System.Text.Json;
using AllianceReader.Support;

namespace AllianceReader.Benchmarks.Reading;

/// <summary>
/// The real app over a library of its own: two essays, of 6 and of 200 KB, each with a thousand annotations of 10 to 250 characters
/// anywhere in it. The same texts and annotations each time.
/// </summary>
internal static class DenseLibrary
{
    public const string Small = "a-dense-essay-of-6-kb";
    public const string Large = "a-dense-essay-of-200-kb";
    public const int Annotations = 1000;

    private const int Seed = 7;
    private const int AtOnce = 16;

    public static Task<RunningApp> Open() => AppOver.Texts([Text("A dense essay of 6 KB", 6_000), Text("A dense essay of 200 KB", 200_000)], async client =>
    {
        foreach (var slug in (string[])[Small, Large])
        {
            await Annotate(client, slug);
        }
    });

    /// <returns>Code points.</returns>
    public static async Task<int> LengthOf(HttpClient client, string slug)
    {
        var essay = await client.GetFromJsonAsync<JsonElement>(new Uri($"api/articles/{slug}", UriKind.Relative));
        return essay.GetProperty("text").GetString()!.EnumerateRunes().Count();
    }

    /// <summary>A made text of so many characters.</summary>
    public static string Text(string title, int size)
    {
        var random = new Random(Seed);
        List<string> paragraphs = [];
        for (var written = 0; written < size; written += paragraphs[^1].Length + 2)
        {
            paragraphs.Add(Paragraph(random));
        }
        return $"{title}\n\n{string.Join("\n\n", paragraphs)[..size]}.\n";
    }

    private static string Paragraph(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(3, 7)).Select(_ => Sentence(random)));

    private static string Sentence(Random random)
    {
        var words = string.Join(' ', Enumerable.Range(0, random.Next(8, 24)).Select(_ => Words[random.Next(Words.Length)]));
        return $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
    }

    private static readonly string[] Words =
        "the alliance of a promise which ally and treaty keeps for its own sake but burden in time that share can fear to trust under guarantee years not often when habits hold".Split(' ');

    private static async Task Annotate(HttpClient client, string slug)
    {
        var length = await LengthOf(client, slug);
        var codebook = await client.GetFromJsonAsync<JsonElement>(new Uri("api/themes", UriKind.Relative));
        string[] themes = [.. codebook.GetProperty("items").EnumerateArray().Take(8).Select(theme => theme.GetProperty("slug").GetString()!)];
        var random = new Random(Seed);
        object[] passages = [.. Enumerable.Range(0, Annotations).Select(at => Passage(random, length, themes, at))];
        await Parallel.ForEachAsync(passages, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (passage, stop) =>
        {
            using var answer = await client.PostAsJsonAsync(new Uri($"api/articles/{slug}/annotations", UriKind.Relative), passage, stop);
            answer.EnsureSuccessStatusCode();
        });
    }

    private static object Passage(Random random, int length, string[] themes, int at)
    {
        var size = random.Next(10, 250);
        var start = random.Next(0, length - size);
        return new
        {
            start,
            end = start + size,
            themes = Enumerable.Range(0, random.Next(0, 3)).Select(_ => themes[random.Next(themes.Length)]).Distinct(),
            note = random.Next(2) == 0 ? "" : $"Note {at} on *these* words, and **why** they matter to the argument.",
        };
    }
}
