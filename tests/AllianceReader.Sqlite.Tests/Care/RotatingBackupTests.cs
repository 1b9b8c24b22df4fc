using AllianceReader.Sqlite.Care;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Care;

/// <summary>Backups that come by themselves.</summary>
public sealed class RotatingBackupTests : IDisposable
{
    private static readonly DateTimeOffset start = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private int day;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_backup_is_a_library_that_can_be_restored()
    {
        await using var library = await FilledLibrary();

        var made = Backups(kept: 7).MakeIfChanged(start)!;

        Assert.Equal(folder.File("backups/library.20261127-120000.backup"), made.Path);
        Assert.Equal(start, made.Taken);
        await using var backup = await SqliteLibrary.OpenForReading(made.Path);
        Assert.Equal(1, (await backup.Articles.Count()).Essays);
        Assert.True((await backup.Check()).IsSound);
    }

    [Fact]
    public async Task Nothing_is_copied_while_nothing_changes_and_any_change_is()
    {
        await using var library = await FilledLibrary();
        var backups = Backups(kept: 50);
        Assert.NotNull(Next(backups));
        Assert.Null(Next(backups));
        var essay = (await library.Articles.List(new())).Items[0].Slug;
        var article = (await library.Articles.Find(essay))!;

        foreach (var change in new Func<Task>[]
        {
            () => library.Articles.Add(Some.Draft("Another"), Some.Reader),
            () => library.Themes.Add(new("Habit"), Some.Reader),
            () => library.Annotations.Add(Some.WholeEssayNote(article, "A note.", "habit"), article.Revision, Some.Reader),
            () => library.SavedSearches.Add(new("Mine", "habit"), Some.Reader),
            () => library.History.Undo(null, Some.Reader),
            () => library.History.Redo(Some.Reader),
            () => library.Articles.Delete(essay, null, Some.Reader),
            () => library.Articles.Restore(essay, Some.Reader),
        })
        {
            await change();
            Assert.NotNull(Next(backups));
            Assert.Null(Next(backups));
        }
    }

    [Fact]
    public async Task Old_ones_go_once_a_new_one_is_there_and_nothing_else_ever_does()
    {
        await using var library = await FilledLibrary();
        var backups = Backups(kept: 3);
        Directory.CreateDirectory(folder.File("backups"));
        foreach (var mine in new[] { "thesis.backup", "library.backup", "library.20261127.backup", "other.20261127-120000.backup" })
        {
            await File.WriteAllTextAsync(folder.File($"backups/{mine}"), "Mine.", TestContext.Current.CancellationToken);
        }
        await File.WriteAllTextAsync(folder.File("backups/library.20251127-120000.backup.unfinished"), "half", TestContext.Current.CancellationToken);
        for (var n = 0; n < 5; n++)
        {
            await library.Articles.Add(Some.Draft($"Essay {n}"), Some.Reader);
            Assert.NotNull(Next(backups));
        }

        Assert.Equal(
            [
                "library.20261130-120000.backup", "library.20261201-120000.backup", "library.20261202-120000.backup",
                "library.20261127.backup", "library.backup", "other.20261127-120000.backup", "thesis.backup",
            ],
            Directory.GetFiles(folder.File("backups")).Select(Path.GetFileName).OrderBy(name => name!.Length < 30).ThenBy(name => name, StringComparer.Ordinal));
        Assert.Equal(3, backups.All().Count);
    }

    [Fact]
    public async Task A_backup_that_cannot_be_made_costs_none_of_those_that_are()
    {
        await using var library = await FilledLibrary();
        var backups = Backups(kept: 1);
        Assert.NotNull(Next(backups));
        await library.Articles.Add(Some.Draft("Another"), Some.Reader);
        // The name of the next one is taken by a folder.
        Directory.CreateDirectory(folder.File("backups/library.20261129-120000.backup.unfinished"));

        Assert.ThrowsAny<Exception>(() => Next(backups));

        Assert.Equal(["library.20261128-120000.backup"], backups.All().Select(backup => Path.GetFileName(backup.Path)));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(-400)]
    public async Task A_clock_that_jumps_costs_none_of_them_and_the_newest_stays(int days)
    {
        await using var library = await FilledLibrary();
        var backups = Backups(kept: 3);
        List<BackupFile> before = [];
        for (var n = 0; n < 3; n++)
        {
            await library.Articles.Add(Some.Draft($"Essay {n}"), Some.Reader);
            before.Add(Next(backups)!);
        }
        var jumped = start.AddDays(day + days);

        await library.Articles.Add(Some.Draft("In another time"), Some.Reader);
        var made = backups.MakeIfChanged(jumped)!;
        Assert.Null(backups.MakeIfChanged(jumped.AddDays(1)));
        await library.Articles.Add(Some.Draft("In the right time again"), Some.Reader);
        var newest = Next(backups)!;

        Assert.True(File.Exists(newest.Path));
        Assert.Equal(newest, backups.LastBefore(start.AddDays(day)));
        // As many as are kept, one of them or another that of the wrong time.
        Assert.All([.. before.Skip(1), newest], backup => Assert.Contains(backup, backups.All()));
        Assert.Equal(days > 0, backups.All().Contains(made));
        Assert.Null(Next(backups));
    }

    [Fact]
    public async Task A_damaged_one_is_named_and_a_new_one_is_made_although_nothing_changed()
    {
        await using var library = await FilledLibrary();
        var backups = Backups(kept: 7);
        var made = Next(backups)!;
        Assert.Empty(backups.Problems());
        await using (var file = new FileStream(made.Path, FileMode.Open))
        {
            file.Position = 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray(), TestContext.Current.CancellationToken);
        }

        Assert.Equal("Backup: library.20261128-120000.backup is damaged. It cannot be restored.", Assert.Single(backups.Problems()));
        Assert.NotNull(Next(backups));
    }

    [Fact]
    public async Task A_backup_is_taken_while_people_write()
    {
        await using var library = await FilledLibrary();
        var backups = Backups(kept: 7);
        var writing = Task.Run(async () =>
        {
            for (var n = 0; n < 200; n++)
            {
                await library.Articles.Add(Some.Draft($"Essay {n}"), Some.Reader);
            }
        });

        while (!writing.IsCompleted)
        {
            Next(backups);
        }
        await writing;

        Assert.Empty(backups.Problems());
    }

    private RotatingBackups Backups(int kept) => new(folder.Library, folder.File("backups"), kept);

    private BackupFile? Next(RotatingBackups backups) => backups.MakeIfChanged(start.AddDays(++day));

    private async Task<SqliteLibrary> FilledLibrary()
    {
        var library = await SqliteLibrary.OpenForWriting(folder.Library);
        await library.Articles.Add(Some.Draft("Essay"), Some.Reader);
        return library;
    }
}
