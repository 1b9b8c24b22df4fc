using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AllianceReader.Benchmarks.Reading;

/// <summary>What a page cannot be quicker than: the same bytes from memory, by Kestrel and nothing else, in a process of its own.</summary>
internal sealed class BareKestrel : IDisposable
{
    public const string Argument = "bare-kestrel";

    private readonly Process process;

    private BareKestrel(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<BareKestrel> Serving(byte[] page)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, page);
        var process = OwnProcess.Start(Argument, file);
        return new(process, new((await process.StandardOutput.ReadLineAsync())!));
    }

    /// <summary>Runs until it is killed; says its address first.</summary>
    public static async Task Run(string file)
    {
        var page = await File.ReadAllBytesAsync(file);
        File.Delete(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = page.Length;
            return context.Response.Body.WriteAsync(page).AsTask();
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }
}
