using AllianceReader.Articles;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Contracts;

public abstract class ArticleStoreContract : StoreContract
{
    [Fact]
    public async Task An_article_comes_back_as_it_was_given()
    {
        var draft = Some.Draft(
            "Of Leagues", ["Lucius Brutus", "한 명회"], "The Forum", "2025-04-09", "https://forum.example/leagues", null,
            "# Opening", "Leagues 🤝 are kept, albeit imperfectly.", "동맹은 오래 간다.", "* First read to the Senate.");

        var article = await Add(draft);

        Assert.Equivalent(draft.Article with { Slug = "of-leagues", Added = Some.Reader.At }, article, strict: true);
    }

    [Fact]
    public async Task An_article_without_a_title_has_its_opening_words_in_its_address()
    {
        var article = await Add(null, "What holds a league together when nothing else does, and for how long?");

        Assert.Null(article.Title);
        Assert.Equal("what-holds-a-league-together-when-nothing-else-does", article.Slug);
    }

    [Fact]
    public async Task A_slug_that_is_taken_gets_a_number_even_when_its_article_is_deleted()
    {
        await Add("Of Leagues");
        await Articles.Delete("of-leagues", null, Some.Reader);

        Assert.Equal("of-leagues-2", (await Add("Of leagues!")).Slug);
    }

    [Fact]
    public async Task Nothing_is_found_under_an_unknown_slug()
    {
        Assert.Null(await Articles.Find("nowhere"));
        Assert.Null(await Articles.FindAuthor("nobody"));
        Assert.Null(await Articles.Correct("nowhere", new() { Title = "Somewhere" }, null, Some.Reader));
        Assert.False(await Articles.Delete("nowhere", null, Some.Reader));
    }

    [Fact]
    public async Task An_article_whose_text_is_not_its_blocks_is_not_taken()
    {
        var draft = Some.Draft("Of Leagues", "One.", "Two.");

        await Assert.ThrowsAsync<ArgumentException>(() => Articles.Add(draft with { Article = draft.Article with { Text = "One. Two." } }, Some.Reader));
    }
}
