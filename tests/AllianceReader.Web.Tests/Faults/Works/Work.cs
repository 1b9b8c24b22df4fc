using AllianceReader.Sqlite;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Faults.Works;

/// <summary>Something that the app does, in a process of its own and over a folder of its own, when the fault strikes.</summary>
internal abstract class Work : IDisposable
{
    private readonly TemporaryFolder place = new();

    protected Work() => Disk = FaultyDisk.Under(Folder);

    public FaultyDisk Disk { get; }

    public string Folder => place.Path;

    protected string Database => Path.Combine(Folder, "library.sqlite");

    public static Work Of(string name) => name switch
    {
        "import" => new ImportWork(),
        "burst" => new BurstWork(),
        "backup" => new BackupWork(),
        "restore" => new RestoreWork(),
        "upgrade" => new UpgradeWork(),
        _ => throw new ArgumentException(name, nameof(name)),
    };

    /// <summary>Makes what lies there before it begins.</summary>
    public abstract Task Prepare();

    /// <summary>Does it, until it is done or the fault has ended it.</summary>
    /// <param name="begins">Told when it begins: its calls count from here.</param>
    public abstract Task Do(Action begins);

    /// <summary>Does it once more, on a disk that is mended, and it works. What still runs goes on without a restart.</summary>
    public abstract Task DoAgain();

    /// <summary>Ends what still runs.</summary>
    public virtual ValueTask End() => ValueTask.CompletedTask;

    /// <summary>Opens the library as the next start does: all that was confirmed is there, and nothing is half done.</summary>
    public async Task Look()
    {
        await using var library = await SqliteLibrary.OpenForWriting(Database);
        await Look(library);
    }

    public virtual void Dispose()
    {
        Disk.Dispose();
        place.Dispose();
    }

    protected abstract Task Look(SqliteLibrary library);

    /// <summary>No stack trace: what a reader can do something about is said in a sentence.</summary>
    protected static void RequireSentence(string said) => Assert.False(
        string.IsNullOrWhiteSpace(said) || said.Contains("   at ", StringComparison.Ordinal), $"That is no sentence: {said}");
}
