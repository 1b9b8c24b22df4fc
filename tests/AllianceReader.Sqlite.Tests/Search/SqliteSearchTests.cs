using AllianceReader.Search;
using AllianceReader.Sqlite.Search;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Tests.Contracts;
using AllianceReader.Sqlite.Tests.Support;
using Dapper;

namespace AllianceReader.Sqlite.Tests.Search;

public class SqliteSearchTests : SearchContract
{
    private static readonly string[] nouns = ["harbour", "treaty", "minister", "ministry", "treasury", "league", "wall", "burden"];

    protected override Task<IStores> OpenEmpty() => SqliteStores.OpenEmpty();

    // bm25 is worked out while the places are gathered, and again where essays were narrowed: both are to put them as FTS5 alone would.
    [Theory]
    [InlineData("treaty")]
    [InlineData("treasury OR ministry OR minister")]
    [InlineData("minister OR treasury wall")]
    [InlineData("harbour wall")]
    [InlineData("\"burden treaty\" OR league")]
    [InlineData("minist* OR wall")]
    [InlineData("league -burden")]
    public async Task The_best_stand_first_as_FTS5_alone_puts_them(string question)
    {
        using var folder = new TemporaryFolder();
        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);
        await Fill(library);
        var asked = SearchLanguage.Parse(question);
        var expected = ByFts5(folder.Library, MatchExpression.Of(asked)!);

        var found = await library.Search.Find(new(asked) { Stretch = new(100) });
        var narrowed = await library.Search.Find(new(asked) { Publications = ["The Gate"], Stretch = new(100) });

        Assert.True(expected.Count > 3);
        Assert.Equal(expected, found.Hits.Items.Select(Where));
        Assert.Equal(expected, narrowed.Hits.Items.Select(Where));
    }

    private static async Task Fill(SqliteLibrary library)
    {
        var random = new Random(20261127);
        for (var essay = 0; essay < 12; essay++)
        {
            string[] lines = [.. Enumerable.Range(0, 6).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(3, 30)).Select(_ => nouns[random.Next(nouns.Length)])))];
            await library.Articles.Add(Some.Essay($"Number {essay}", ["Titus Livius"], "The Gate", lines: lines), Some.Reader);
        }
    }

    private static List<(string, int)> ByFts5(string path, string expression)
    {
        using var db = Connect.ToRead(path);
        return db.Query<(string, int)>(
            """
            select a.slug, e.start
            from   search_words
            join   search_entry e on e.id = search_words.rowid
            join   article a on a.id = e.article
            where  search_words match @expression
            order by bm25(search_words), search_words.rowid
            """, new { expression }).AsList();
    }

    private static (string, int) Where(SearchHit hit) => (hit.Article.Slug, hit.Place!.Range.Start);
}
