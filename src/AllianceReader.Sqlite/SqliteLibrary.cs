using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Collections;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Intake;
using AllianceReader.History;
using AllianceReader.Overview;
using AllianceReader.Search;
using AllianceReader.Sqlite.Annotations;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.Care;
using AllianceReader.Sqlite.Collections;
using AllianceReader.Sqlite.Exchange;
using AllianceReader.Sqlite.Exchange.Archives;
using AllianceReader.Sqlite.Exchange.Intake;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Journal;
using AllianceReader.Sqlite.Overview;
using AllianceReader.Sqlite.Search;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Suggestions;
using AllianceReader.Sqlite.Themes;
using AllianceReader.Suggestions;
using AllianceReader.Themes;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite;

/// <summary>
/// A library: one SQLite file. One process opens it for writing, any number beside it for reading. Everything is read and written
/// through the stores; what a store's task has confirmed survives a kill and a power cut.
/// </summary>
public sealed class SqliteLibrary : IAsyncDisposable
{
    private readonly Readers readers;
    private WriterLock? held;
    private ReadingCopy? copy;

    private SqliteLibrary(string path, Readers readers, Writer? writer)
    {
        Path = path;
        var counts = new WordCounts();
        Writer = writer;
        this.readers = readers;
        Articles = new SqliteArticles(readers, writer);
        Copies = new SqliteCopies(readers, writer);
        ManyArticles = new SqliteManyArticles(writer);
        ReadMarks = new SqliteReadMarks(readers, writer);
        Collections = new SqliteCollections(readers, writer);
        Annotations = new SqliteAnnotations(readers, writer);
        Themes = new SqliteThemes(readers, writer);
        History = new SqliteHistory(readers, writer);
        Snapshots = new SqliteSnapshots(readers);
        Archive = new SqliteArchive(readers, writer);
        Search = new SqliteSearch(readers, counts, writer?.Touched);
        SavedSearches = new SqliteSavedSearches(readers, writer);
        Suggestions = new SqliteSuggestions(readers, writer, counts);
        Overview = new SqliteOverview(readers, writer?.Touched);
        Intake = new SqliteIntake(readers, writer);
    }

    /// <summary>Absolute.</summary>
    public string Path { get; }

    /// <summary>What was wrong with the library when it was opened and what was done about it, in a sentence or a few; null when nothing was.</summary>
    public string? Told { get; private set; }

    public IArticleStore Articles { get; }

    public ICopyStore Copies { get; }

    public IManyArticles ManyArticles { get; }

    public IReadMarks ReadMarks { get; }

    public ICollectionStore Collections { get; }

    public IAnnotationStore Annotations { get; }

    public IThemeStore Themes { get; }

    public IHistory History { get; }

    public ISnapshots Snapshots { get; }

    public IArchive Archive { get; }

    public ISearch Search { get; }

    public ISavedSearches SavedSearches { get; }

    public ISuggestions Suggestions { get; }

    public IOverview Overview { get; }

    public IIntakeStore Intake { get; }

    /// <summary>Goes up with each change that is confirmed: what was made of the library is as good as new while it stays. 0 where nothing is written.</summary>
    public long Commits => Writer?.Commits ?? 0;

    internal Writer? Writer { get; }

    /// <summary>Opens the library to read and write, makes it where there is none, and brings an older one up to date after a backup beside it.</summary>
    /// <exception cref="LibraryInUseException">Somebody else has it open for writing.</exception>
    /// <exception cref="LibraryUnwritableException">Its disk is full, write-protected or failing, or another program holds it.</exception>
    /// <exception cref="LibraryTooNewException">A newer AllianceReader made it.</exception>
    /// <exception cref="NotALibraryException">The file is something else, or damaged and not to be made anew; it is left as it is.</exception>
    /// <param name="journal">The folder of its journal; null for the folder <c>journal</c> beside it.</param>
    /// <param name="backups">From which a damaged library is made anew; null for none.</param>
    public static Task<SqliteLibrary> OpenForWriting(string path, string? journal = null, RotatingBackups? backups = null) =>
        Task.Run(() => Unwritable.Opened(() => Written(new(PlaceOf(path, journal), backups, Migrations.Embedded))));

    /// <summary>
    /// As <see cref="OpenForWriting(string, string?, RotatingBackups?)"/>. A library that stands there and cannot be written to now is open to
    /// read, and each write tries anew: once the disk has room again or the other program is done, everything goes on.
    /// </summary>
    /// <param name="onUnwritable">Told why, in a sentence.</param>
    public static Task<SqliteLibrary> Open(string path, Action<string> onUnwritable, string? journal = null, RotatingBackups? backups = null) => Task.Run(() =>
    {
        var toWrite = new OpenToWrite(PlaceOf(path, journal), backups, Migrations.Embedded);
        try
        {
            return Unwritable.Opened(() => Written(toWrite));
        }
        catch (LibraryUnwritableException unwritable) when (!LibraryHeader.IsEmptyOrAbsent(toWrite.Path))
        {
            var library = WrittenLater(toWrite, unwritable);
            onUnwritable(unwritable.Message);
            return library;
        }
    });

