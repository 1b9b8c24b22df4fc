using AllianceReader.Annotations;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Tests.Support;
using Dapper;

namespace AllianceReader.Sqlite.Tests.Care;

public sealed class CheckTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_sound_library_has_no_problems_and_is_counted()
    {
        await using var library = await FilledLibrary();

        var found = await library.Check();

        Assert.True(found.IsSound);
        Assert.Equal(new(1, 0, 3, 1, 1), found.Counts);
    }

    // what is done to the file; what is said of it
    [Theory]
    [InlineData("update block set text = 'A hobby, kept.' where text = 'A habit, kept.'", "is said to be in place in 'of-leagues', but other words stand there.")]
    [InlineData("update annotation set range_end = 900 where exact = 'habit'", "reaches beyond the text of 'of-leagues'.")]
    [InlineData("pragma foreign_keys = off; update tagging set theme = 99", "A row of tagging")]
    [InlineData("update article set annotation_count = 7", "The count of annotations of 'of-leagues' is wrong.")]
    [InlineData("update theme_count set all_articles = 7", "The count of passages of the theme")]
    [InlineData("update essay_count set notes = 7 where field = 'all'", "The count of all essays is wrong.")]
    [InlineData("delete from essay_count where field = 'year'", "The count of essays by year is wrong for ")]
    [InlineData("update theme set deleted = 1", "carries a theme that it should not.")]
    public async Task What_is_not_as_it_should_be_is_said_in_a_sentence(string done, string said)
    {
        await (await FilledLibrary()).DisposeAsync();
        using (var vandal = Connect.ToWrite(folder.Library))
        {
            vandal.Run(done);
        }
        await using var library = await SqliteLibrary.OpenForReading(folder.Library);

        var found = await library.Check();

        Assert.False(found.IsSound);
        Assert.Contains(found.Problems, problem => problem.Contains(said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_file_is_found_out()
    {
        await (await FilledLibrary()).DisposeAsync();
        var page = RootPageOf("block");
        await using (var file = new FileStream(folder.Library, FileMode.Open))
        {
            file.Position = (page - 1) * 4096L;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
        }
        await using var library = await SqliteLibrary.OpenForReading(folder.Library);

        var found = await library.Check();

        Assert.Null(found.Counts);
        Assert.StartsWith("The file is damaged: ", found.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_damaged_from_its_first_page_on_is_not_opened_where_no_journal_can_make_it_anew()
    {
        await (await FilledLibrary()).DisposeAsync();
        Directory.Delete(folder.File("journal"), recursive: true);
        await using (var file = new FileStream(folder.Library, FileMode.Open))
        {
            file.Position = 100;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, 3996).ToArray());
        }

        var refused = await Assert.ThrowsAsync<NotALibraryException>(() => SqliteLibrary.OpenForWriting(folder.Library));

        Assert.Equal("library.sqlite is damaged. Restore a backup of it.", refused.Message);
    }

    private long RootPageOf(string table)
    {
        using var db = Connect.ToRead(folder.Library);
        return db.ExecuteScalar<long>("select rootpage from sqlite_schema where name = @table", new { table });
    }

    private async Task<SqliteLibrary> FilledLibrary()
    {
        var library = await SqliteLibrary.OpenForWriting(folder.Library);
        var slug = await library.Articles.Add(Some.Draft("Of Leagues", "A habit, kept."), Some.Reader);
        var article = (await library.Articles.Find(slug))!;
        await library.Themes.Add(new("Habit"), Some.Reader);
        await library.Annotations.Add(Some.Passage(article, "habit", "Is it?", "habit"), 1, Some.Reader);
        await library.Annotations.Add(Some.WholeEssayNote(article, ""), 1, Some.Reader);
        await library.Annotations.Add(Some.Passage(article, "kept") with { Range = null, Status = AnnotationStatus.Confirm }, 1, Some.Reader);
        return library;
    }
}
