using System.Globalization;
using System.Text.Json;
using AllianceReader.Corpus;

namespace AllianceReader.Web.Importing;

/// <summary>
/// One long import on the disk: the files that still wait, under numbers and never under their names, and what became of the others, a
/// line each. So a program that ends in the middle, however it ends, goes on where it was.
/// </summary>
internal sealed class RunFolder(string path)
{
    private const string About = "run.json";
    private const string Done = "done.jsonl";
    private const string Stopped = "stopped";

    public string Key => Path.GetFileName(path);

    public bool IsStopped => File.Exists(At(Stopped));

    public static async Task<RunFolder> Make(string path, IReadOnlyList<IFormFile> files, AboutRun about)
    {
        var folder = new RunFolder(path);
        Directory.CreateDirectory(path);
        for (var number = 0; number < files.Count; number++)
        {
            await using var written = File.Create(folder.FileAt(number));
            await files[number].CopyToAsync(written);
        }
        // Last: a folder without it was cut off while it was filled, and nobody was told that it would be imported.
        await File.WriteAllTextAsync(folder.At(About), JsonSerializer.Serialize(about));
        return folder;
    }

    /// <returns>Null where the folder was never finished.</returns>
    public AboutRun? Read()
    {
        try
        {
            return JsonSerializer.Deserialize<AboutRun>(File.ReadAllText(At(About)));
        }
        catch (Exception broken) when (broken is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    /// <summary>What became of the files so far, by their numbers; a line that was cut off counts as not written.</summary>
    public IEnumerable<DoneFile> ReadDone()
    {
        foreach (var line in File.Exists(At(Done)) ? File.ReadLines(At(Done)) : [])
        {
            if (Parsed(line) is { } done)
            {
                yield return done;
            }
        }
    }

    public string FileAt(int number) => At(number.ToString("000000", CultureInfo.InvariantCulture));

    /// <summary>The essay is in the library: its file is needed no more.</summary>
    public void Finish(DoneFile done)
    {
        File.AppendAllText(At(Done), JsonSerializer.Serialize(done) + "\n");
        File.Delete(FileAt(done.Number));
    }

    public void Stop() => File.WriteAllBytes(At(Stopped), []);

    public void GoOn() => File.Delete(At(Stopped));

    public void Remove() => Directory.Delete(path, recursive: true);

    private string At(string name) => Path.Combine(path, name);

    private static DoneFile? Parsed(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<DoneFile>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <param name="Names">What their sender calls the files; shown, and nothing is opened by them.</param>
/// <param name="Encoding">As <see cref="SourceFile.Encoding"/>.</param>
internal sealed record AboutRun(DateTimeOffset At, IReadOnlyList<string> Names, string? Encoding);

/// <param name="Number">From 0.</param>
/// <param name="Waiting">The key of a file with somebody's notes, which waits for the reader's word; null for an essay.</param>
internal sealed record DoneFile(int Number, ImportReport Report, string? Waiting = null);
