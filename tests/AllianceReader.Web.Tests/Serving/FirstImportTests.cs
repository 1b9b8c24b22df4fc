using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Serving;

public class FirstImportTests
{
    [Fact]
    public async Task A_new_library_opens_on_the_samples_and_the_starter_codebook()
    {
        await using var app = new TheAppWithSamples();
        await app.InitializeAsync();

        Assert.Equal(5, (await app.Get("/api/articles")).Number("total"));
        Assert.InRange((await app.Get("/api/themes")).Number("total"), 10, 40);
    }

    [Fact]
    public async Task The_op_eds_open_with_the_facts_their_texts_state()
    {
        Repository.NeedsOpEds();
        await using var app = new TheAppWithOpEds();
        await app.InitializeAsync();

        var list = (await app.Get("/api/articles")).Items().ToDictionary(article => article.Text("title"));

        (string Author, string Title, string Published, int Paragraphs)[] expected =
        [
            ("Choi Kang", "In a second Trump term, liberal democracies must lead themselves", "2025-04-09", 15),
            ("Moon Chung-in", "Korea will soon face a security dilemma like Europe's", "2025-02-24", 19),
            ("Lee Jae-seung", "Time to expand Korea's alliance diplomacy", "2024", 17),
            ("Scott A. Snyder", "Why the U.S.-Korea Alliance Will Survive Moon and Trump", "2017-06-30", 12),
            ("Tongfi Kim", "Can Asia and Europe Make America's Alliances Great Again?", "2018-09", 11),
        ];
        Assert.Equal(
            expected.Select(e => (e.Title, e.Author, e.Published, e.Paragraphs)).Order(),
            list.Values.Select(a => (a.Text("title").Replace('’', '\''), a.GetProperty("authors")[0].Text("name"), a.Text("published"), a.Number("paragraphCount"))).Order());
    }

    [Fact]
    public async Task A_missing_folder_is_a_warning_and_the_library_opens_empty()
    {
        await using var app = await RunningApp.Start(Path.Combine(Path.GetTempPath(), "no-such-folder-at-all"));
        using var client = app.Client();

        using var answer = await client.GetAsync("/api/articles");

        Assert.Equal(0, (await answer.Json(200)).Number("total"));
        Assert.Contains("no-such-folder-at-all", app.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_stops_neither_the_others_nor_the_program()
    {
        using var corpus = new TemporaryFolder();
        corpus.Write("1-empty.txt", "");
        corpus.Write("2-good.txt", Some.Essay(1));

        await using var app = await RunningApp.Start(corpus.Path);
        using var client = app.Client();
        using var answer = await client.GetAsync("/api/articles");

        Assert.Equal(1, (await answer.Json(200)).Number("total"));
        Assert.Contains("1-empty.txt", app.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_that_was_emptied_by_its_reader_stays_empty()
    {
        using var corpus = new TemporaryFolder();
        corpus.Write("essay.txt", Some.Essay(1));
        await using var app = await RunningApp.Start(corpus.Path);
        using var client = app.Client();
        using var answer = await client.GetAsync("/api/articles");
        var slug = (await answer.Json(200)).Items().Single().Text("slug");
        using var delete = new HttpRequestMessage(HttpMethod.Delete, $"/api/articles/{slug}") { Headers = { { "If-Match", "*" } } };
        using var deleted = await client.SendAsync(delete);

        app.Kill();
        await app.Restart(corpus.Path);

        using var again = app.Client();
        using var list = await again.GetAsync("/api/articles");
        Assert.Equal(0, (await list.Json(200)).Number("total"));
    }

    [Fact]
    public async Task One_that_was_cut_off_goes_on_at_the_next_start_and_the_app_is_ready_when_it_is_over()
    {
        const int essays = 300;
        using var corpus = new TemporaryFolder();
        foreach (var number in Enumerable.Range(1, essays))
        {
            corpus.Write($"{number:000}.txt", Some.Essay(number));
        }
        using var folder = new TemporaryFolder();

        var early = await Serve(folder.Path, corpus.Path, async (client, log) =>
        {
            using var answer = await client.GetAsync("/healthz");
            while (!(await log.ReadLineAsync())!.Contains("Imported", StringComparison.Ordinal))
            {
            }
            return (int)answer.StatusCode;
        });
        var total = await Serve(folder.Path, corpus.Path, async (client, log) =>
        {
            _ = log.ReadToEndAsync();
            while (!(await client.GetAsync("/healthz")).IsSuccessStatusCode)
            {
                await Task.Delay(50);
            }
            return (await (await client.GetAsync("/api/articles?limit=1")).Json(200)).Number("total");
        });

        Assert.Equal(503, early);
        Assert.Equal(essays, total);
    }

    /// <summary>Starts the app, and kills it when the reader has seen enough.</summary>
    private static async Task<int> Serve(string folder, string corpus, Func<HttpClient, StreamReader, Task<int>> see)
    {
        using var process = Said.Start(folder, ["serve"], ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("Library__Corpus", corpus));
        try
        {
            var address = (await process.StandardOutput.ReadLineAsync())!.Split(' ')[^1];
            using var client = new HttpClient { BaseAddress = new(address) };
            return await see(client, process.StandardError);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
