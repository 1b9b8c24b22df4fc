using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Tests.Storage;

/// <summary>
/// SQLite 3.50.4 can lose commits when two connections write or checkpoint (the WAL-reset defect). So only one ever can: the others are
/// put to the proof here, also against somebody who tries.
/// </summary>
public class ReaderTests : IDisposable
{
    private const int ReadOnly = 8;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("delete from article")]
    [InlineData("insert into theme (slug, version, deleted, name, name_key, definition, color, position) values ('x', 1, 0, 'x', 'x', '', 'sky', 1)")]
    [InlineData("create table mine (x)")]
    [InlineData("pragma user_version = 7")]
    [InlineData("pragma journal_mode = delete")]
    [InlineData("vacuum")]
    public async Task A_reader_cannot_write_not_even_when_it_tries(string attempt)
    {
        await using var library = await FilledLibrary();
        using var reader = Connect.ToRead(folder.Library);

        NothingHappens(() => reader.Execute(attempt));
        reader.Execute("pragma query_only = off");
        NothingHappens(() => reader.Execute(attempt));
    }

    [Theory]
    [InlineData("pragma wal_checkpoint(passive)")]
    [InlineData("pragma wal_checkpoint(full)")]
    [InlineData("pragma wal_checkpoint(restart)")]
    [InlineData("pragma wal_checkpoint(truncate)")]
    public async Task A_reader_cannot_checkpoint_not_even_when_it_tries(string attempt)
    {
        await using var library = await FilledLibrary();
        using var reader = Connect.ToRead(folder.Library);
        reader.Execute("pragma query_only = off; pragma wal_autocheckpoint = 1");

        NothingHappens(() => reader.Execute(attempt));
    }

    // The defect needs two that write or reset the log. Of its own accord a reader does neither, and the copying that it is told to do comes to nothing.
    [Fact]
    public async Task PV53_wal_reset_while_the_writer_writes_and_checkpoints_a_second_connection_can_do_neither()
    {
        await using var library = await FilledLibrary();
        using var reader = Connect.ToRead(folder.Library);
        Assert.Equal(0, reader.ExecuteScalar<int>("pragma wal_autocheckpoint"));
        reader.Execute("pragma query_only = off");
        await library.Writer!.Write(db => db.Execute("pragma wal_autocheckpoint = 4"));
        var themes = Enumerable.Range(0, 200).Select(n => library.Themes.Add(new($"Theme {n}"), Some.Reader)).ToList();

        do
        {
            Assert.Equal(ReadOnly, Assert.Throws<SqliteException>(() => reader.Execute("delete from theme")).SqliteErrorCode);
            Refused(() => reader.Execute("pragma wal_checkpoint(passive)"));
        }
        while (themes.Any(theme => !theme.IsCompleted));

        await Task.WhenAll(themes);
        Assert.Equal(200, reader.ExecuteScalar<int>("select count(*) from theme"));
        Assert.Empty((await library.Check()).Problems);
    }

    [Fact]
    public async Task The_last_reader_to_leave_a_killed_writers_library_leaves_its_log_as_it_is()
    {
        await WhatAKillLeaves();
        var before = Bytes();

        await using (var library = await SqliteLibrary.OpenForReading(folder.Library))
        {
            Assert.Equal(3, (await library.Articles.Count()).Essays);
            Assert.True((await library.Check()).IsSound);
        }

        Assert.Equal(before, Bytes());
    }

    [Fact]
    public async Task The_writer_checkpoints()
    {
        await using (await FilledLibrary())
        {
            Assert.NotEmpty(Bytes()["library.sqlite-wal"]);
        }

        Assert.Equal(["library.sqlite", "library.sqlite.lock"], folder.Files());
    }

    [Fact]
    public async Task A_library_opened_for_reading_says_so_when_asked_to_write()
    {
        await (await FilledLibrary()).DisposeAsync();
        await using var library = await SqliteLibrary.OpenForReading(folder.Library);

        await Assert.ThrowsAsync<InvalidOperationException>(() => library.Themes.Add(new("Order"), Some.Reader));
    }

    [Fact]
    public async Task A_reader_beside_the_writer_sees_what_was_confirmed()
    {
        await using var writing = await FilledLibrary();
        await using var reading = await SqliteLibrary.OpenForReading(folder.Library);
        Assert.Equal(3, (await reading.Articles.Count()).Essays);

        await writing.Articles.Add(Some.Draft("One more"), Some.Reader);

        Assert.Equal(4, (await reading.Articles.Count()).Essays);
    }

    private void NothingHappens(Action attempt)
    {
        var before = Bytes();
        Refused(attempt);
        Assert.Equal(before, Bytes());
    }

    // Or there is nothing that it could have done.
    private static void Refused(Action attempt)
    {
        try
        {
            attempt();
        }
        catch (SqliteException refused)
        {
            Assert.Contains(refused.SqliteErrorCode, new[] { ReadOnly, 5, 6, 10 });
        }
    }

    private async Task<SqliteLibrary> FilledLibrary()
    {
        var library = await SqliteLibrary.OpenForWriting(folder.Library);
        foreach (var n in Enumerable.Range(1, 3))
        {
            await library.Articles.Add(Some.Draft($"Essay {n}"), Some.Reader);
        }
        return library;
    }

    // The files as they stand in mid-flight, the log not yet copied into the library.
    private async Task WhatAKillLeaves()
    {
        using var elsewhere = new TemporaryFolder();
        await using var library = await FilledLibrary();
        foreach (var part in new[] { "", "-wal" })
        {
            File.Copy(folder.Library + part, elsewhere.Library + part);
        }
        await library.DisposeAsync();
        foreach (var part in new[] { "", "-wal" })
        {
            File.Copy(elsewhere.Library + part, folder.Library + part, overwrite: true);
        }
    }

    // The library and its log; the -shm beside them is shared memory, not content.
    private Dictionary<string, string> Bytes() => folder.Files()
        .Where(name => name is "library.sqlite" or "library.sqlite-wal")
        .ToDictionary(name => name, name => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(ReadShared(name))));

    private byte[] ReadShared(string name)
    {
        using var file = new FileStream(folder.File(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
