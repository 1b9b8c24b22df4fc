using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Api;

public class SearchApiTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task The_blocks_are_found_in_which_all_the_words_stand()
    {
        var slug = await app.AddEssay("The Zeppelin crossed the strait at dawn.", "No zeppelin here, but a walrus.", "한국의 비행선 zeppelin, 그리고 walrus.");

        var one = await app.Get("/api/search?q=zeppelin");
        var both = await app.Get("/api/search?q=WALRUS%20zeppelin&limit=1&offset=1");
        var korean = await app.Get($"/api/search?q={Uri.EscapeDataString("비행")}");

        Assert.Equal(3, one.Number("total"));
        Assert.Equal((1, 2), (both.Items().Count(), both.Number("total")));
        var hit = Assert.Single(korean.Items());
        Assert.Equal(["article", "paragraph", "kind", "segments", "annotation"], hit.Names());
        Assert.Equal((slug, 3, "paragraph"), (hit.Text("article"), hit.Number("paragraph"), hit.Text("kind")));
        Assert.Equal("한국의 비행선 zeppelin, 그리고 walrus.", string.Concat(hit.GetProperty("segments").EnumerateArray().Select(s => s.Text("text"))));
        Assert.Equal("비행", Assert.Single(hit.GetProperty("segments").EnumerateArray(), s => s.GetProperty("match").GetBoolean()).Text("text"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%20%00%09")]
    [InlineData("?q=nothing-like-this-anywhere")]
    [InlineData("?q=%22%20OR%201%3D1%20--%20*%20NEAR(")]
    public async Task What_is_nowhere_is_an_empty_list(string query) =>
        Assert.Equal(0, (await app.Get($"/api/search{query}")).Number("total"));
}
