using System.Diagnostics;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Storage;

public sealed class LockTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_second_writer_is_refused_with_a_plain_sentence()
    {
        await using var first = await SqliteLibrary.OpenForWriting(folder.Library);

        var refused = await Assert.ThrowsAsync<LibraryInUseException>(() => SqliteLibrary.OpenForWriting(folder.Library));

        Assert.Equal("library.sqlite is open in another AllianceReader. Stop that one first, or do it there.", refused.Message);
        await first.Themes.Add(new("Order"), Some.Reader);
    }

    [Fact]
    public async Task Readers_need_no_lock()
    {
        await using var writing = await SqliteLibrary.OpenForWriting(folder.Library);
        await using var one = await SqliteLibrary.OpenForReading(folder.Library);
        await using var other = await SqliteLibrary.OpenForReading(folder.Library);

        Assert.Equal(0, (await other.Articles.Count()).Essays);
    }

    [Fact]
    public async Task The_next_writer_may_open_it_when_the_first_has_closed()
    {
        await (await SqliteLibrary.OpenForWriting(folder.Library)).DisposeAsync();

        await using var next = await SqliteLibrary.OpenForWriting(folder.Library);

        Assert.Equal(0, (await next.Articles.Count()).Essays);
    }

    [Fact]
    public async Task A_writer_that_cannot_open_the_library_lets_go_of_the_lock()
    {
        await File.WriteAllTextAsync(folder.Library, "Dear diary, this is no database, and it is long enough to be sure of that: a hundred bytes and more.");
        await Assert.ThrowsAsync<NotALibraryException>(() => SqliteLibrary.OpenForWriting(folder.Library));
        File.Delete(folder.Library);

        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);

        Assert.NotNull(library);
    }

    [Fact]
    public async Task Another_process_holds_the_lock_until_it_ends_even_when_it_is_killed()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/flock"), "flock(1) takes the lock from another process; this system has none.");
        await (await SqliteLibrary.OpenForWriting(folder.Library)).DisposeAsync();
        using var other = Process.Start(new ProcessStartInfo("/usr/bin/flock", ["--no-fork", folder.Library + ".lock", "sh", "-c", "echo held; exec sleep 60"])
        {
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("held", await other.StandardOutput.ReadLineAsync());

        await Assert.ThrowsAsync<LibraryInUseException>(() => SqliteLibrary.OpenForWriting(folder.Library));
        await Assert.ThrowsAsync<LibraryInUseException>(() => SqliteLibrary.Restore(folder.Library, folder.Library));

        other.Kill();
        await other.WaitForExitAsync();
        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);
    }

    [Fact]
    public async Task Another_process_sees_that_this_one_holds_the_lock()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/flock"), "flock(1) asks for the lock from another process; this system has none.");
        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);

        using var other = Process.Start("/usr/bin/flock", ["--nonblock", "--conflict-exit-code", "9", folder.Library + ".lock", "true"]);
        await other.WaitForExitAsync();

        Assert.Equal(9, other.ExitCode);
    }
}
