using AllianceReader.Sqlite.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Tests.Storage;

public sealed class LibraryHeaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("A shopping list: eggs, ink, paper.")]
    public async Task A_file_that_is_not_SQLite_is_refused_and_left_as_it_is(string content)
    {
        await File.WriteAllTextAsync(folder.Library, "x" + content);

        await Refused("library.sqlite is not a SQLite file, so it cannot be a library. It was left as it is.");
        Assert.Equal("x" + content, await File.ReadAllTextAsync(folder.Library));
    }

    [Fact]
    public async Task Another_applications_database_is_refused_and_left_as_it_is()
    {
        using (var theirs = new SqliteConnection($"data source={folder.Library};pooling=false"))
        {
            theirs.Open();
            theirs.Execute("pragma journal_mode = wal; pragma application_id = 252006674; create table theirs (x)");
        }
        var before = await File.ReadAllBytesAsync(folder.Library);

        await Refused("library.sqlite is another application's database, not an AllianceReader library. It was left as it is.");
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.Library));
        Assert.Equal(["library.sqlite", "library.sqlite.lock"], folder.Files());
    }

    [Fact]
    public async Task A_library_that_is_not_there_cannot_be_read()
    {
        var missing = await Assert.ThrowsAsync<NotALibraryException>(() => SqliteLibrary.OpenForReading(folder.Library));

        Assert.Equal("There is no library at library.sqlite yet.", missing.Message);
        Assert.Empty(folder.Files());
    }

    [Fact]
    public async Task An_empty_file_becomes_a_library()
    {
        await File.WriteAllBytesAsync(folder.Library, []);

        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);

        Assert.True((await library.Check()).IsSound);
    }

    private async Task Refused(string sentence)
    {
        Assert.Equal(sentence, (await Assert.ThrowsAsync<NotALibraryException>(() => SqliteLibrary.OpenForWriting(folder.Library))).Message);
        Assert.Equal(sentence, (await Assert.ThrowsAsync<NotALibraryException>(() => SqliteLibrary.OpenForReading(folder.Library))).Message);
    }
}
