using AllianceReader.Sqlite.Storage;

namespace AllianceReader.Sqlite.Tests.Journal;

/// <summary>What was confirmed is there afterwards, or the reader is told; and what is damaged is not written upon.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly DamagedLibrary damaged = new();

    public void Dispose() => damaged.Dispose();

    [Fact]
    public async Task A_library_that_was_closed_opens_with_nothing_to_tell()
    {
        await damaged.Make(killed: false);

        await using var library = await damaged.Open();

        Assert.Null(library.Told);
        Assert.Empty(await damaged.Missing(library));
    }

    [Fact]
    public async Task A_library_that_was_killed_opens_with_nothing_to_tell()
    {
        await damaged.Make(killed: true);

        await using var library = await damaged.Open();

        Assert.Null(library.Told);
        Assert.Empty(await damaged.Missing(library));
    }

    [Theory]
    [InlineData("emptied")]
    [InlineData("gone")]
    [InlineData("cut to 50 bytes")]
    [InlineData("cut to a page")]
    [InlineData("cut in half")]
    [InlineData("cut by a page")]
    [InlineData("cut by 100 bytes")]
    [InlineData("all zeros")]
    [InlineData("header zeroed")]
    [InlineData("first page zeroed")]
    [InlineData("second page zeroed")]
    [InlineData("middle page zeroed")]
    [InlineData("last page zeroed")]
    [InlineData("bit of the magic words")]
    [InlineData("bit of the page size")]
    [InlineData("bit of the application id")]
    [InlineData("bit of the schema's tree")]
    [InlineData("bit of every page")]
    [InlineData("freelist")]
    [InlineData("garbage in the middle")]
    [InlineData("another library's file")]
    [InlineData("another application's file")]
    [InlineData("a text file")]
    [InlineData("older copy")]
    [InlineData("stray log")]
    public Task After_a_close_nothing_confirmed_is_lost(string damage) => NothingIsLost(damage, killed: false);

    [Theory]
    [InlineData("log gone")]
    [InlineData("log emptied")]
    [InlineData("log cut short")]
    [InlineData("log's header")]
    [InlineData("log's third page")]
    [InlineData("older log")]
    [InlineData("older file under the newer log")]
    [InlineData("older file and older log")]
    [InlineData("middle page zeroed")]
    [InlineData("all zeros")]
    [InlineData("gone")]
    [InlineData("file and log gone")]
    [InlineData("newest backup damaged and then all zeros")]
    public Task After_a_kill_nothing_confirmed_is_lost(string damage) => NothingIsLost(damage, killed: true);

    // A backup copied over the file by hand: the log that a kill left is of another time, and SQLite would write it into the backup.
    [Theory]
    [InlineData("older backup under the newer log")]
    [InlineData("newest backup under the newer log")]
    public Task PV54_stale_wal_a_backup_over_the_file_is_found_out_and_nothing_confirmed_is_lost(string damage) => NothingIsLost(damage, killed: true);

    [Fact]
    public async Task A_library_of_a_version_that_keeps_no_journal_is_believed_and_begins_a_new_one()
    {
        const int lastWithout = 13;
        await damaged.Make(killed: false);
        File.Delete(damaged.Path);
        using (var older = Connect.ToWrite(damaged.Path))
        {
            Migrations.Embedded.Apply(older, lastWithout);
        }

        await using var library = await damaged.Open();

        Assert.Contains("keeps no journal", library.Told, StringComparison.Ordinal);
        Assert.Null(await library.Articles.Find("of-leagues"));
        Assert.Contains(Directory.GetFiles(damaged.File("journal")), file => file.Contains(".set-aside-", StringComparison.Ordinal));
        Assert.Empty(damaged.PutAside());
    }

    [Fact]
    public async Task Where_there_is_no_room_to_make_it_anew_that_is_said_and_the_next_start_does_it()
    {
        await damaged.Make(killed: false);
        await Do("middle page zeroed");
        var before = await File.ReadAllBytesAsync(damaged.Path, TestContext.Current.CancellationToken);
        // Stands for a full disk: the name is taken.
        Directory.CreateDirectory(damaged.Path + ".rebuilt");

        var refused = await Assert.ThrowsAsync<LibraryUnwritableException>(damaged.Open);

        Assert.Contains("cannot be put right", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(damaged.Path, TestContext.Current.CancellationToken));
        Directory.Delete(damaged.Path + ".rebuilt");
        await using var library = await damaged.Open();
        Assert.Empty(await damaged.Missing(library));
    }

    [Theory]
    [InlineData("letter of a note")]
    [InlineData("journal gone")]
    [InlineData("journal emptied")]
    [InlineData("journal's header")]
    [InlineData("journal's last line cut off")]
    [InlineData("journal's last line gone")]
    [InlineData("journal's last line")]
    [InlineData("journal's last line cut off and then all zeros")]
    [InlineData("journal's last line gone and then log gone")]
    [InlineData("journal's middle line and then all zeros")]
    [InlineData("journal's header and then all zeros")]
    public async Task What_may_be_lost_is_told(string damage)
    {
        await damaged.Make(killed: damage.Contains("log", StringComparison.Ordinal));
        await Do(damage);

        await using var library = await damaged.Open();

        Assert.NotNull(library.Told);
        Assert.Empty((await library.Check()).Problems);
        await GoesOn(library);
    }

    [Theory]
    [InlineData("journal's middle line")]
    [InlineData("journal's session")]
    [InlineData("newest backup damaged")]
    [InlineData("backups gone")]
    public async Task What_the_library_does_not_need_at_the_moment_costs_nothing(string damage)
    {
        await damaged.Make(killed: false);
        await Do(damage);

        await using var library = await damaged.Open();

        Assert.Empty(await damaged.Missing(library));
        await GoesOn(library);
    }

    [Theory]
    [InlineData("backups gone and then all zeros")]
    [InlineData("backups gone and then middle page zeroed")]
    [InlineData("journal gone and then all zeros")]
    [InlineData("journal gone and then middle page zeroed")]
    public async Task What_cannot_be_made_anew_is_refused_and_left_as_it_is(string damage)
    {
        await damaged.Make(killed: false);
        await Do(damage);
        var before = await File.ReadAllBytesAsync(damaged.Path);

        await Assert.ThrowsAsync<NotALibraryException>(damaged.Open);

        Assert.Equal(before, await File.ReadAllBytesAsync(damaged.Path));
    }

    private async Task NothingIsLost(string damage, bool killed)
    {
        await damaged.Make(killed);
        await Do(damage);
        var (before, log) = (Bytes(""), Bytes("-wal"));

        await using var library = await damaged.Open();

        Assert.Empty(await damaged.Missing(library));
        Assert.Empty((await library.Check()).Problems);
        Assert.NotNull(library.Told);
        var aside = damaged.PutAside();
        if (aside.TryGetValue("", out var kept))
        {
            Assert.Equal(before, kept);
            Assert.Equal(log ?? [], aside.GetValueOrDefault("-wal") ?? []);
        }
        else
        {
            // Sound after all, only older; or nothing was there.
            Assert.Contains(damage, new[] { "gone", "file and log gone", "older copy", "stray log", "log gone", "log emptied" });
        }
        await GoesOn(library);
    }

    private async Task GoesOn(SqliteLibrary library)
    {
        var lost = await damaged.Missing(library);
        await damaged.Note(library);
        await library.DisposeAsync();
        await using var again = await damaged.Open();
        Assert.Null(again.Told);
        Assert.Equal(lost, await damaged.Missing(again));
    }

    private byte[]? Bytes(string part) => File.Exists(damaged.Path + part) ? File.ReadAllBytes(damaged.Path + part) : null;

    private async Task Do(string damage)
    {
        foreach (var part in damage.Split(" and then "))
        {
            await DoOne(part);
        }
    }

    private async Task DoOne(string damage)
    {
        var (file, log) = (damaged.Path, damaged.Path + "-wal");
        switch (damage)
        {
            case "emptied": damaged.Cut(file, 0); break;
            case "gone": File.Delete(file); break;
            case "cut to 50 bytes": damaged.Cut(file, 50); break;
            case "cut to a page": damaged.Cut(file, 4096); break;
            case "cut in half": damaged.Cut(file, damaged.Pages / 2 * 4096); break;
            case "cut by a page": damaged.Cut(file, -4096); break;
            case "cut by 100 bytes": damaged.Cut(file, -100); break;
            case "all zeros": damaged.Overwrite(file, 0, new byte[new FileInfo(file).Length]); break;
            case "header zeroed": damaged.Overwrite(file, 0, new byte[100]); break;
            case "first page zeroed": damaged.ZeroPage(1); break;
            case "second page zeroed": damaged.ZeroPage(2); break;
            case "middle page zeroed": damaged.ZeroPage((int)damaged.Pages / 2); break;
            case "last page zeroed": damaged.ZeroPage(-1); break;
            case "bit of the magic words": damaged.Flip(file, 3); break;
            case "bit of the page size": damaged.Flip(file, 16); break;
            case "bit of the application id": damaged.Flip(file, 70); break;
            case "bit of the schema's tree": damaged.Flip(file, 100); break;
            case "bit of every page":
                for (var page = 1; page < damaged.Pages; page++)
                {
                    damaged.Flip(file, page * 4096);
                }
                break;
            case "freelist": damaged.Overwrite(file, 32, 0, 0, 0, 5, 0, 0, 0, 9); break;
            case "garbage in the middle": damaged.Overwrite(file, damaged.Pages / 3 * 4096, [.. Enumerable.Repeat((byte)0xA5, 3 * 4096)]); break;
            case "letter of a note": damaged.FlipIn(file, "The note with the number 7."); break;
            case "another library's file": await damaged.SwapWithAnotherLibrary(); break;
            case "another application's file": damaged.SwapWithAnotherDatabase(); break;
            case "a text file": await File.WriteAllTextAsync(file, "Remember the milk."); break;
            case "older copy": File.Copy(damaged.Backups.All()[0].Path, file, overwrite: true); break;
            case "stray log": File.Copy(damaged.File("older-wal"), log); break;
            case "log gone": File.Delete(log); break;
            case "log emptied": damaged.Cut(log, 0); break;
            case "log cut short": damaged.Cut(log, 32 + (3 * 4120)); break;
            case "log's header": damaged.Flip(log, 20); break;
            case "log's third page": damaged.Flip(log, 32 + (2 * 4120) + 100); break;
            case "older log": File.Copy(damaged.File("older-wal"), log, overwrite: true); break;
            case "older backup under the newer log": File.Copy(damaged.Backups.All()[^1].Path, file, overwrite: true); break;
            case "newest backup under the newer log": File.Copy(damaged.Backups.All()[0].Path, file, overwrite: true); break;
            case "older file under the newer log": File.Copy(damaged.File("older"), file, overwrite: true); break;
            case "older file and older log":
                File.Copy(damaged.File("older"), file, overwrite: true);
                File.Copy(damaged.File("older-wal"), log, overwrite: true);
                break;
            case "file and log gone":
                File.Delete(file);
                File.Delete(log);
                break;
            case "journal gone": Directory.Delete(damaged.File("journal"), recursive: true); break;
            case "journal emptied": damaged.Cut(damaged.Journal(), 0); break;
            case "journal's header": damaged.Flip(damaged.Journal(), 100); break;
            case "journal's session": File.Delete(damaged.File("journal/library.sqlite.session")); break;
            case "journal's last line cut off": damaged.CutLastLine(whole: false); break;
            case "journal's last line gone": damaged.CutLastLine(whole: true); break;
            case "journal's last line": damaged.DamageLine(1); break;
            case "journal's middle line": damaged.DamageLine(8); break;
            case "newest backup damaged": damaged.Overwrite(damaged.Backups.All()[0].Path, 4096 * 4, new byte[4096 * 4]); break;
            case "backups gone": Directory.Delete(damaged.Backups.Folder, recursive: true); break;
            default: throw new ArgumentOutOfRangeException(nameof(damage), damage, "Nobody knows how.");
        }
    }
}
