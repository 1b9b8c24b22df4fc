using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AllianceReader.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace AllianceReader.Web.Tests.Support;

/// <summary>The real app on a real port over a real library in a folder of its own; gone when the test class is done.</summary>
public class TheApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private int essays;

    public TheApp() => UseKestrel(0);

    public string Folder { get; } = Directory.CreateTempSubdirectory("alliance-reader-").FullName;

    public string Database => Path.Combine(Folder, "library.sqlite");

    /// <summary>What the empty library imports: nothing, unless a test says otherwise.</summary>
    protected virtual string Corpus => Directory.CreateDirectory(Path.Combine(Folder, "no-corpus")).FullName;

    protected virtual string Environment => "Production";

    public HttpClient Http { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        StartServer();
        Http = CreateClient(new() { BaseAddress = ClientOptions.BaseAddress, AllowAutoRedirect = false });
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(20))
        {
            using var answer = await Http.GetAsync("/healthz");
            if (answer.IsSuccessStatusCode)
            {
                return;
            }
        }
        throw new InvalidOperationException("The app was not ready in time.");
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Http.Dispose();
        await base.DisposeAsync();
        Delete(Folder, tries: 10);
    }

    // A server that stops may write its last line while its folder goes.
    private static void Delete(string folder, int tries)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException) when (tries > 0)
        {
            Thread.Sleep(100);
            Delete(folder, tries - 1);
        }
    }

    /// <summary>Takes a new essay into the library, unlike every other.</summary>
    /// <returns>Its slug.</returns>
    public async Task<string> AddEssay(params string[] paragraphs)
    {
        var number = Interlocked.Increment(ref essays);
        var report = await Import(($"essay-{number}.txt", Encoding.UTF8.GetBytes(Some.Essay(number, paragraphs))));
        return report.GetProperty("imported")[0].Text("slug");
    }

    public async Task<JsonElement> Import(params (string Name, byte[] Content)[] files)
    {
        using var form = Upload.Form(files);
        using var answer = await Http.PostAsync("/api/articles", form);
        return await answer.Json(200);
    }

    public async Task<JsonElement> Get(string path)
    {
        using var answer = await Http.GetAsync(path);
        return await answer.Json(200);
    }

    public Task<HttpResponseMessage> Post(string path, object body) => Http.PostAsJsonAsync(path, body);

    public async Task<JsonElement> Created(string path, object body)
    {
        using var answer = await Post(path, body);
        return await answer.Json(201);
    }

    /// <param name="ifMatch">With its quotes; null sends none.</param>
    public Task<HttpResponseMessage> Send(HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = JsonContent.Create(body);
        }
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }
        return Http.SendAsync(request);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment(Environment)
        .UseSetting("Library:Database", Database)
        .UseSetting("Library:Corpus", Corpus)
        .UseSetting("Library:Reader", "Test Reader");
}

/// <summary>The app opened on the five essays that come with it.</summary>
public sealed class TheAppWithSamples : TheApp
{
    protected override string Corpus => Repository.Samples;
}

/// <summary>The app opened on the real op-eds, where they are.</summary>
public sealed class TheAppWithOpEds : TheApp
{
    protected override string Corpus => Repository.HasOpEds ? Repository.OpEds : base.Corpus;
}
