using System.Diagnostics;

namespace AllianceReader.Benchmarks;

/// <summary>This program once more, so that what is measured finds nothing that something else left in memory.</summary>
internal static class OwnProcess
{
    /// <returns>What it said, in words; null when it failed.</returns>
    public static async Task<string[]?> Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries) : null;
    }

    public static Process Start(params string[] arguments) =>
        Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Program(), .. arguments]) { RedirectStandardOutput = true })!;

    // Started by dotnet, or as a program of its own.
    private static string[] Program() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(OwnProcess).Assembly.Location] : [];
}
