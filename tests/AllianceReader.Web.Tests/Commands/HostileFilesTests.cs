using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Commands;

/// <summary>Each of them is refused with a sentence or read as plain text; nothing is fetched, and nothing written anywhere else.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private const long MostMemory = 512L * 1024 * 1024;

    private readonly TemporaryFolder folder = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public HostileFilesTests()
    {
        listener.Start();
        Directory.CreateDirectory(Path.Combine(folder.Path, "in/a/hostile"));
        HostileFiles.Write(Path.Combine(folder.Path, "in/a/hostile"), new($"http://{listener.LocalEndpoint}/"));
    }

    public void Dispose()
    {
        listener.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task PV33_ebook_ssrf_each_is_refused_or_plain_text_in_half_a_gigabyte_and_nothing_is_fetched()
    {
        var before = Everything().ToHashSet();
        using var import = Said.Start(folder.Path, ["import", "--report", "report.csv", "in", "in/a/hostile/deep.json"]);
        var (output, errors) = (import.StandardOutput.ReadToEndAsync(), import.StandardError.ReadToEndAsync());
        var memory = await MostMemoryOf(import);
        await import.WaitForExitAsync(TestContext.Current.CancellationToken);

        var said = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var refused = await errors;
        Assert.Equal(1, import.ExitCode);
        Assert.All(Directory.GetFiles(Path.Combine(folder.Path, "in/a/hostile")), path =>
            Assert.True(said.Any(line => line.Contains(Path.GetFileName(path), StringComparison.Ordinal)) || refused.Contains($"\n{Path.GetFileName(path)}", StringComparison.Ordinal), path));
        Assert.DoesNotContain("could not be taken in", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", string.Concat(said), StringComparison.Ordinal);
        Assert.InRange(memory, 1, MostMemory);
        Assert.False(listener.Pending());
        Assert.DoesNotContain(Everything(), path => !before.Contains(path) && Path.GetFileName(path) is var name && !name.StartsWith("library.sqlite", StringComparison.Ordinal) && name is not ("report.csv" or "journal"));
        Assert.Equal(0, (await Said.Run(folder.Path, ["check"])).ExitCode);
    }

    private IEnumerable<string> Everything() =>
        Directory.EnumerateFileSystemEntries(folder.Path, "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(Path.GetTempPath(), "outside*"));

    // The kernel keeps the most that a process ever had, as long as it runs.
    private static async Task<long> MostMemoryOf(Process process)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process has had at most is read where Linux tells it.");
        var most = 0L;
        while (!process.HasExited)
        {
            try
            {
                var line = (await File.ReadAllLinesAsync($"/proc/{process.Id}/status")).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
                most = line is null ? most : long.Parse(line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
            }
            catch (IOException)
            {
                // It ended while it was looked at.
            }
            await Task.Delay(20);
        }
        return most;
    }
}
