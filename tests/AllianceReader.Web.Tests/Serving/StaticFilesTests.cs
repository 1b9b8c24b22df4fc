using System.Diagnostics;
using System.Net;
using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;
using AngleSharp.Html.Parser;

namespace AllianceReader.Web.Tests.Serving;

/// <summary>Every sheet, script and icon arrives with its bytes: in Development, in Production, and published, started from elsewhere.</summary>
public class StaticFilesTests
{
    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task Built_files_arrive_whole(string environment)
    {
        await using var app = await RunningApp.Start(Repository.Samples, environment: environment);

        await AssertFilesArrive(app);
    }

    [Fact]
    public async Task Published_files_arrive_whole()
    {
        using var folder = new TemporaryFolder();
        await Publish(folder.Path);

        await using var app = await RunningApp.Start(Path.Combine(folder.Path, "corpus", "samples"), program: Path.Combine(folder.Path, "AllianceReader.Web.dll"));

        await AssertFilesArrive(app);
        using var client = app.Client();
        using var articles = await client.GetAsync("/api/articles");
        Assert.Equal(5, (await articles.Json(200)).Number("total"));
    }

    private static async Task AssertFilesArrive(RunningApp app)
    {
        using var client = app.Client();
        var root = Path.Combine(Repository.Root, "wwwroot");
        var files = Directory.GetFiles(root, "*", SearchOption.AllDirectories);
        Assert.True(files.Length > 5);
        foreach (var file in files)
        {
            using var answer = await client.GetAsync("/" + Path.GetRelativePath(root, file).Replace('\\', '/'));
            Assert.Equal((file, HttpStatusCode.OK), (file, answer.StatusCode));
            Assert.Equal(await File.ReadAllBytesAsync(file), await answer.Content.ReadAsByteArrayAsync());
        }
        await AssertLinkedFilesArrive(client);
    }

    // By the names that the pages give them, which carry a hash of the content.
    private static async Task AssertLinkedFilesArrive(HttpClient client)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync("/"));
        var links = page.QuerySelectorAll("link[href], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Where(link => link != "/themes.css").ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            using var answer = await client.GetAsync(link);
            Assert.Equal((link, HttpStatusCode.OK), (link, answer.StatusCode));
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
        }
    }

    // A helper of the build that stays for the next one would keep the output open, and this would read on for a quarter of an hour.
    private static async Task Publish(string folder)
    {
        var configuration = RunningApp.Program.Contains("Release", StringComparison.Ordinal) ? "Release" : "Debug";
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet",
            ["publish", Path.Combine(Repository.Root, "src", "AllianceReader.Web"), "--no-build", "-c", configuration, "-o", folder, "-v", "q", "--nologo", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
        })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        Assert.True(publish.ExitCode == 0, said);
    }
}
