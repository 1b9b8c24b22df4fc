using AllianceReader.Corpus;

namespace AllianceReader.Web.Importing;

/// <summary>
/// Takes in what somebody puts into a folder (<c>Library__Watch</c>): a new file is an essay, a changed one its next revision, and one that
/// goes away takes nothing with it. It looks instead of listening, since folders that are shared over a network tell nobody.
/// </summary>
internal sealed class WatchedFolder(LibrarySettings settings, IImporter importer, Reader reader, TimeProvider time, ILogger<WatchedFolder> log) : BackgroundService
{
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, Stamp> taken = new(StringComparer.Ordinal);
    private Dictionary<string, Stamp> before = new(StringComparer.Ordinal);
    private bool isMissing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Watch is not { } folder)
        {
            return;
        }
        try
        {
            while (true)
            {
                await Look(folder, stoppingToken);
                await Task.Delay(Beat, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start looks at everything again; what is here already is unchanged.
        }
    }

    /// <summary>Takes in what has not changed since the look before: a file that is still being written is left alone.</summary>
    private async Task Look(string folder, CancellationToken stopping)
    {
        var now = Files(folder);
        foreach (var (path, stamp) in now.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            stopping.ThrowIfCancellationRequested();
            if (before.GetValueOrDefault(path) == stamp && taken.GetValueOrDefault(path) != stamp && await TakeIn(path))
            {
                taken[path] = stamp;
            }
        }
        before = now;
    }

    private Dictionary<string, Stamp> Files(string folder)
    {
        try
        {
            var found = FolderFiles.In(folder).ToDictionary(file => file.FullName, file => new Stamp(file.Length, file.LastWriteTimeUtc), StringComparer.Ordinal);
            isMissing = false;
            return found;
        }
        // A disk that is not there now may be there in a while.
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            if (!isMissing)
            {
                log.LogWarning(missing, "The watched folder cannot be read");
            }
            isMissing = true;
            return [];
        }
    }

    /// <returns>False where the library could not save it: the next look tries again.</returns>
    private async Task<bool> TakeIn(string path)
    {
        var report = await importer.Import(new(Path.GetFileName(path), () => File.OpenRead(path)) { Path = path }, reader.Now());
        foreach (var file in report.Imported.Concat(report.Revised))
        {
            log.LogInformation("Took {File} from the watched folder in as {Slug}", file.File, file.Slug);
        }
        foreach (var file in report.Rejected)
        {
            log.LogWarning("Rejected {File} of the watched folder: {Reason}", file.File, file.Reason);
        }
        return report.Unsaved is null;
    }

    private readonly record struct Stamp(long Length, DateTime Written);
}
