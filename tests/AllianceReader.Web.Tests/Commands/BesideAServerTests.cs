using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Commands;

/// <summary>While a server has the library, others may read it and nobody else may write it.</summary>
public sealed class BesideAServerTests : IAsyncLifetime
{
    private RunningApp? app;

    public async ValueTask InitializeAsync() => app = await RunningApp.Start(Repository.Samples);

    public ValueTask DisposeAsync() => app!.DisposeAsync();

    [Fact]
    public async Task Reading_commands_work_and_writing_ones_are_refused_with_a_sentence()
    {
        var folder = app!.Folder;
        await File.WriteAllTextAsync(Path.Combine(folder, "one.txt"), Some.Essay(1));

        var export = await Said.Run(folder, ["export", "--format", "markdown", "--out", "notes.md"]);
        var backup = await Said.Run(folder, ["backup", "copy.sqlite"]);
        var check = await Said.Run(folder, ["check"]);
        Said[] refused =
        [
            await Said.Run(folder, ["import", "one.txt"]),
            await Said.Run(folder, ["restore", "copy.sqlite"]),
            await Said.Run(folder, ["serve"], ("ASPNETCORE_URLS", "http://127.0.0.1:0")),
        ];

        Assert.All(new[] { export, backup, check }, said => Assert.Equal(0, said.ExitCode));
        Assert.StartsWith("Sound: 5 essays", check.Output, StringComparison.Ordinal);
        Assert.All(refused, said =>
        {
            Assert.Equal((1, ""), (said.ExitCode, said.Output));
            Assert.Contains("library.sqlite", said.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", said.Errors, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task An_address_that_is_taken_is_said_in_a_sentence()
    {
        using var other = new TemporaryFolder();

        var said = await Said.Run(other.Path, ["serve", "--urls", $"http://127.0.0.1:{app!.Address.Port}"], ("ASPNETCORE_URLS", null), ("Library__Corpus", other.Path));

        Assert.Equal((1, ""), (said.ExitCode, said.Output));
        Assert.Contains($":{app.Address.Port}", said.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_and_the_data_file_are_said_at_start_on_standard_output()
    {
        using var other = new TemporaryFolder();
        using var process = Said.Start(other.Path, [], ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("Library__Corpus", other.Path));
        try
        {
            var lines = new[] { await process.StandardOutput.ReadLineAsync(), await process.StandardOutput.ReadLineAsync() };

            Assert.Matches("^AllianceReader is open at http://127\\.0\\.0\\.1:[0-9]+$", lines[0]);
            Assert.Equal($"Your library is {Path.Combine(other.Path, "library.sqlite")}", lines[1]);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
