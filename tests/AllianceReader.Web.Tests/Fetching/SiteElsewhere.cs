using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AllianceReader.Web.Tests.Fetching;

/// <summary>A site that stands in for one of the web, on this machine, and remembers what was asked of it.</summary>
public sealed class SiteElsewhere : IAsyncLifetime
{
    private readonly WebApplication app = Make();
    private readonly System.Collections.Concurrent.ConcurrentQueue<(string Path, IReadOnlyDictionary<string, string> Headers)> asked = [];
    private int revisions;

    /// <summary>Paths and headers, in the order they came.</summary>
    public IReadOnlyList<(string Path, IReadOnlyDictionary<string, string> Headers)> Asked => [.. asked];

    public int Port => new Uri(app.Urls.First()).Port;

    /// <summary>Under a name that a test resolves to this machine.</summary>
    public Uri At(string path, string host = "essays.test") => new($"http://{host}:{Port}{path}");

    public async ValueTask InitializeAsync()
    {
        app.Use(async (context, next) =>
        {
            asked.Enqueue((context.Request.Path, context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            await next();
        });
        app.Run(Answer);
        await app.StartAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static WebApplication Make()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        // What the app beside this file says of hosts is not meant for this one.
        builder.Configuration["AllowedHosts"] = "*";
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }

    private Task Answer(HttpContext context) => context.Request.Path.Value!.Split('/', 3)[1..] switch
    {
        ["essay"] => Page(context, "text/html; charset=utf-8", "<!doctype html><title>On habit</title><p>A treaty is a habit of many years.</p>"),
        ["revised"] => Page(context, "text/html", Essay(++revisions)),
        ["korean"] => Page(context, "text/plain; charset=\"euc-kr\"", "A treaty is a habit."),
        ["picture"] => Page(context, "image/png", "no picture"),
        ["nothing"] => Page(context, "text/html", ""),
        ["round"] => Redirect(context, "/round"),
        ["steps", var left] => Redirect(context, left == "1" ? "/essay" : $"/steps/{int.Parse(left, System.Globalization.CultureInfo.InvariantCulture) - 1}"),
        ["away"] => Redirect(context, context.Request.Query["to"]!),
        ["packed"] => Packed(context),
        ["endless"] => Endless(context),
        ["slow"] => Task.Delay(Timeout.Infinite, context.RequestAborted),
        ["status", var status] => Status(context, int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)),
        _ => Status(context, 404),
    };

    // The same page, with one word of it changed from visit to visit.
    private static string Essay(int revision) =>
        $"""
        <!doctype html><html lang="en"><head><title>On habit</title><meta name="author" content="Ann Reader"></head><body><nav><a href="/">Home</a></nav>
        <article><h1>On habit</h1>
        <p>A treaty is a habit of {revision} years, and it lives as long as those who made it go on doing what they promised to each other on the day of the signing.</p>
        <p>Nobody reads the paper again once the habit stands; what counts is the call that comes in the morning, and the answer to it, whatever the weather and whatever the price.</p>
        </article></body></html>
        """;

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync("no");
    }

    private static Task Page(HttpContext context, string type, string body)
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    }

    private static Task Redirect(HttpContext context, string to)
    {
        context.Response.Headers.SetCookie = "known=you; Path=/";
        context.Response.Headers.Location = to;
        context.Response.StatusCode = 302;
        return Task.CompletedTask;
    }

    // A hundred megabytes that are a hundred kilobytes on the way.
    private static async Task Packed(HttpContext context)
    {
        context.Response.ContentType = "text/html";
        context.Response.Headers.ContentEncoding = "gzip";
        await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        var blank = new byte[1024 * 1024];
        for (var megabyte = 0; megabyte < 100; megabyte++)
        {
            await packed.WriteAsync(blank, context.RequestAborted);
        }
    }

    private static async Task Endless(HttpContext context)
    {
        context.Response.ContentType = "text/html";
        var words = "and so on "u8.ToArray();
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(words, context.RequestAborted);
        }
    }
}
