using AllianceReader.Support;
using AllianceReader.Web.Serving;
using AllianceReader.Web.Tests.Support;
using Serilog.Events;
using Serilog.Formatting.Display;
using Serilog.Parsing;

namespace AllianceReader.Web.Tests.Serving;

public class LogTests
{
    [Fact]
    public async Task The_log_has_a_line_for_each_request_and_no_word_of_essay_or_note()
    {
        await using var app = await RunningApp.Start();
        using var client = app.Client();
        using var form = Upload.Form(("essay.txt", System.Text.Encoding.UTF8.GetBytes(Some.Essay(1, "A paragraph with the word xylophonist in it, and more."))));
        using var imported = await client.PostAsync("/api/articles", form);
        var slug = (await imported.Json(200)).GetProperty("imported")[0].Text("slug");
        using var note = System.Net.Http.Json.JsonContent.Create(new { exact = "xylophonist", note = "quarrelsome" });
        using var annotated = await client.PostAsync($"/api/articles/{slug}/annotations", note);
        using var searched = await client.GetAsync("/api/search?q=xylophonist");
        using var injected = await client.GetAsync("/line%0d%0abreak");
        var log = await WrittenUpTo("/line", app);

        foreach (var written in new[] { log, app.Said })
        {
            Assert.DoesNotContain("xylophonist", written, StringComparison.Ordinal);
            Assert.DoesNotContain("quarrelsome", written, StringComparison.Ordinal);
        }
        Assert.Contains($"\"Path\":\"/api/articles/{slug}/annotations\",\"Status\":201,\"Elapsed\":", log, StringComparison.Ordinal);
        Assert.Contains("\"Path\":\"/api/search\",\"Status\":200", log, StringComparison.Ordinal);
        Assert.Contains("\"Path\":\"/line%0D%0Abreak\",\"Status\":404", log, StringComparison.Ordinal);
        Assert.All(log.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("{\"Timestamp\":", line, StringComparison.Ordinal));
    }

    // It is written in time, and not with the answer.
    private static async Task<string> WrittenUpTo(string path, RunningApp app)
    {
        for (var tries = 0; ; tries++)
        {
            await using var file = new FileStream(Directory.GetFiles(Path.Combine(app.Folder, "logs")).Single(), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file);
            var log = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            if (log.Contains($"\"Path\":\"{path}", StringComparison.Ordinal) || tries == 100)
            {
                return log;
            }
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public void The_readers_home_is_written_as_a_tilde()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        Assert.SkipUnless(home.Length > 1, "There is no home here.");
        var happened = new LogEvent(
            DateTimeOffset.UnixEpoch, LogEventLevel.Error, new IOException($"Could not find {home}/essays/secret.txt"), new MessageTemplateParser().Parse("It failed"), []);
        using var output = new StringWriter();

        new WithoutHome(new MessageTemplateTextFormatter("{Message} {Exception}")).Format(happened, output);

        Assert.Contains("~/essays/secret.txt", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(home, output.ToString(), StringComparison.Ordinal);
    }
}
