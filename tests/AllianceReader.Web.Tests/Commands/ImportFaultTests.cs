using System.Diagnostics;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Commands;

/// <summary>A thousand files come in, whatever happens in between: whole essays only, and the same command goes on.</summary>
public sealed class ImportFaultTests : IDisposable
{
    private const int Many = 1000;
    private const int Kills = 5;

    private readonly TemporaryFolder folder = new();

    public ImportFaultTests()
    {
        for (var number = 1; number <= Many; number++)
        {
            // In folders of folders, as people have them.
            folder.Write($"essays/{number % 10}/of {number % 3}/{number:0000}.txt", Some.Essay(number));
        }
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Killed_again_and_again_at_random_it_completes_and_no_essay_is_half()
    {
        var random = new Random(20261127);
        var told = new HashSet<string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            using var import = Said.Start(folder.Path, ["import", "essays"]);
            _ = import.StandardError.ReadToEndAsync();
            // Each goes on about where the one before was killed, and is killed among new files.
            for (var more = random.Next(1, 40); more > 0 && await import.StandardOutput.ReadLineAsync() is { } line;)
            {
                more -= line.StartsWith("imported", StringComparison.Ordinal) ? 1 : 0;
                told.Add(line.Split('\t')[1]);
            }
            await Task.Delay(random.Next(20));
            import.Kill();
            await import.WaitForExitAsync();
            Assert.Equal(0, (await Said.Run(folder.Path, ["check"])).ExitCode);
        }

        var verdicts = await Completed(folder.Path);

        Assert.All(told, file => Assert.Equal("unchanged", verdicts[file]));
        Assert.Contains("imported", verdicts.Values);
    }

    [Fact]
    public async Task On_a_full_disk_it_stops_with_the_reason_and_goes_on_when_there_is_room()
    {
        using var disk = SmallDisk.Of(kilobytes: 3 * 1024);
        var library = ("Library__Database", (string?)Path.Combine(disk.Path, "library.sqlite"));

        var full = await Said.Run(folder.Path, ["import", "essays"], library);
        disk.HoldUpTo(64 * 1024);
        var check = await Said.Run(folder.Path, ["check"], library);
        var verdicts = await Completed(folder.Path, library);

        Assert.Equal(1, full.ExitCode);
        Assert.Contains("The disk that the library lies on is full, so nothing is saved. Make some room and do it once more.\n", full.Errors, StringComparison.Ordinal);
        Assert.EndsWith("Stopped before all 1000 files were looked at. What came in is in the library; the same command goes on with the rest.\n", full.Errors, StringComparison.Ordinal);
        Assert.InRange(full.Lines.Count, 1, Many - 1);
        Assert.Equal(0, check.ExitCode);
        Assert.All(full.Lines, line => Assert.Equal("unchanged", verdicts[line.Split('\t')[1]]));
    }

    [Fact]
    public async Task On_a_disk_that_became_read_only_it_stops_with_the_reason_and_goes_on_afterwards()
    {
        using var disk = SmallDisk.Of(kilobytes: 64 * 1024);
        var library = ("Library__Database", (string?)Path.Combine(disk.Path, "library.sqlite"));
        folder.Write("one/one.txt", Some.Essay(Many + 1));
        Assert.Equal(0, (await Said.Run(folder.Path, ["import", "one"], library)).ExitCode);

        disk.BeReadOnly();
        var refused = await Said.Run(folder.Path, ["import", "essays"], library);
        disk.HoldUpTo(64 * 1024);
        var verdicts = await Completed(folder.Path, library);

        Assert.Equal(1, refused.ExitCode);
        Assert.Empty(refused.Lines);
        Assert.Equal("The disk that library.sqlite lies on may only be read at the moment, so nothing can be saved.\n", refused.Errors);
        Assert.All(verdicts.Values, verdict => Assert.Equal("imported", verdict));
    }

    [Fact]
    public async Task Interrupted_it_says_so_and_writes_the_report_of_what_came_in()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no interrupt to send to another program.");
        using var import = Said.Start(folder.Path, ["import", "essays", "--report", "report.csv"]);
        var errors = import.StandardError.ReadToEndAsync();
        List<string> told = [];
        while (told.Count < 5)
        {
            told.Add((await import.StandardOutput.ReadLineAsync())!.Split('\t')[1]);
        }
        // Not INT: who runs these tests in the background may have it ignored, and that is inherited.
        using (var interrupt = Process.Start("kill", ["-TERM", $"{import.Id}"]))
        {
            await interrupt.WaitForExitAsync();
        }
        var rest = await import.StandardOutput.ReadToEndAsync();
        await import.WaitForExitAsync();

        Assert.Equal(1, import.ExitCode);
        Assert.EndsWith("the same command goes on with the rest.\n", await errors, StringComparison.Ordinal);
        told.AddRange(rest.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[1]));
        var rows = await File.ReadAllLinesAsync(Path.Combine(folder.Path, "report.csv"));
        Assert.Equal(told.Select(file => $"\"{file}\",\"imported\""), rows.Skip(1).Select(row => string.Join(',', row.Split(',')[..2])));
        await Completed(folder.Path);
    }

    private static async Task<Dictionary<string, string>> Completed(string folder, params (string Name, string? Value)[] environment)
    {
        var completed = await Said.Run(folder, ["import", "essays"], environment);
        Assert.Equal(0, completed.ExitCode);
        var verdicts = completed.Lines.Select(line => line.Split('\t')).ToDictionary(parts => parts[1], parts => parts[0]);
        Assert.Equal(Many, verdicts.Count);
        Assert.DoesNotContain("revised", verdicts.Values);
        return verdicts;
    }
}
