using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Tests.Support;
using Dapper;

namespace AllianceReader.Sqlite.Tests.Care;

public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_backup_is_a_whole_library_in_one_file()
    {
        await using var library = await FilledLibrary();

        await library.Backup(folder.File("backups/monday.sqlite"));

        Assert.Equal(["monday.sqlite"], Directory.GetFiles(folder.File("backups")).Select(Path.GetFileName));
        await using var backup = await SqliteLibrary.OpenForReading(folder.File("backups/monday.sqlite"));
        Assert.Equal(new(1, 0, 1, 1, 1), await backup.Articles.Count());
        Assert.True((await backup.Check()).IsSound);
    }

    [Fact]
    public async Task A_backup_is_taken_by_another_process_while_people_write()
    {
        await using var library = await FilledLibrary();
        await using var beside = await SqliteLibrary.OpenForReading(folder.Library);
        using var enough = new CancellationTokenSource();
        var confirmed = 0;
        var writing = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await library.Articles.Add(Some.Draft("Essay"), Some.Reader);
                Interlocked.Increment(ref confirmed);
            }
        });

        for (var n = 0; n < 5; n++)
        {
            var before = Volatile.Read(ref confirmed);
            await beside.Backup(folder.File("backup.sqlite"));

            await using var backup = await SqliteLibrary.OpenForReading(folder.File("backup.sqlite"));
            Assert.InRange((await backup.Articles.Count()).Essays, before + 1, int.MaxValue);
            Assert.True((await backup.Check()).IsSound);
        }
        await enough.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task A_backup_replaces_an_older_one_but_nothing_else()
    {
        await using var library = await FilledLibrary();
        await File.WriteAllTextAsync(folder.File("thesis.docx"), "Two years of work.");
        await library.Backup(folder.File("backup.sqlite"));
        await library.Backup(folder.File("backup.sqlite"));

        await Assert.ThrowsAsync<NotALibraryException>(() => library.Backup(folder.File("thesis.docx")));
        await Assert.ThrowsAsync<NotALibraryException>(() => library.Backup(folder.Library));

        Assert.Equal("Two years of work.", await File.ReadAllTextAsync(folder.File("thesis.docx")));
        Assert.Equal(1, (await library.Articles.Count()).Essays);
    }

    [Fact]
    public async Task A_restored_library_is_what_was_backed_up_and_what_stood_there_is_kept()
    {
        await using (var library = await FilledLibrary())
        {
            await library.Backup(folder.File("backup.sqlite"));
            await library.Articles.Add(Some.Draft("Written since"), Some.Reader);
        }

        var kept = await SqliteLibrary.Restore(folder.File("backup.sqlite"), folder.Library);

        Assert.Equal(1, await EssaysIn(folder.Library));
        Assert.Equal(2, await EssaysIn(kept!));
        Assert.Equal(1, await EssaysIn(folder.File("backup.sqlite")));
    }

    [Fact]
    public async Task A_log_that_a_kill_left_is_kept_and_does_not_run_into_the_restored_library()
    {
        await using (var library = await FilledLibrary())
        {
            await library.Backup(folder.File("backup.sqlite"));
            await library.Articles.Add(Some.Draft("Written since"), Some.Reader);
            File.Copy(folder.Library, folder.File("killed"));
            File.Copy(folder.Library + "-wal", folder.File("killed-wal"));
        }
        File.Move(folder.File("killed"), folder.Library, overwrite: true);
        File.Move(folder.File("killed-wal"), folder.Library + "-wal", overwrite: true);

        var kept = await SqliteLibrary.Restore(folder.File("backup.sqlite"), folder.Library);

        Assert.Equal(1, await EssaysIn(folder.Library));
        Assert.Equal(2, await EssaysIn(kept!));
    }

    [Fact]
    public async Task A_library_is_restored_where_there_was_none()
    {
        await using (var library = await FilledLibrary())
        {
            await library.Backup(folder.File("backup.sqlite"));
        }

        Assert.Null(await SqliteLibrary.Restore(folder.File("backup.sqlite"), folder.File("elsewhere/library.sqlite")));
        Assert.Equal(1, await EssaysIn(folder.File("elsewhere/library.sqlite")));
    }

    [Fact]
    public async Task A_damaged_library_is_restored_over_and_kept_as_it_was()
    {
        await using (var library = await FilledLibrary())
        {
            await library.Backup(folder.File("backup.sqlite"));
        }
        await Damage(folder.Library);
        var damaged = await File.ReadAllBytesAsync(folder.Library);

        var kept = await SqliteLibrary.Restore(folder.File("backup.sqlite"), folder.Library);

        Assert.Equal(1, await EssaysIn(folder.Library));
        Assert.Equal(damaged, await File.ReadAllBytesAsync(kept!));
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_and_changes_nothing()
    {
        await using (var library = await FilledLibrary())
        {
            await library.Backup(folder.File("backup.sqlite"));
        }
        await Damage(folder.File("backup.sqlite"));
        var before = folder.Files();

        var refused = await Assert.ThrowsAsync<NotALibraryException>(() => SqliteLibrary.Restore(folder.File("backup.sqlite"), folder.Library));

        Assert.Equal("backup.sqlite is damaged. Nothing was restored.", refused.Message);
        Assert.Equal(before, folder.Files());
        Assert.Equal(1, await EssaysIn(folder.Library));
    }

    [Fact]
    public async Task A_backup_by_a_newer_version_is_refused()
    {
        await using (var library = await FilledLibrary())
        {
            await library.Backup(folder.File("backup.sqlite"));
        }
        using (var newer = Connect.ToWrite(folder.File("backup.sqlite")))
        {
            newer.Run("pragma user_version = 999");
        }

        await Assert.ThrowsAsync<LibraryTooNewException>(() => SqliteLibrary.Restore(folder.File("backup.sqlite"), folder.Library));
        Assert.Equal(1, await EssaysIn(folder.Library));
    }

    [Fact]
    public async Task Something_else_is_no_backup()
    {
        await File.WriteAllTextAsync(folder.File("notes.txt"), "Remember the milk.");

        await Assert.ThrowsAsync<NotALibraryException>(() => SqliteLibrary.Restore(folder.File("notes.txt"), folder.Library));
        await Assert.ThrowsAsync<NotALibraryException>(() => SqliteLibrary.Restore(folder.File("nothing"), folder.Library));
        Assert.Equal(["notes.txt"], folder.Files());
    }

    [Fact]
    public async Task Nothing_is_restored_beside_a_running_server()
    {
        await using var library = await FilledLibrary();
        await library.Backup(folder.File("backup.sqlite"));

        await Assert.ThrowsAsync<LibraryInUseException>(() => SqliteLibrary.Restore(folder.File("backup.sqlite"), folder.Library));
    }

    [Fact]
    public async Task Nothing_is_restored_under_a_reader()
    {
        await using (var library = await FilledLibrary())
        {
            await library.Backup(folder.File("backup.sqlite"));
            await library.Articles.Add(Some.Draft("Written since"), Some.Reader);
        }
        using var reader = Connect.ToRead(folder.Library);
        reader.Begin();
        Assert.Equal(2, reader.ExecuteScalar<int>("select count(*) from article"));

        await Assert.ThrowsAsync<LibraryInUseException>(() => SqliteLibrary.Restore(folder.File("backup.sqlite"), folder.Library));

        reader.Commit();
        Assert.Equal(2, await EssaysIn(folder.Library));
    }

    private async Task<SqliteLibrary> FilledLibrary()
    {
        var library = await SqliteLibrary.OpenForWriting(folder.Library);
        var slug = await library.Articles.Add(Some.Draft("Of Leagues", "A habit, kept."), Some.Reader);
        await library.Annotations.Add(Some.Passage((await library.Articles.Find(slug))!, "habit", "Is it?"), 1, Some.Reader);
        return library;
    }

    private static async Task<int> EssaysIn(string path)
    {
        await using var library = await SqliteLibrary.OpenForReading(path);
        return (await library.Articles.Count()).Essays;
    }

    // The first page stays: it is recognized as a library, and found out by reading it.
    private static async Task Damage(string path)
    {
        await using var file = new FileStream(path, FileMode.Open);
        file.Position = 4096;
        await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray());
    }
}
