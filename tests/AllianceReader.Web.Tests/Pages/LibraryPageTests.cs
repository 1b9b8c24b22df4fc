using System.Globalization;
using System.Text;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

public sealed class LibraryPageTests(TheAppWithSamples app) : IClassFixture<TheAppWithSamples>, IAsyncLifetime
{
    private readonly Visitor visitor = new(app);

    public async ValueTask InitializeAsync()
    {
        foreach (var (essay, theme) in (await app.Get("/api/articles")).Items().Take(3).Zip(["burden-sharing", "burden-sharing", "minilateralism"]))
        {
            if (essay.Number("annotationCount") == 0)
            {
                await app.Created($"/api/articles/{essay.Text("slug")}/annotations", new { start = 0, end = 20, themes = new[] { theme } });
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        visitor.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("theme")]
    [InlineData("author")]
    [InlineData("publication")]
    [InlineData("year")]
    [InlineData("language")]
    [InlineData("review")]
    [InlineData("unread")]
    public async Task Each_choice_narrows_the_list_to_as_many_essays_as_it_says(string field)
    {
        await visitor.Open("/");
        var choices = visitor.Page.QuerySelectorAll($"input[name={field}]").Select(i => (Value: i.GetAttribute("value")!, Count: i.Closest("label")!.QuerySelector(".n")!.TextContent)).ToList();
        Assert.NotEmpty(choices);

        foreach (var (value, count) in choices)
        {
            await visitor.Open("/");
            await visitor.Press("#narrow .by-hand", (field, value));

            Assert.Equal(count, visitor.All(".entry").Count.ToString(CultureInfo.InvariantCulture));
            Assert.Single(visitor.All(".chips .filter"));
        }
    }

    [Fact]
    public async Task Two_choices_of_one_field_widen_and_a_filter_is_taken_off_by_its_link()
    {
        await visitor.Open("/?author=publius&author=polybius");
        Assert.Equal(2, visitor.All(".entry").Count);

        await visitor.Follow(".chips .filter");

        Assert.Equal("/?author=publius", visitor.Address);
        Assert.Single(visitor.All(".entry"));
    }

    [Fact]
    public async Task Words_are_looked_for_in_the_text_and_the_titles()
    {
        await visitor.Open("/");
        await visitor.Press("#narrow .by-hand", ("q", "UMBRELLA weather"));

        Assert.Equal(["The Umbrella and the Weather"], visitor.All(".entry h3"));
    }

    [Fact]
    public async Task Nothing_found_says_so_and_offers_the_whole_library()
    {
        await visitor.Open("/?q=xyzzy&author=publius");
        Assert.Empty(visitor.All(".entry"));

        await visitor.Follow(".blank a");

        Assert.True(visitor.All(".entry").Count >= 5);
    }

    [Theory]
    [InlineData("title", "A Promise Is Kept in the Off Years")]
    [InlineData("newest", "A Promise Is Kept in the Off Years")]
    [InlineData("oldest", "When Hannibal was loose in Italy and every Roman …")]
    [InlineData("author", "Against the grand bargain")]
    public async Task The_list_is_put_in_order(string sort, string first)
    {
        await visitor.Open("/?author=publius&author=cassandra&author=fabius");
        await visitor.Press(".order .by-hand", ("sort", sort));

        Assert.Equal(first, visitor.All(".entry h3")[0]);
    }

    [Fact]
    public async Task An_untitled_essay_shows_its_opening_words_and_says_why_it_waits()
    {
        await visitor.Open("/?author=fabius");

        Assert.Equal("untitled in the source", visitor.Text(".untitled-note"));
        Assert.StartsWith("To review. No title is known.", visitor.Text(".why"), StringComparison.Ordinal);
        Assert.EndsWith("/source", visitor.Page.QuerySelector(".why a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_added_and_each_is_accounted_for()
    {
        await visitor.Open("/");
        await visitor.Upload(".add", ("new.txt", Encoding.UTF8.GetBytes(Some.Essay(771))), ("empty.txt", []), ("../../passwd", "\0\0"u8.ToArray()));

        Assert.StartsWith("/import?report=", visitor.Address, StringComparison.Ordinal);
        Assert.Equal("1 new and 2 rejected.", visitor.Text(".sum"));
        Assert.Equal(["empty.txt", "passwd", "new.txt"], visitor.All(".outcome .file"));

        await visitor.Open("/");
        Assert.Contains("1 new", visitor.Text(".report"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_a_file_is_told_so()
    {
        await visitor.Open("/import");
        await visitor.Upload(".add");

        Assert.Equal("No file was chosen.", visitor.Text("#files-wrong"));
    }

    [Fact]
    public async Task An_essay_is_deleted_from_its_row_and_brought_back()
    {
        var slug = await app.AddEssay();
        await visitor.Open("/");
        await visitor.Follow($".does a[href='/read/{slug}/delete']");
        await visitor.Press("main button");
        Assert.Null(visitor.Page.QuerySelector($".entry a[href='/read/{slug}']"));

        await visitor.Press(".done button");

        Assert.NotNull(visitor.Page.QuerySelector($".entry a[href='/read/{slug}']"));
    }

    [Fact]
    public async Task An_author_has_a_page_with_essays_and_affiliation()
    {
        await visitor.Open("/authors/publius");

        Assert.Equal("Publius", visitor.Text("h1"));
        Assert.Equal(["A Promise Is Kept in the Off Years"], visitor.All(".entry h3"));
        Assert.Contains("Ferry Landing Institute", visitor.Text(".facts"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/authors/nobody")]
    [InlineData("/themes/nothing")]
    [InlineData("/themes/nothing/edit")]
    [InlineData("/themes/nothing/merge")]
    [InlineData("/themes/nothing/delete")]
    [InlineData("/collections/nothing")]
    [InlineData("/collections/nothing/edit")]
    [InlineData("/collections/nothing/delete")]
    [InlineData("/essays/forget?essay=publius")]
    public async Task What_is_not_there_is_not_found(string address) => await visitor.Open(address, 404);

    [Theory]
    [InlineData("/?page=-4&year=abc&sort=sideways&theme=&theme=%00")]
    [InlineData("/?page=99999999999999999999&author=%ED%A0%80")]
    [InlineData("/?archived=perhaps&unread=&review=7&language=&collection=nowhere&author-named=%00")]
    [InlineData("/essays/facts?all=perhaps&essay=&page=0")]
    [InlineData("/essays/archive?essay=nowhere&essay=%ED%A0%80")]
    [InlineData("/overview?collection=nowhere")]
    [InlineData("/export?collection=nowhere&archived=no&archived=yes")]
    [InlineData("/search?q=collection:&archived=sideways&collection=%00")]
    [InlineData("/notes?page=2147483647&status=lost&from=yesterday&noted=perhaps&theme=nobody")]
    [InlineData("/themes/burden-sharing?page=0&theme=%F0%9F%92%A9&article=nowhere")]
    [InlineData("/search?q=%22%20OR%20%2A%20NEAR(&page=77")]
    [InlineData("/export?format=exe&theme=nobody&article=")]
    [InlineData("/history?page=-1")]
    [InlineData("/import?report=-7")]
    public async Task Whatever_stands_in_an_address_the_page_opens(string address) => await visitor.Open(address);
}
