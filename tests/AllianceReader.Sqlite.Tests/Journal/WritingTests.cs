using AllianceReader.Sqlite.Care;
using AllianceReader.Sqlite.Journal;
using AllianceReader.Sqlite.Tests.Support;
using SQLitePCL;

namespace AllianceReader.Sqlite.Tests.Journal;

public sealed class WritingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_commit_that_changes_something_is_a_line_and_no_other_is()
    {
        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);
        var before = Check().Last;

        await library.Themes.Add(new("One"), Some.Reader);
        await library.Themes.Add(new("Two"), Some.Reader);
        await Assert.ThrowsAsync<RefusedException>(() => library.Themes.Add(new("two"), Some.Reader));
        await library.Writer!.Write(_ => 0);

        Assert.Equal((before + 2, before + 2, 0), (Check().Changes, Check().Last, Check().Problems.Count));
    }

    [Fact]
    public async Task A_line_stands_in_the_file_before_the_commit_and_goes_when_that_fails()
    {
        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);
        await library.Themes.Add(new("One"), Some.Reader);
        var (before, within) = (Lines(), 0);
        raw.sqlite3_commit_hook(library.Writer!.Connection.Handle, _ =>
        {
            within = Lines();
            return 1;
        }, null);

        await Assert.ThrowsAnyAsync<Exception>(() => library.Themes.Add(new("Two"), Some.Reader));
        raw.sqlite3_commit_hook(library.Writer.Connection.Handle, null, null);

        Assert.Equal((before + 1, before), (within, Lines()));
        await library.Themes.Add(new("Three"), Some.Reader);
        Assert.Empty(Check().Problems);
        Assert.Equal(["One", "Three"], (await library.Themes.List()).Select(theme => theme.Name));
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_is_named_and_writing_goes_on_when_it_can()
    {
        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);
        await library.Themes.Add(new("One"), Some.Reader);
        Directory.Delete(folder.File("journal"), recursive: true);
        await File.WriteAllTextAsync(folder.File("journal"), "No folder at all.");

        var failed = await Assert.ThrowsAsync<CannotSaveException>(() => library.Themes.Add(new("Two"), Some.Reader));
        File.Delete(folder.File("journal"));
        await library.Themes.Add(new("Three"), Some.Reader);

        Assert.StartsWith("The journal of the library cannot be written, so nothing is saved: ", failed.Message, StringComparison.Ordinal);
        Assert.Equal(["One", "Three"], (await library.Themes.List()).Select(theme => theme.Name));
        Assert.Equal(1, Check().Changes);
    }

    [Fact]
    public async Task It_lies_where_it_is_told_to()
    {
        await using (var library = await SqliteLibrary.OpenForWriting(folder.Library, folder.File("elsewhere")))
        {
            await library.Themes.Add(new("One"), Some.Reader);
        }

        Assert.False(Directory.Exists(folder.File("journal")));
        Assert.Equal(["library.sqlite.000000000000.journal", "library.sqlite.session"], Directory.GetFiles(folder.File("elsewhere")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        await using var again = await SqliteLibrary.OpenForWriting(folder.Library, folder.File("elsewhere"));
        Assert.Null(again.Told);
    }

    [Fact]
    public async Task What_the_oldest_backup_has_is_pruned_and_what_is_newer_stays()
    {
        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);
        var backups = new RotatingBackups(folder.Library, folder.File("backups"), kept: 2);
        for (var day = 1; day <= 5; day++)
        {
            await library.Themes.Add(new($"Theme {day}"), Some.Reader);
            Assert.NotNull(backups.MakeIfChanged(new DateTimeOffset(2026, 11, day, 0, 0, 0, TimeSpan.Zero)));
            await library.PruneJournal(backups);
        }

        // From the fourth day's backup on, which is the older of the two.
        Assert.Equal(
            ["library.sqlite.000000000004.journal", "library.sqlite.000000000005.journal"],
            Directory.GetFiles(folder.File("journal"), "*.journal").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal((1, 5, 0), (Check().Changes, Check().Last, Check().Problems.Count));
    }

    [Fact]
    public async Task A_library_that_is_restored_begins_a_new_journal_and_stays_restored()
    {
        await using (var library = await SqliteLibrary.OpenForWriting(folder.Library))
        {
            await library.Themes.Add(new("One"), Some.Reader);
            await library.Backup(folder.File("backup"));
            await library.Themes.Add(new("Two"), Some.Reader);
        }
        await SqliteLibrary.Restore(folder.File("backup"), folder.Library);

        await using var restored = await SqliteLibrary.OpenForWriting(folder.Library);

        Assert.Null(restored.Told);
        Assert.Equal("One", Assert.Single(await restored.Themes.List()).Name);
        Assert.Equal(0, Check().Changes);
    }

    [Fact]
    public async Task A_copy_of_a_library_begins_a_journal_of_its_own()
    {
        await using (var library = await SqliteLibrary.OpenForWriting(folder.Library))
        {
            await library.Themes.Add(new("One"), Some.Reader);
        }
        File.Copy(folder.Library, folder.File("copy.sqlite"));

        await using var copy = await SqliteLibrary.OpenForWriting(folder.File("copy.sqlite"));

        Assert.Null(copy.Told);
        Assert.Equal(1, Check().Changes);
    }

    [Fact]
    public async Task Whoever_only_reads_leaves_it_alone()
    {
        await using (var library = await SqliteLibrary.OpenForWriting(folder.Library))
        {
            await library.Themes.Add(new("One"), Some.Reader);
        }
        Directory.Delete(folder.File("journal"), recursive: true);

        await using (await SqliteLibrary.OpenForReading(folder.Library))
        {
        }

        Assert.False(Directory.Exists(folder.File("journal")));
    }

    private int Lines() => JournalLines.Of(folder.File("journal/library.sqlite.000000000000.journal")).Count();

    private JournalCheck Check() => JournalCheck.Of(folder.Library, folder.File("journal"))!;
}
