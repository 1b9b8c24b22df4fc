using System.Net.Http.Json;
using System.Text.Json;
using AllianceReader.Support;

namespace AllianceReader.Benchmarks.Reading;

/// <summary>
/// The real app over a library of its own: an essay of 30 KB in forty paragraphs with fifty annotations, as one is read and annotated, and
/// another of that size to write on meanwhile. The same texts and annotations each time.
/// </summary>
internal static class OrdinaryLibrary
{
    public const string Read = "an-essay-that-is-read";
    public const string Written = "another-that-is-written-on";

    private const int Paragraphs = 40;
    private const int Size = 750;
    private const int Annotations = 50;

    private static readonly string[] words = ["alliance", "promise", "of", "the", "burden", "keeps", "habit", "treaty", "and", "trust", "for", "its", "own", "sake"];

    public static Task<RunningApp> Open() => AppOver.Texts([Text("An essay that is read"), Text("Another that is written on")], Annotate);

    public static async Task Note(HttpClient client, string slug, int number)
    {
        var start = number * 577 % (Paragraphs * Size * 9 / 10);
        using var made = await client.PostAsJsonAsync(
            new Uri($"api/articles/{slug}/annotations", UriKind.Relative), new { start, end = start + 40, themes = (string[])["burden-sharing"], note = $"Note {number} on *these* words." });
        made.EnsureSuccessStatusCode();
    }

    /// <summary>Takes the last change back.</summary>
    public static async Task Undo(HttpClient client)
    {
        using var undone = await client.PostAsJsonAsync(new Uri("api/history/undo", UriKind.Relative), JsonDocument.Parse("{}").RootElement);
        undone.EnsureSuccessStatusCode();
    }

    private static async Task Annotate(HttpClient client)
    {
        for (var note = 0; note < Annotations; note++)
        {
            await Note(client, Read, note);
        }
    }

    private static string Text(string title)
    {
        var random = new Random(title.Length);
        var paragraphs = Enumerable.Range(0, Paragraphs).Select(_ => string.Join(' ', Enumerable.Range(0, Size / 6).Select(_ => words[random.Next(words.Length)] + title.Length)));
        return $"{title}\n\n{string.Join("\n\n", paragraphs.Select(text => $"The {text}."))}\n";
    }
}
