using System.Diagnostics;
using AllianceReader.Support;

namespace AllianceReader.Web.Tests.Support;

/// <summary>What a command said, as a shell would see it.</summary>
internal sealed record Said(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs the program as a reader does, in a process of its own, from the given folder.</summary>
    public static async Task<Said> Run(string folder, IEnumerable<string> arguments, params (string Name, string? Value)[] environment)
    {
        using var process = Start(folder, arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(10));
        return new(process.ExitCode, await output, await errors);
    }

    public static Process Start(string folder, IEnumerable<string> arguments, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [RunningApp.Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["Library__Database"] = Path.Combine(folder, "library.sqlite") },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        return Process.Start(start)!;
    }
}
