using System.Threading.Channels;
using AllianceReader.Corpus;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Intake;
using AllianceReader.Web.Serving;

namespace AllianceReader.Web.Importing;

/// <summary>
/// Imports of more files than a page waits for, beside everything else. Each file is an essay in the library or none of it is; a run that was
/// cut off goes on at the next start.
/// </summary>
public sealed class ImportRuns(
    LibrarySettings settings, IImporter importer, Intake intake, WaitingFiles waiting, Reader reader, ILogger<ImportRuns> log) : BackgroundService
{
    /// <summary>Beyond these the oldest that are finished are forgotten; one that was stopped waits for its reader, files and all.</summary>
    private const int Kept = 20;

    private readonly Lock gate = new();
    private readonly List<ImportRun> runs = [];
    private readonly Channel<ImportRun> queue = Channel.CreateUnbounded<ImportRun>();

    private string Folder => Path.Combine(settings.Folder, "incoming", "runs");

    /// <summary>Those with files left, the newest first.</summary>
    public IReadOnlyList<ImportRun> Unfinished
    {
        get
        {
            lock (gate)
            {
                return [.. runs.Where(run => run.Progress.State != "finished").OrderByDescending(run => run.At)];
            }
        }
    }

    /// <param name="encoding">As <see cref="SourceFile.Encoding"/>.</param>
    public async Task<ImportRun> Begin(IReadOnlyList<IFormFile> files, string? encoding)
    {
        string[] names = [.. files.Select(file => SentFiles.Name(file.FileName))];
        var path = Path.Combine(Folder, SentFiles.Key());
        var about = new AboutRun(reader.Now().At, names, encoding);
        var run = new ImportRun(await RunFolder.Make(path, files, about), about);
        Add(run);
        queue.Writer.TryWrite(run);
        return run;
    }

    public ImportRun? Find(string key)
    {
        lock (gate)
        {
            return runs.Find(run => run.Key == key);
        }
    }

    public void GoOn(ImportRun run)
    {
        run.GoOn();
        queue.Writer.TryWrite(run);
    }

    /// <summary>What waits is thrown away; what came in stays.</summary>
    public void Forget(ImportRun run)
    {
        lock (gate)
        {
            runs.Remove(run);
        }
        run.Remove();
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var path in Directory.Exists(Folder) ? Directory.GetDirectories(Folder) : [])
        {
            var folder = new RunFolder(path);
            if (folder.Read() is { } about)
            {
                Add(new(folder, about));
                continue;
            }
            folder.Remove();
        }
        foreach (var run in Unfinished.Reverse().Where(run => run.Progress.State == "waiting"))
        {
            queue.Writer.TryWrite(run);
        }
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var run in queue.Reader.ReadAllAsync(stoppingToken))
            {
                await Carry(run, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start goes on.
        }
    }

    private async Task Carry(ImportRun run, CancellationToken ending)
    {
        var underWay = new InOrder<DoneFile>(done => Task.Run(() => Enter(run, done)));
        try
        {
            foreach (var number in run.Left())
            {
                if (run.IsToStop || ending.IsCancellationRequested)
                {
                    break;
                }
                run.Begin(number);
                await underWay.Add(await Begin(run, number));
            }
            await underWay.End();
            ending.ThrowIfCancellationRequested();
            run.End();
        }
        // Boundary: what fails is this run's end; its files wait for the reader to go on, and other runs are served.
#pragma warning disable CA1031
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            log.LogError(failure, "A long import stopped");
            run.End(RunState.Stopped, "Its folder beside the library cannot be read or written. What came in is in the library.");
        }
    }

    private static void Enter(ImportRun run, DoneFile done)
    {
        if (done.Report.Unsaved is { } unsaved)
        {
            run.Halt(unsaved);
            return;
        }
        run.Finish(done);
    }

    // An essay goes into the library; somebody's notes wait until the reader has seen what would become of them.
    private async Task<Task<DoneFile>> Begin(ImportRun run, int number)
    {
        var (name, path) = (run.Names[number], run.FileAt(number));
        if (!File.Exists(path))
        {
            return Rejected($"{name} waits no more: its copy beside the library is gone.");
        }
        try
        {
            using var opened = new ForeignFile(path, name);
            var holding = await intake.Holds(opened, reader.Now());
            return holding == Holding.Notes
                ? Task.FromResult(await WithNotes(new(number, new()), name, path))
                : Essay(await importer.Begin(new(name, () => File.OpenRead(path), run.Encoding), reader.Now()), holding);
        }
        catch (FileRefusedException refused)
        {
            return Rejected(refused.Message);
        }

        async Task<DoneFile> Essay(Task<ImportReport> begun, Holding holding)
        {
            var done = new DoneFile(number, await begun);
            return holding == Holding.Essay || done.Report.Rejected.Count > 0 ? done : await WithNotes(done, name, path);
        }

        Task<DoneFile> Rejected(string why) => Task.FromResult(new DoneFile(number, new() { Rejected = [new(name, why)] }));
    }

    private async Task<DoneFile> WithNotes(DoneFile done, string name, string path) => done with { Waiting = (await waiting.Keep(name, path)).Key };

    private void Add(ImportRun run)
    {
        lock (gate)
        {
            runs.Add(run);
            foreach (var old in runs.Where(one => one.Progress.State == "finished").OrderByDescending(one => one.At).Skip(Kept).ToList())
            {
                runs.Remove(old);
                old.Remove();
            }
        }
    }
}
