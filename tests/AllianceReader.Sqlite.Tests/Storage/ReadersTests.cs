using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Tests.Storage;

/// <summary>Which connection is lent to whom: whoever is alone reads from the large cache that the reads before have filled.</summary>
public sealed class ReadersTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private Readers readers = null!;

    public async ValueTask InitializeAsync()
    {
        await (await SqliteLibrary.OpenForWriting(folder.Library)).DisposeAsync();
        readers = new(folder.Library);
    }

    public ValueTask DisposeAsync()
    {
        readers.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Reads_one_after_another_have_one_connection_on_whatever_thread()
    {
        var first = readers.Read(db => db);
        for (var n = 0; n < 5; n++)
        {
            Assert.Same(first, await Task.Factory.StartNew(() => readers.Read(db => db), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default));
        }
    }

    [Fact]
    public void The_first_has_the_largest_cache_and_those_beside_it_a_small_one()
    {
        var (first, second) = readers.Read(one => readers.Read(other => (Cache(one), Cache(other))));

        Assert.True(first < 4 * second && second < 0, $"{first}, {second} KiB");
    }

    [Fact]
    public void A_long_read_leaves_the_large_cache_to_others()
    {
        var first = readers.Read(db => db);

        using var lent = readers.Lend();

        Assert.NotSame(first, lent.Db);
        Assert.Same(first, readers.Read(db => db));
    }

    [Fact]
    public void More_than_are_kept_are_served_and_the_first_comes_back_first()
    {
        List<SqliteConnection> open = [];

        Nested(12);

        Assert.Equal(12, open.Distinct().Count());
        Assert.Same(open[0], readers.Read(db => db));

        int Nested(int depth) => depth == 0 ? 0 : readers.Read(db =>
        {
            open.Add(db);
            return Nested(depth - 1);
        });
    }

    [Fact]
    public void A_connection_whose_read_failed_is_not_lent_again()
    {
        var first = readers.Read(db => db);

        Assert.Throws<InvalidOperationException>(() => readers.Read<int>(_ => throw new InvalidOperationException()));

        var next = readers.Read(db => db);
        Assert.NotSame(first, next);
        Assert.Equal(1, readers.Read(db => db.ExecuteScalar<int>("select 1")));
    }

    [Fact]
    public void Once_they_are_closed_nothing_is_lent()
    {
        var kept = readers.Lend();

        readers.Dispose();

        kept.Dispose();
        Assert.Throws<ObjectDisposedException>(() => readers.Read(db => 1));
    }

    private static int Cache(SqliteConnection db) => db.ExecuteScalar<int>("pragma cache_size");
}
