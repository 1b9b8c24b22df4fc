using System.Collections.Concurrent;
using System.Net.Http.Json;
using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Commands;

/// <summary>Kill -9 loses nothing that was confirmed, and leaves nothing half done.</summary>
public sealed class KillTests : IDisposable
{
    private const int Hands = 8;
    private const int EnoughNotes = 300;
    private const int ManyEssays = 300;
    private const int EnoughEssays = 40;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task In_a_burst_of_notes_every_confirmed_note_is_there_afterwards()
    {
        await using var app = await RunningApp.Start();
        using var client = app.Client();
        using var form = Upload.Form(("essay.txt", System.Text.Encoding.UTF8.GetBytes(Some.Essay(1))));
        using var imported = await client.PostAsync("/api/articles", form);
        var slug = (await imported.Json(200)).GetProperty("imported")[0].Text("slug");

        var confirmed = new ConcurrentDictionary<string, string>();
        // CA2025: all hands are waited for, once the app is killed
#pragma warning disable CA2025
        var writing = Enumerable.Range(0, Hands).Select(hand => WriteUntilKilled(client, slug, hand, confirmed)).ToList();
#pragma warning restore CA2025
        while (confirmed.Count < EnoughNotes)
        {
            await Task.Delay(5);
        }
        app.Kill();
        await Task.WhenAll(writing);
        await app.Restart();

        using var again = app.Client();
        using var answer = await again.GetAsync($"/api/articles/{slug}/annotations");
        var kept = (await answer.Json(200)).Items().ToDictionary(annotation => annotation.Text("id"), annotation => annotation.Text("note"));
        Assert.All(confirmed, note => Assert.Equal(note.Value, kept.GetValueOrDefault(note.Key)));
        // At most what each hand had under way when the power went.
        Assert.InRange(kept.Count, confirmed.Count, confirmed.Count + Hands);
    }

    [Fact]
    public async Task In_the_middle_of_an_import_every_essay_is_whole_or_not_there()
    {
        foreach (var number in Enumerable.Range(1, ManyEssays))
        {
            folder.Write($"essays/{number:000}.txt", Some.Essay(number));
        }
        var told = new List<string>();
        using (var import = Said.Start(folder.Path, ["import", "essays"]))
        {
            _ = import.StandardError.ReadToEndAsync();
            while (told.Count < EnoughEssays)
            {
                told.Add((await import.StandardOutput.ReadLineAsync())!.Split('\t')[1]);
            }
            import.Kill();
            await import.WaitForExitAsync();
        }

        var check = await Said.Run(folder.Path, ["check"]);
        var again = await Said.Run(folder.Path, ["import", "essays"]);

        Assert.Equal(0, check.ExitCode);
        Assert.Equal(0, again.ExitCode);
        var verdicts = again.Lines.Select(line => line.Split('\t')).ToDictionary(parts => parts[1], parts => parts[0]);
        Assert.Equal(ManyEssays, verdicts.Count);
        Assert.All(told, file => Assert.Equal("unchanged", verdicts[file]));
        Assert.Contains("imported", verdicts.Values);
        Assert.DoesNotContain("revised", verdicts.Values);
    }

    private static async Task WriteUntilKilled(HttpClient client, string slug, int hand, ConcurrentDictionary<string, string> confirmed)
    {
        for (var n = 0; ; n++)
        {
            try
            {
                var note = $"hand {hand} note {n}";
                using var answer = await client.PostAsJsonAsync($"/api/articles/{slug}/annotations", new { start = n % 100, end = (n % 100) + 10, note });
                confirmed[(await answer.Json(201)).Text("id")] = note;
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                return;
            }
        }
    }
}
