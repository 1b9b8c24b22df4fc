using System.Net;
using System.Text;
using AllianceReader.Web.Importing;
using AllianceReader.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AllianceReader.Web.Tests.Importing;

/// <summary>More files than a page waits for.</summary>
public sealed class ImportRunTests
{
    private const int Many = 60;

    [Fact]
    public async Task A_folder_comes_in_beside_and_its_report_names_each_file()
    {
        await using var app = await Started(new GatedApp());
        using var visitor = new Visitor(app);

        var run = await Begin(app, visitor, [.. Essays(Many), ("empty.txt", [])]);
        await Over(run);
        await visitor.Open($"/import/runs/{run.Key}");
        using var report = await visitor.Get($"/import/runs/{run.Key}/report");
        var rows = (await report.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(("60 new and 1 rejected.", "61 of 61 files"), (visitor.Text("#outcome"), visitor.Text("#far")));
        Assert.Equal(Many, (await app.Get("/api/articles")).Number("total"));
        Assert.Equal(Many + 2, rows.Length);
        Assert.Contains(rows, row => row.StartsWith("\"essay-7.txt\",\"imported\",\"Essay 7 on the ", StringComparison.Ordinal));
        Assert.EndsWith("\"empty.txt\",\"rejected\",\"\",\"\",\"empty.txt is empty.\"", rows[^1], StringComparison.Ordinal);
        Assert.Equal("text/csv", report.Content.Headers.ContentType!.MediaType);
        Assert.Empty(Directory.GetFiles(Path.Combine(app.Folder, "incoming", "runs", run.Key), "0*"));
    }

    [Fact]
    public async Task Who_watches_is_told_how_far_it_is()
    {
        await using var app = await Started(new GatedApp());
        using var visitor = new Visitor(app);
        app.Gate.ShutBefore = "essay-3.txt";
        var run = await Begin(app, visitor, Essays(Many));
        await app.Gate.Reached;

        using var answer = await app.Http.GetAsync($"/import/runs/{run.Key}/progress", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var told = new StreamReader(await answer.Content.ReadAsStreamAsync());
        var atTheGate = await LineWith("\"done\":2,");
        app.Gate.Open();
        var rest = await told.ReadToEndAsync();

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("""data: {"state":"running","done":2,"total":60,"now":"essay-3.txt","outcome":"2 new","why":null,"isOver":false}""", atTheGate);
        Assert.EndsWith("""data: {"state":"finished","done":60,"total":60,"now":null,"outcome":"60 new","why":null,"isOver":true}""", rest.TrimEnd(), StringComparison.Ordinal);

        // Those before it may be still on their way to the disk.
        async Task<string?> LineWith(string what)
        {
            while (await told.ReadLineAsync() is { } line)
            {
                if (line.Contains(what, StringComparison.Ordinal))
                {
                    return line;
                }
            }
            return null;
        }
    }

    [Fact]
    public async Task Stopped_it_leaves_whole_essays_and_goes_on_when_its_reader_says_so()
    {
        await using var app = await Started(new GatedApp());
        using var visitor = new Visitor(app);
        app.Gate.ShutBefore = "essay-11.txt";
        var run = await Begin(app, visitor, Essays(Many));
        await app.Gate.Reached;

        await visitor.Open($"/import/runs/{run.Key}");
        await visitor.Press("[value='stop']");
        app.Gate.Open();
        await Over(run);
        await visitor.Open($"/import/runs/{run.Key}");
        Assert.Equal(("11 of 60 files", "Go on with 49 files"), (visitor.Text("#far"), visitor.Text("[value='go-on']")));
        Assert.Equal(11, (await app.Get("/api/articles")).Number("total"));

        await visitor.Open("/import");
        Assert.Equal("11 of 60 files", visitor.Text("#unfinished + ul a"));
        await visitor.Open($"/import/runs/{run.Key}");
        await visitor.Press("[value='go-on']");
        await Over(run);
        Assert.Equal(Many, (await app.Get("/api/articles")).Number("total"));
        Assert.Equal(Many, run.Report.Imported.Count);
    }

    [Fact]
    public async Task What_waits_can_be_forgotten_and_what_came_in_stays()
    {
        await using var app = await Started(new GatedApp());
        using var visitor = new Visitor(app);
        app.Gate.ShutBefore = "essay-5.txt";
        var run = await Begin(app, visitor, Essays(Many));
        await app.Gate.Reached;
        await visitor.Open($"/import/runs/{run.Key}");
        await visitor.Press("[value='stop']");
        app.Gate.Open();
        await Over(run);

        await visitor.Open($"/import/runs/{run.Key}");
        await visitor.Press("[value='forget']");

        Assert.Equal("/import", visitor.Address);
        Assert.Empty(visitor.All("#unfinished"));
        Assert.Equal(5, (await app.Get("/api/articles")).Number("total"));
        Assert.Empty(Directory.GetDirectories(Path.Combine(app.Folder, "incoming", "runs")));
        await visitor.Open($"/import/runs/{run.Key}", 404);
    }

    [Fact]
    public async Task Where_nothing_can_be_saved_it_stops_with_the_reason_and_nothing_is_lost()
    {
        const string full = "The disk that the library lies on is full, so nothing is saved. Make some room and do it once more.";
        await using var app = await Started(new GatedApp());
        using var visitor = new Visitor(app);
        app.Gate.ShutBefore = "essay-4.txt";
        var run = await Begin(app, visitor, Essays(Many));
        await app.Gate.Reached;
        app.Gate.Unsaved = full;
        app.Gate.Open();
        await Over(run);

        await visitor.Open($"/import/runs/{run.Key}");
        Assert.Equal(("3 of 60 files", full), (visitor.Text("#far"), visitor.Text("#now")));
        app.Gate.Unsaved = null;
        await visitor.Press("[value='go-on']");
        await Over(run);

        Assert.Equal(Many, (await app.Get("/api/articles")).Number("total"));
        Assert.Empty(run.Report.Rejected);
    }

    [Fact]
    public async Task One_that_stopped_keeps_its_files_however_many_come_after_it()
    {
        await using var app = await Started(new GatedApp());
        using var visitor = new Visitor(app);
        app.Gate.Unsaved = "The disk is full.";
        var stopped = await Begin(app, visitor, Essays(Many));
        await Over(stopped);
        app.Gate.Unsaved = null;

        for (var n = 0; n < 22; n++)
        {
            await Over(await Begin(app, visitor, [.. Enumerable.Range(1, 25).Select(number => ($"empty-{number}.txt", Array.Empty<byte>()))]));
        }

        await visitor.Open($"/import/runs/{stopped.Key}");
        Assert.Equal($"Go on with {Many} files", visitor.Text("[value='go-on']"));
        Assert.Equal(Many, Directory.GetFiles(Path.Combine(app.Folder, "incoming", "runs", stopped.Key), "0*").Length);
    }

    [Fact]
    public async Task A_program_that_ended_in_the_middle_goes_on_at_its_next_start()
    {
        await using var before = new GatedApp();
        await Started(before);
        using var visitor = new Visitor(before);
        before.Gate.ShutBefore = "essay-21.txt";
        var run = await Begin(before, visitor, Essays(Many));
        await before.Gate.Reached;
        await Done(run, 20);
        // As it lies on the disk at that moment: a copy of the folder is what a killed program leaves.
        using var left = new TemporaryFolder();
        await before.Services.GetRequiredService<AllianceReader.Sqlite.SqliteLibrary>().Backup(Path.Combine(left.Path, "library.sqlite"));
        Copy(Path.Combine(before.Folder, "incoming"), Path.Combine(left.Path, "incoming"));
        var halfFilled = Directory.CreateDirectory(Path.Combine(left.Path, "incoming", "runs", "halffilled")).FullName;
        await File.WriteAllTextAsync(Path.Combine(halfFilled, "000000"), "An essay whose run nobody was told of.");
        before.Gate.Open();

        await using var after = await Started(new AppIn(left.Path));
        var again = after.Services.GetRequiredService<ImportRuns>().Find(run.Key)!;
        await Over(again);

        Assert.Equal(Many, (await after.Get("/api/articles")).Number("total"));
        Assert.Equal(("finished", 60, "60 new"), (again.Progress.State, again.Progress.Done, again.Progress.Outcome));
        Assert.False(Directory.Exists(halfFilled));
    }

    [Fact]
    public async Task Somebodys_notes_among_the_files_wait_for_their_reader()
    {
        await using var app = await Started(new GatedApp());
        using var visitor = new Visitor(app);

        var run = await Begin(app, visitor, [.. Essays(Many), ("codes.qdc", Marked.Codebook("Habit", "Promise"))]);
        await Over(run);
        await visitor.Open($"/import/runs/{run.Key}");

        Assert.Equal(["codes.qdc"], visitor.All("#waiting + ul .file"));
        await visitor.Follow("#waiting + ul a");
        Assert.Contains("Habit", visitor.Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_guesses_a_run_and_no_other_site_stops_one()
    {
        await using var app = await Started(new GatedApp());
        using var visitor = new Visitor(app);
        var run = await Begin(app, visitor, Essays(Many));
        using var forged = new FormUrlEncodedContent([KeyValuePair.Create("act", "stop")]);

        using var unknown = await visitor.Get("/import/runs/nobody/progress");
        using var untokened = await app.Http.PostAsync($"/import/runs/{run.Key}", forged);

        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, untokened.StatusCode);
        await Over(run);
        Assert.Equal("finished", run.Progress.State);
    }

    private static async Task<T> Started<T>(T app)
        where T : TheApp
    {
        await app.InitializeAsync();
        return app;
    }

    private static async Task<ImportRun> Begin(GatedApp app, Visitor visitor, (string Name, byte[] Content)[] files)
    {
        await visitor.Open("/import");
        await visitor.Upload("form.add", files);
        return app.Services.GetRequiredService<ImportRuns>().Find(visitor.Address.Split('/')[^1])!;
    }

    private static async Task Over(ImportRun run)
    {
        await foreach (var _ in run.Follow(TestContext.Current.CancellationToken))
        {
        }
    }

    private static (string Name, byte[] Content)[] Essays(int count) =>
        [.. Enumerable.Range(1, count).Select(number => ($"essay-{number}.txt", Encoding.UTF8.GetBytes(Some.Essay(number))))];

    // Those before the gate may be still on their way to the disk.
    private static async Task Done(ImportRun run, int files)
    {
        await foreach (var progress in run.Follow(TestContext.Current.CancellationToken))
        {
            if (progress.Done == files)
            {
                return;
            }
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private sealed class AppIn(string folder) : TheApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Library:Database", Path.Combine(folder, "library.sqlite"));
        }
    }
}
