using System.Net.Http.Json;
using System.Text.Json;
using AllianceReader.Support;

namespace AllianceReader.Benchmarks.Reading;

/// <summary>
/// The real app over a library of its own: an essay of 30 KB in forty paragraphs with fifty annotations, as one is read and annotated, and
/// another of that size to write on meanwhile. The same texts and annotations each time.
/// </summary>
internal sealed class OrdinaryLibrary : IAsyncDisposable
{
    public const string Read = "an-essay-that-is-read";
    public const string Written = "another-that-is-written-on";

    private const int Paragraphs = 40;
    private const int Size = 750;
    private const int Annotations = 50;

    private static readonly string[] words = ["alliance", "promise", "of", "the", "burden", "keeps", "habit", "treaty", "and", "trust", "for", "its", "own", "sake"];

    private readonly string corpus = Directory.CreateTempSubdirectory("alliance-reader-ordinary-").FullName;
    private RunningApp? app;

    public Uri Address => app!.Address;

    public static async Task<OrdinaryLibrary> Open()
    {
        var library = new OrdinaryLibrary();
        try
        {
            await library.Begin();
            return library;
        }
        catch
        {
            await library.DisposeAsync();
            throw;
        }
    }

    public HttpClient Client() => app!.Client();

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
        Directory.Delete(corpus, recursive: true);
    }

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

    private async Task Begin()
    {
        await Write(Path.Combine(corpus, "read.txt"), "An essay that is read");
        await Write(Path.Combine(corpus, "written.txt"), "Another that is written on");
        app = await RunningApp.Start(corpus);
        using var client = Client();
        for (var note = 0; note < Annotations; note++)
        {
            await Note(client, Read, note);
        }
    }

    private static Task Write(string path, string title)
    {
        var random = new Random(title.Length);
        var paragraphs = Enumerable.Range(0, Paragraphs).Select(_ => string.Join(' ', Enumerable.Range(0, Size / 6).Select(_ => words[random.Next(words.Length)] + title.Length)));
        return File.WriteAllTextAsync(path, $"{title}\n\n{string.Join("\n\n", paragraphs.Select(text => $"The {text}."))}\n");
    }
}
