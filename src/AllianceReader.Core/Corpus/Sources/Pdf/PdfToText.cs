using System.ComponentModel;
using System.Diagnostics;

namespace AllianceReader.Corpus.Sources.Pdf;

/// <summary>
/// Trust boundary: a PDF is read by a program of its own (Poppler's <c>pdftotext</c>), in a process that has no shell, a private folder
/// and little time. What it writes is read to a limit.
/// </summary>
internal static class PdfToText
{
    /// <summary>A report of 300 pages takes two seconds.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(9);

    /// <summary>Bytes: words with their places, some hundred bytes each; a book of 300 pages has 12 MB of them.</summary>
    private const int Longest = 48 * 1024 * 1024;

    private const int MostPages = 1500;

    private static readonly string[] names = ["pdftotext", "pdftotext.exe"];

    // After the names, which it looks for.
    private static readonly string? program = Find();

    public static bool IsInstalled => program is not null;

    /// <returns>Words with their places, as XHTML.</returns>
    /// <exception cref="SourceRejectedException">Not installed, too slow, too much, or it could not read it.</exception>
    public static byte[] Read(ReceivedFile file)
    {
        if (program is null)
        {
            throw new SourceRejectedException($"{file.Name} is a PDF, and the program that reads them, pdftotext, is not installed. It comes with Poppler: apt-get install poppler-utils, brew install poppler, or the Windows build of Poppler on the PATH.");
        }
        var folder = Directory.CreateTempSubdirectory("alliance-reader-pdf-");
        try
        {
            var given = Path.Combine(folder.FullName, "given.pdf");
            using (var written = File.Create(given))
            {
                written.Write(file.Bytes.Span);
            }
            return Run(file.Name, folder.FullName, given);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Run(string name, string folder, string given)
    {
        var start = new ProcessStartInfo(program!, ["-bbox-layout", "-enc", "UTF-8", "-q", "-l", $"{MostPages}", given, "-"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Start(name, start);
        using var late = new CancellationTokenSource(patience);
        using var end = late.Token.Register(() => process.Kill(entireProcessTree: true));
        // Nobody reads what it complains of, but a pipe that nobody reads would stop it.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var written = ReadTo(process.StandardOutput.BaseStream);
        if (written is null)
        {
            process.Kill(entireProcessTree: true);
        }
        process.WaitForExit();
        return written is null ? throw new SourceRejectedException($"{name} has more text than an essay may have.")
            : late.IsCancellationRequested ? throw new SourceRejectedException($"{name} took longer than {patience.TotalSeconds:0} seconds to read, and was given up.")
            : process.ExitCode != 0 ? throw new SourceRejectedException($"{name} cannot be read: it is damaged, or needs a password.")
            : written;
    }

    private static Process Start(string name, ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new SourceRejectedException($"{name} is a PDF, and the program that reads them, pdftotext, does not start.");
        }
    }

    /// <returns>Null where there is more than is read.</returns>
    private static byte[]? ReadTo(Stream output)
    {
        using var read = new MemoryStream();
        var buffer = new byte[81920];
        int got;
        while ((got = output.Read(buffer)) > 0)
        {
            if (read.Length + got > Longest)
            {
                return null;
            }
            read.Write(buffer.AsSpan(0, got));
        }
        return read.ToArray();
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(Path.IsPathRooted)
        .SelectMany(folder => names.Select(file => Path.Combine(folder, file)))
        .FirstOrDefault(File.Exists);
}