    /// <summary>Opens the library beside whoever writes it; this process writes nothing.</summary>
    /// <exception cref="LibraryTooNewException">A newer AllianceReader made it.</exception>
    /// <exception cref="LibraryTooOldException">An older one made it, and it was not opened for writing since.</exception>
    /// <exception cref="NotALibraryException">There is none, or the file is something else.</exception>
    public static Task<SqliteLibrary> OpenForReading(string path) => Task.Run(() => OpenForReading(path, Migrations.Embedded));

    /// <summary>Puts a backup in the place of the library, and keeps what stood there beside it.</summary>
    /// <returns>The file that what stood there was kept in; null when there was none.</returns>
    /// <exception cref="LibraryInUseException">Somebody has the library open.</exception>
    /// <exception cref="LibraryTooNewException">A newer AllianceReader made the backup.</exception>
    /// <exception cref="NotALibraryException">The backup is damaged, or something else.</exception>
    /// <param name="journal">The folder of the library's journal, which is put aside; null for the folder <c>journal</c> beside it.</param>
    public static Task<string?> Restore(string backup, string path, string? journal = null) => Task.Run(() => Unwritable.Opened(() => Care.Restore.From(
        System.IO.Path.GetFullPath(backup), PlaceOf(path, journal))));

    /// <summary>Copies the library as it stands at this moment, while others write, and reads the copy back before it gets its name.</summary>
    /// <exception cref="NotALibraryException">The name belongs to a file that is not a library, or the copy came out damaged.</exception>
    public Task Backup(string destination) => Task.Run(() => Care.Backup.Write(Path, System.IO.Path.GetFullPath(destination)));

    /// <summary>Reads everything once and says in plain sentences what is not as it should be.</summary>
    public Task<LibraryCheck> Check() => Task.Run(() => CheckLibrary.Of(Path));

    /// <summary>Removes what of the journal is older than the oldest of the backups, and with that is needed no more. After a backup.</summary>
    public Task PruneJournal(RotatingBackups backups) => Task.Run(async () =>
    {
        var reached = backups.All().Select(backup => JournalState.InFile(backup.Path)?.Sequence).Where(sequence => sequence is not null).Min();
        if (reached is { } oldest)
        {
            await Writer.ToWrite(_ => Writer!.PruneJournal(oldest));
        }
    });

    /// <summary>Ends when everything that was asked for is written.</summary>
    public async ValueTask DisposeAsync()
    {
        readers.Dispose();
        if (Writer is not null)
        {
            await Writer.DisposeAsync();
        }
        held?.Dispose();
        copy?.Dispose();
    }

    internal static SqliteLibrary OpenForWriting(string path, Migrations migrations) =>
        Written(new(PlaceOf(path, journal: null), backups: null, migrations));

    private static SqliteLibrary Written(OpenToWrite toWrite)
    {
        var opened = toWrite.Take();
        return new(toWrite.Path, new Readers(toWrite.Path), new Writer(opened.Db, opened.Journal)) { held = opened.Held, Told = opened.Told };
    }

    private static SqliteLibrary WrittenLater(OpenToWrite toWrite, LibraryUnwritableException because)
    {
        var isHeld = because.InnerException is SqliteException failure && failure.IsInUse();
        var copy = isHeld ? ReadingCopy.None(toWrite.Path) : ReadingCopy.Of(toWrite.Path);
        try
        {
            RequireReadable(copy.Path, because);
            var readers = new Readers(copy.Path);
            SqliteLibrary? library = null;
            library = new(toWrite.Path, readers, new Writer(() => Unwritable.Opened(() => library!.WrittenNow(toWrite)))) { copy = copy };
            return library;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    // An older one has to be brought up to date first, and one that is held may not be looked into: what is in the way is said, not what follows.
    private static void RequireReadable(string path, LibraryUnwritableException because)
    {
        try
        {
            LibraryVersion.RequireLatest(path, Migrations.Embedded);
        }
        catch (Exception unreadable) when (unreadable is LibraryTooOldException or SqliteException)
        {
            throw new LibraryUnwritableException(because.Message, because);
        }
    }

    private (SqliteConnection Db, Journal.Journal? Journal) WrittenNow(OpenToWrite toWrite)
    {
        var opened = toWrite.Take();
        (held, Told) = (opened.Held, opened.Told);
        readers.MoveTo(Path);
        return (opened.Db, opened.Journal);
    }

    private static JournalPlace PlaceOf(string path, string? journal)
    {
        path = System.IO.Path.GetFullPath(path);
        return journal is null ? JournalPlace.Beside(path) : new(path, System.IO.Path.GetFullPath(journal));
    }

    internal static SqliteLibrary OpenForReading(string path, Migrations migrations)
    {
        path = System.IO.Path.GetFullPath(path);
        LibraryVersion.RequireLatest(path, migrations);
        return new(path, new Readers(path), writer: null);
    }
}
