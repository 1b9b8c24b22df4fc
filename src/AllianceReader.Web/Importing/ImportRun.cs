using AllianceReader.Corpus;
using AllianceReader.Web.Pages.Import;

namespace AllianceReader.Web.Importing;

/// <summary>A long import, as those who watch it see it.</summary>
public sealed class ImportRun
{
    private readonly Lock gate = new();
    private readonly RunFolder folder;
    private readonly SortedDictionary<int, DoneFile> done;
    private RunState state;
    private string? now;
    private string? why;
    private string? unsaved;
    private TaskCompletionSource news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool isToStop;

    internal ImportRun(RunFolder folder, AboutRun about)
    {
        this.folder = folder;
        (Key, At, Names, Encoding) = (folder.Key, about.At, about.Names, about.Encoding);
        done = new(folder.ReadDone().DistinctBy(file => file.Number).ToDictionary(file => file.Number));
        state = done.Count == Names.Count ? RunState.Finished : folder.IsStopped ? RunState.Stopped : RunState.Waiting;
    }

    /// <summary>By which it is asked for: <c>/import/runs/{key}</c>.</summary>
    public string Key { get; }

    public DateTimeOffset At { get; }

    internal IReadOnlyList<string> Names { get; }

    internal string? Encoding { get; }

    /// <summary>No further file is to be begun.</summary>
    internal bool IsToStop => isToStop;

    public RunProgress Progress
    {
        get
        {
            lock (gate)
            {
                return new(state.ToString().ToLowerInvariant(), done.Count, Names.Count, now, Outcome.Of(Report), why);
            }
        }
    }

    public ImportReport Report
    {
        get
        {
            lock (gate)
            {
                return ImportReport.Of([.. done.Values.Select(file => file.Report)]);
            }
        }
    }

    /// <summary>Keys of the files with somebody's notes that came along.</summary>
    public IReadOnlyList<string> Waiting
    {
        get
        {
            lock (gate)
            {
                return [.. done.Values.Select(file => file.Waiting).OfType<string>()];
            }
        }
    }

    /// <summary>Its state of now, and then each newer one until it is over.</summary>
    public async IAsyncEnumerable<RunProgress> Follow([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken leaving)
    {
        while (true)
        {
            Task changed;
            lock (gate)
            {
                changed = news.Task;
            }
            var progress = Progress;
            yield return progress;
            if (progress.IsOver)
            {
                yield break;
            }
            await changed.WaitAsync(leaving);
        }
    }

    /// <summary>The numbers of the files that are still to come in.</summary>
    internal IReadOnlyList<int> Left()
    {
        lock (gate)
        {
            return [.. Enumerable.Range(0, Names.Count).Where(number => !done.ContainsKey(number))];
        }
    }

    internal string FileAt(int number) => folder.FileAt(number);

    internal void Begin(int number) => Change(() => (state, now, why) = (RunState.Running, Names[number], null));

    internal void Finish(DoneFile file)
    {
        folder.Finish(file);
        Change(() => done[file.Number] = file);
    }

    /// <summary>The library cannot save anything: no further file is begun, and this one is still to come in.</summary>
    internal void Halt(string because)
    {
        unsaved = because;
        isToStop = true;
    }

    internal void End() => End(Left().Count > 0 ? RunState.Stopped : RunState.Finished, unsaved);

    internal void End(RunState end, string? because = null) => Change(() => (state, now, why) = (end, null, because));

    /// <summary>After the essays at hand; what is in the library stays there.</summary>
    internal void Stop()
    {
        folder.Stop();
        isToStop = true;
        if (state is RunState.Waiting)
        {
            End(RunState.Stopped);
        }
    }

    internal void GoOn()
    {
        folder.GoOn();
        isToStop = false;
        unsaved = null;
        Change(() => (state, why) = (RunState.Waiting, null));
    }

    internal void Remove() => folder.Remove();

    private void Change(Action change)
    {
        TaskCompletionSource heard;
        lock (gate)
        {
            change();
            (heard, news) = (news, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        heard.SetResult();
    }
}

internal enum RunState
{
    Waiting,
    Running,
    Stopped,
    Finished,
}

/// <param name="State"><c>waiting</c>, <c>running</c>, <c>stopped</c> or <c>finished</c>.</param>
/// <param name="Now">The file that is read now.</param>
/// <param name="Outcome"><c>2 new, 1 rejected</c>.</param>
/// <param name="Why">What stopped it, where it was not the reader.</param>
public sealed record RunProgress(string State, int Done, int Total, string? Now, string Outcome, string? Why)
{
    public bool IsOver => State is "stopped" or "finished";
}
