using System.Diagnostics;
using System.Text;

namespace AllianceReader.Support;

/// <summary>Opens files as a reader's own office program does, without its window.</summary>
internal static class LibreOffice
{
    /// <summary>Milliseconds; a first start makes its profile.</summary>
    private const int Patience = 180_000;

    private static readonly string? program = Find();

    /// <summary>Ends the test as skipped where it is not installed.</summary>
    public static void Needed() => Assert.SkipWhen(program is null, "LibreOffice (soffice) is not installed; on Debian: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui.");

    /// <param name="extension">Of what it is.</param>
    /// <param name="target">What to make of it, as <c>--convert-to</c> has it: <c>pdf</c>, <c>fodt</c>.</param>
    public static async Task<string> Convert(Stream file, string extension, string target) => Encoding.UTF8.GetString(await ConvertBytes(file, extension, target));

    /// <summary>As <see cref="Convert"/>, for what is no text.</summary>
    public static async Task<byte[]> ConvertBytes(Stream file, string extension, string target)
    {
        var folder = Directory.CreateTempSubdirectory("alliance-reader-office-").FullName;
        try
        {
            var given = Path.Combine(folder, "given." + extension);
            await using (var copy = File.Create(given))
            {
                file.Position = 0;
                await file.CopyToAsync(copy);
            }
            await Run(folder, "--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", target, "--outdir", Path.Combine(folder, "made"), given);
            return await File.ReadAllBytesAsync(Directory.GetFiles(Path.Combine(folder, "made")).Single());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Run(string folder, params string[] arguments)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var soffice = Process.Start(new ProcessStartInfo(program!, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = Task.WhenAll(soffice.StandardOutput.ReadToEndAsync(patience.Token), soffice.StandardError.ReadToEndAsync(patience.Token));
        await soffice.WaitForExitAsync(patience.Token);
        Assert.True(soffice.ExitCode == 0, string.Join('\n', await said));
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "soffice", "soffice.exe" }.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
