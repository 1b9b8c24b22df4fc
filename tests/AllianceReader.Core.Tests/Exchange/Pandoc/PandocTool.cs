using System.Diagnostics;
using System.Text;

namespace AllianceReader.Core.Tests.Exchange.Pandoc;

/// <summary>The program itself, where it is installed.</summary>
internal static class PandocTool
{
    /// <summary>Engines that need nothing but themselves to make a PDF, and can set Hangul.</summary>
    private static readonly string[] engines = ["weasyprint", "typst", "xelatex", "tectonic", "wkhtmltopdf"];

    public static string? PdfEngine => engines.FirstOrDefault(name => Find(name) is not null);

    /// <summary>Ends the test as skipped, with the reason, where there is no Pandoc.</summary>
    public static void Needed() => Assert.SkipUnless(Find("pandoc") is not null, "Pandoc is not installed (apt-get install -y pandoc).");

    /// <returns>What it made, on standard output.</returns>
    public static async Task<byte[]> Run(byte[] markdown, params string[] arguments)
    {
        var pandoc = Process.Start(new ProcessStartInfo("pandoc", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = AllOf(pandoc.StandardOutput.BaseStream);
        var said = pandoc.StandardError.ReadToEndAsync();
        await pandoc.StandardInput.BaseStream.WriteAsync(markdown);
        pandoc.StandardInput.Close();
        var made = await output;
        await pandoc.WaitForExitAsync();
        // With --fail-if-warnings it ends with 3 after a warning of its own; what a PDF engine says of Pandoc's style sheet is not our text's.
        Assert.True(pandoc.ExitCode == 0, $"pandoc {string.Join(' ', arguments)} ended with {pandoc.ExitCode}: {await said}");
        return made;
    }

    public static async Task<string> RunText(byte[] markdown, params string[] arguments) => Encoding.UTF8.GetString(await Run(markdown, arguments));

    private static async Task<byte[]> AllOf(Stream stream)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? program + ".exe" : program))
        .FirstOrDefault(File.Exists);
}
