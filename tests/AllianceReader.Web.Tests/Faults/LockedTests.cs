using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Web.Tests.Faults;

/// <summary>Another program (a backup, a virus scanner, a curious reader's SQLite shell) holds the library for a while.</summary>
public sealed class LockedTests : IDisposable
{
    private static readonly TimeSpan awhile = TimeSpan.FromSeconds(8);

    private readonly TemporaryFolder place = new();

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task Meanwhile_reading_goes_on_and_a_write_waits_or_is_told_why_and_afterwards_all_is_saved()
    {
        await MadeLibrary.Make(Path.Combine(place.Path, "library.sqlite"), [1]);
        await using var app = await RunningApp.Over(place.Path);
        using var reader = new SomeReader(app);
        var held = Hold();

        var written = reader.Write("While it is held.");
        await reader.RequireReading();
        var told = await written;
        var later = reader.Write("Once more.");
        await held;

        Assert.StartsWith("Another program holds the library at the moment, so nothing is saved.", told ?? "", StringComparison.Ordinal);
        Assert.Null(await later);
        await reader.RequireSaving();
    }

    [Fact]
    public async Task A_start_meanwhile_waits_or_reads_and_afterwards_all_is_saved()
    {
        await MadeLibrary.Make(Path.Combine(place.Path, "library.sqlite"), [1]);
        var held = Hold();

        await using var app = await RunningApp.Over(place.Path);
        using var reader = new SomeReader(app);
        await reader.RequireReading();
        await held;

        await reader.RequireSaving();
    }

    [Fact]
    public async Task A_start_while_it_may_not_even_be_read_says_so_in_a_sentence()
    {
        await MadeLibrary.Make(Path.Combine(place.Path, "library.sqlite"), [1]);
        var held = Hold("pragma locking_mode = exclusive; begin exclusive; delete from read_mark", 3 * awhile);

        var said = await Said.Run(place.Path, ["serve", "--urls", "http://127.0.0.1:0"]);
        await held;

        Assert.Equal((1, ""), (said.ExitCode, said.Output));
        Assert.Equal("Another program holds the library at the moment, so nothing is saved. Do it once more when that one is done.", said.Errors.Trim());
    }

    private Task Hold() => Hold("begin exclusive", awhile);

    private async Task Hold(string way, TimeSpan time)
    {
        await using var other = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(place.Path, "library.sqlite"), Pooling = false }.ToString());
        await other.OpenAsync();
        await using var all = other.CreateCommand();
        all.CommandText = way;
        await all.ExecuteNonQueryAsync();
        await Task.Delay(time);
    }
}
