using AllianceReader.Exchange.Intake;

namespace AllianceReader.Web.Serving;

/// <summary>
/// Files that somebody has sent and is to say yes to. They lie in a folder of their own beside the library, under names that nobody sent
/// and nobody guesses, a few of them and for a while.
/// </summary>
public sealed class WaitingFiles
{
    /// <summary>Beyond these the oldest goes; each is no larger than an upload may be.</summary>
    private const int Most = 12;

    private const string Ending = ".waiting";

    private static readonly TimeSpan patience = TimeSpan.FromHours(2);

    private readonly Lock gate = new();
    private readonly List<WaitingFile> waiting = [];
    private readonly string folder;
    private readonly TimeProvider clock;

    public WaitingFiles(LibrarySettings settings, TimeProvider clock)
    {
        (folder, this.clock) = (Path.Combine(settings.Folder, "incoming"), clock);
        // What waited when the program ended waits for nobody any more.
        foreach (var left in Directory.Exists(folder) ? Directory.GetFiles(folder, $"*{Ending}") : [])
        {
            File.Delete(left);
        }
    }

    public async Task<WaitingFile> Keep(IFormFile file)
    {
        var kept = Named(file.FileName);
        await using (var written = File.Create(kept.Path))
        {
            await file.CopyToAsync(written);
        }
        Add(kept);
        return kept;
    }

    /// <summary>A copy of a file that lies on this machine already.</summary>
    public async Task<WaitingFile> Keep(string name, string path)
    {
        var kept = Named(name);
        await using (var written = File.Create(kept.Path))
        {
            await using var read = File.OpenRead(path);
            await read.CopyToAsync(written);
        }
        Add(kept);
        return kept;
    }
    /// <returns>Null when it waits no longer.</returns>
    public WaitingFile? Find(string? key)
    {
        lock (gate)
        {
            GiveUpOld();
            return waiting.Find(file => file.Key == key);
        }
    }

    public void Forget(WaitingFile file)
    {
        lock (gate)
        {
            waiting.Remove(file);
            File.Delete(file.Path);
        }
    }

    private WaitingFile Named(string name)
    {
        Directory.CreateDirectory(folder);
        var key = SentFiles.Key();
        return new(key, SentFiles.Name(name), Path.Combine(folder, key + Ending), clock.GetUtcNow());
    }

    private void Add(WaitingFile file)
    {
        lock (gate)
        {
            waiting.Add(file);
            GiveUpOld();
        }
    }

    private void GiveUpOld()
    {
        var now = clock.GetUtcNow();
        foreach (var old in waiting.Where((file, at) => at < waiting.Count - Most || now - file.At > patience).ToList())
        {
            Forget(old);
        }
    }
}

/// <param name="Key">By which it is asked for.</param>
/// <param name="Name">What its sender calls it.</param>
public sealed record WaitingFile(string Key, string Name, string Path, DateTimeOffset At)
{
    /// <summary>For the caller to dispose of.</summary>
    public ForeignFile Open() => new(Path, Name);
}
