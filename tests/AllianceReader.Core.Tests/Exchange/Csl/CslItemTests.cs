using AllianceReader.Articles;
using AllianceReader.Exchange.Csl;

namespace AllianceReader.Core.Tests.Exchange.Csl;

public class CslItemTests
{
    [Theory]
    [InlineData("The Korea JoongAng Daily", null, "article-newspaper", "newspaperArticle")]
    [InlineData("Hankyoreh", null, "article-newspaper", "newspaperArticle")]
    [InlineData("The Washington Post", null, "article-newspaper", "newspaperArticle")]
    [InlineData("조선일보", null, "article-newspaper", "newspaperArticle")]
    [InlineData("Daily Review", null, "article-newspaper", "newspaperArticle")]
    [InlineData("The Diplomat", "https://thediplomat.com/2018/09/can-asia/", "article-magazine", "magazineArticle")]
    [InlineData("The Commonplace Review", null, "article-magazine", "magazineArticle")]
    [InlineData("Asia Unbound, Council on Foreign Relations", null, "post-weblog", "blogPost")]
    [InlineData("The Ferry Landing", "https://example.org/blog/sisters", "post-weblog", "blogPost")]
    [InlineData(null, "https://blogs.example.org/sisters", "post-weblog", "blogPost")]
    [InlineData("example.org", "https://example.org/sisters", "webpage", "webpage")]
    [InlineData(null, "https://example.org/sisters", "webpage", "webpage")]
    [InlineData(null, null, "webpage", "webpage")]
    [InlineData("The Ferry Landing", "https://example.org/sisters", "article-newspaper", "newspaperArticle")]
    public void The_kind_of_publication_is_told_from_its_name_and_the_address(string? publication, string? url, string csl, string zotero)
    {
        var type = Item(Some.Article("Words.") with { Publication = publication, Url = url }).Type;

        Assert.Equal((csl, zotero), (type.CslName(), type.ZoteroName()));
    }

    [Fact]
    public void A_source_that_says_blog_post_is_one() => Assert.Equal(
        CslType.Weblog,
        Item(Some.Article("Words.") with { Publication = "The Ferry Landing", Furniture = [new(FurnitureRole.Section, "Blog Post", 8)] }).Type);

    [Fact]
    public void The_house_that_a_blog_belongs_to_is_its_publisher()
    {
        var item = Item(Some.Article("Words.") with { Publication = "Asia Unbound, Council on Foreign Relations" });

        Assert.Equal(("Asia Unbound", "Council on Foreign Relations"), (item.ContainerTitle, item.Publisher));
    }

    [Theory]
    [InlineData("2025-02-24T16:45:00+09:00", new[] { 2025, 2, 24 })]
    [InlineData("2018-09", new[] { 2018, 9 })]
    [InlineData("2024", new[] { 2024 })]
    [InlineData(null, new int[0])]
    public void A_date_has_as_many_parts_as_are_known(string? published, int[] parts) =>
        Assert.Equal(parts, Item(Some.Article("Words.") with { Published = published }).DateParts);

    [Fact]
    public void A_name_that_is_not_known_in_parts_stands_whole()
    {
        var item = Item(Some.Article("Words.") with { Authors = [new("Moon Chung-in", "Chung-in", "Moon"), new("Publius", null, null), new("The Asan Institute", null, "Asan")] });

        Assert.Equal([new("Moon", "Chung-in", null), new(null, null, "Publius"), new(null, null, "The Asan Institute")], item.Authors);
    }

    [Fact]
    public void Without_a_title_it_goes_by_its_opening_words() =>
        Assert.Equal("No title here, only words.", Item(Some.Article("No title here, only words.") with { Title = null }).Title);

    private static CslItem Item(Article article) => CslItem.Of(article, new());
}
