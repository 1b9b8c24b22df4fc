using System.Text;
using AllianceReader.Support;

namespace AllianceReader.Benchmarks;

/// <summary>The real app over a library that was made for the figure.</summary>
internal static class AppOver
{
    /// <param name="library">Is copied: the app writes into its own.</param>
    public static Task<RunningApp> Library(string library) => Prepared(async app =>
    {
        await app.Stop();
        // It has made one of its own, whose journal would take this one for damaged.
        Directory.Delete(Path.Combine(app.Folder, "journal"), recursive: true);
        File.Copy(library, app.Database, overwrite: true);
        await app.Restart();
    });

    /// <summary>A library of nothing but these.</summary>
    /// <param name="annotate">What is done to them before anybody looks.</param>
    public static Task<RunningApp> Texts(IReadOnlyList<string> texts, Func<HttpClient, Task>? annotate = null) => Prepared(async app =>
    {
        using var client = app.Client();
        await Import(client, texts);
        await (annotate?.Invoke(client) ?? Task.CompletedTask);
    });

    private static async Task<RunningApp> Prepared(Func<RunningApp, Task> prepare)
    {
        var app = await RunningApp.Start();
        try
        {
            await prepare(app);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private static async Task Import(HttpClient client, IReadOnlyList<string> texts)
    {
        using var files = new MultipartFormDataContent();
        foreach (var (at, text) in texts.Index())
        {
            files.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "files", $"{at}.txt");
        }
        using var answer = await client.PostAsync(new Uri("api/articles", UriKind.Relative), files);
        answer.EnsureSuccessStatusCode();
    }
}
