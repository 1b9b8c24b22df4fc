using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace AllianceReader.Support;

/// <summary>The real app as a reader starts it: its own process, its own data folder, a real port.</summary>
internal sealed partial class RunningApp : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly StringBuilder said = new();
    private readonly string program;
    private readonly bool isGiven;
    private readonly IReadOnlyList<(string Name, string? Value)> settings;
    private Process? process;
    private int port;

    private RunningApp(string folder, string program, bool isGiven = false, IReadOnlyList<(string Name, string? Value)>? settings = null)
    {
        Folder = folder;
        this.program = program;
        this.isGiven = isGiven;
        this.settings = settings ?? [];
    }

    /// <summary>The data folder; gone when the app is disposed, unless it was given.</summary>
    public string Folder { get; }

    public string Database => Path.Combine(Folder, "library.sqlite");

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Everything it wrote to both streams.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    /// <summary>The build output of the app, of the same configuration as the tests.</summary>
    public static string Program
    {
        get
        {
            var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
            return Path.Combine(Repository.Root, "src", "AllianceReader.Web", "bin", configuration, "net10.0", "AllianceReader.Web.dll");
        }
    }

    /// <param name="corpus">What the empty library imports; nothing when null.</param>
    /// <param name="program">Another than the build output: a published one.</param>
    public static async Task<RunningApp> Start(string? corpus = null, string reader = "Test Reader", string environment = "Production", string? program = null)
    {
        var app = new RunningApp(Directory.CreateTempSubdirectory("alliance-reader-").FullName, program ?? Program);
        try
        {
            await app.Begin(corpus ?? Path.Combine(app.Folder, "no-corpus"), reader, environment);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Over data that stand there already, and stay.</summary>
    /// <param name="settings">More for its environment.</param>
    public static async Task<RunningApp> Over(string folder, IReadOnlyList<(string Name, string? Value)>? settings = null)
    {
        var app = new RunningApp(folder, Program, isGiven: true, settings);
        await app.Begin("no-corpus", "Test Reader", "Production");
        return app;
    }

    public int ProcessId => process!.Id;

    /// <summary>Ends the process as a reader does, who closes the terminal or the machine.</summary>
    public async Task Stop()
    {
        using (var ending = Process.Start("kill", ["-TERM", $"{process!.Id}"]))
        {
            await ending.WaitForExitAsync();
        }
        await process.WaitForExitAsync();
    }

    /// <summary>Ends the process at once, as a power cut would.</summary>
    public void Kill()
    {
        process!.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    /// <summary>Starts it again over the same data, at an address of its own or at the one that a browser still knows.</summary>
    public Task Restart(string? corpus = null, bool sameAddress = false)
    {
        port = sameAddress ? Address.Port : 0;
        return Begin(corpus ?? Path.Combine(Folder, "no-corpus"), "Test Reader", "Production");
    }

    /// <returns>Bytes that it has had at most, as Linux keeps it.</returns>
    public long MostMemory() => long.Parse(
        File.ReadLines($"/proc/{process!.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)[1],
        System.Globalization.CultureInfo.InvariantCulture) * 1024;

    public HttpClient Client() => new() { BaseAddress = Address };

    public ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            Kill();
        }
        process?.Dispose();
        if (!isGiven)
        {
            Directory.Delete(Folder, recursive: true);
        }
        return ValueTask.CompletedTask;
    }

    private async Task Begin(string corpus, string reader, string environment)
    {
        if (!isGiven)
        {
            Directory.CreateDirectory(Path.Combine(Folder, "no-corpus"));
        }
        var opened = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new Process { StartInfo = StartInfo(corpus, reader, environment) };
        process.OutputDataReceived += (_, line) => Hear(line.Data, opened);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, opened);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await Task.WhenAny(opened.Task, process.WaitForExitAsync(), Task.Delay(Patience));
        Address = opened.Task.IsCompletedSuccessfully ? await opened.Task : throw new InvalidOperationException($"The app did not start:\n{Said}");
        await UntilReady();
    }

    private ProcessStartInfo StartInfo(string corpus, string reader, string environment)
    {
        var start = Usual(corpus, reader, environment);
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }
        return start;
    }

    private ProcessStartInfo Usual(string corpus, string reader, string environment) => new("dotnet", [program, "serve"])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = Folder,
        Environment =
        {
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}",
            ["Library__Database"] = Database,
            ["Library__Corpus"] = corpus,
            ["Library__Reader"] = reader,
        },
    };

    private void Hear(string? line, TaskCompletionSource<Uri> opened)
    {
        if (line is null)
        {
            return;
        }
        lock (said)
        {
            said.AppendLine(line);
        }
        if (Opened().Match(line) is { Success: true } match)
        {
            opened.TrySetResult(new(match.Groups[1].Value));
        }
    }

    private async Task UntilReady()
    {
        using var client = Client();
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(50))
        {
            using var answer = await client.GetAsync(new Uri("healthz", UriKind.Relative));
            if (answer.IsSuccessStatusCode)
            {
                return;
            }
        }
        throw new InvalidOperationException($"The app was not ready in time:\n{Said}");
    }

    [GeneratedRegex(@"is open at (http://\S+)")]
    private static partial Regex Opened();
}
