using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Tests.Storage;

/// <summary>A library that cannot be written to says so, and goes on when it can.</summary>
public sealed class UnwritableTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private Writer writer = null!;

    public ValueTask InitializeAsync()
    {
        var db = Connect.ToWrite(folder.Library);
        db.Execute("create table note (n integer primary key, text text)");
        writer = new(db);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_full_disk_is_said_and_writing_goes_on_when_there_is_room()
    {
        await Write(1);
        await writer.Write(db => db.ExecuteScalar<long>("pragma max_page_count = 10"));

        var full = await Assert.ThrowsAsync<CannotSaveException>(() => Write(2));
        await writer.Write(db => db.ExecuteScalar<long>("pragma max_page_count = 100000"));
        await Write(3);

        Assert.Equal("The disk that the library lies on is full, so nothing is saved. Make some room and do it once more.", full.Message);
        Assert.Equal([1, 3], await Numbers());
    }

    [Fact]
    public async Task A_library_that_may_only_be_read_says_so()
    {
        writer.Connection.Execute("pragma query_only = on");

        var readOnly = await Assert.ThrowsAsync<CannotSaveException>(() => Write(1));
        writer.Connection.Execute("pragma query_only = off");

        Assert.StartsWith("The library may only be read at the moment", readOnly.Message, StringComparison.Ordinal);
        Assert.Empty(await Numbers());
    }

    [Fact]
    public async Task What_a_write_itself_refuses_stays_what_it_is() => await Assert.ThrowsAsync<SqliteException>(() => writer.Write(db => db.Execute("insert into nobody values (1)")));

    // A hundred pages of text.
    private Task<int> Write(int number) => writer.Write(db => db.Execute("insert into note values (@number, @text)", new { number, text = new string('a', number == 2 ? 400_000 : 10) }));

    private Task<IReadOnlyList<int>> Numbers() => writer.Write<IReadOnlyList<int>>(db => db.Query<int>("select n from note order by n").AsList());
}
