using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using AllianceReader.Sqlite;
using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Faults;

/// <summary>A reader of the first made essay, in the running app. Confirmed is what was answered with 201.</summary>
/// <param name="known">What was confirmed before, to be there still.</param>
internal sealed class SomeReader(RunningApp app, SomeReader? known = null) : IDisposable
{
    public static readonly MadeEssay Essay = new(1);

    private static readonly string notes = $"/api/articles/{Essay.Slug}/annotations";

    private readonly HttpClient http = app.Client();

    /// <summary>Notes by their ids.</summary>
    public ConcurrentDictionary<string, string> Confirmed { get; } = new(known?.Confirmed ?? []);

    /// <returns>Null when it is saved; else why nothing can be saved, as the problem details say.</returns>
    public async Task<string?> Write(string note)
    {
        using var answer = await http.PostAsJsonAsync(notes, new { start = 0, end = 4, note });
        if (answer.StatusCode != HttpStatusCode.Created)
        {
            return (await answer.Problem(HttpStatusCode.InsufficientStorage)).Text("detail");
        }
        Confirmed[(await answer.Json(201)).Text("id")] = note;
        return null;
    }

    /// <summary>Pages, calls and the search answer as ever, and all that was confirmed is among it.</summary>
    public async Task RequireReading()
    {
        foreach (var page in new[] { "/", $"/read/{Essay.Slug}", "/notes", "/themes", "/overview", "/history", "/import", "/export", $"/search?q={Essay.Word}", "/healthz" })
        {
            using var answer = await http.GetAsync(page);
            Assert.True(answer.IsSuccessStatusCode, $"{page} answered {answer.StatusCode}:\n{app.Said}");
        }
        using var list = await http.GetAsync(notes);
        RequireAll((await list.Json(200)).Items().ToDictionary(annotation => annotation.Text("id"), annotation => annotation.Text("note")));
    }

    /// <summary>All that was confirmed is in the file.</summary>
    public async Task RequireIn(SqliteLibrary library)
    {
        Assert.Equal([Essay.Number], await MadeLibrary.RequireWhole(library));
        RequireAll((await library.Annotations.InArticle(Essay.Slug)).ToDictionary(annotation => annotation.Id, annotation => annotation.Note));
    }

    /// <summary>Nothing can be saved; a form says so in the same words, and comes back as it was filled in.</summary>
    /// <param name="reason">As the sentence begins.</param>
    public async Task RequireUnsaved(string reason)
    {
        Assert.StartsWith(reason, await Write("Not saved."), StringComparison.Ordinal);
        using var visitor = new Visitor(app.Client());
        await visitor.Open($"/read/{Essay.Slug}/annotate");
        await visitor.Press("main .strong", HttpStatusCode.InsufficientStorage, ("Input.Note", "A draft."));
        Assert.StartsWith(reason, visitor.Text("main .error"), StringComparison.Ordinal);
        Assert.Equal("A draft.", visitor.Text("#note"));
    }

    /// <summary>Without a restart.</summary>
    public async Task RequireSaving()
    {
        Assert.Null(await Write("Saved again."));
        using var undone = await http.PostAsJsonAsync("/api/history/undo", new { });
        await undone.Json(200);
        using var redone = await http.PostAsJsonAsync("/api/history/redo", new { });
        await redone.Json(200);
        await RequireReading();
    }

    public void Dispose() => http.Dispose();

    private void RequireAll(Dictionary<string, string> here) => Assert.All(Confirmed, note => Assert.Equal(note.Value, here.GetValueOrDefault(note.Key)));
}
