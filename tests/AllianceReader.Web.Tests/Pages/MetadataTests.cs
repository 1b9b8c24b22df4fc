using System.Text.Json;
using AllianceReader.Web.Tests.Support;
using AngleSharp.Html.Dom;

namespace AllianceReader.Web.Tests.Pages;

/// <summary>What a reference manager and a site that a link is put on read in the head of an essay's page.</summary>
public sealed class MetadataTests(TheAppWithSamples app) : IClassFixture<TheAppWithSamples>
{
    [Fact]
    public async Task An_essay_can_be_saved_with_all_that_is_known_of_it()
    {
        using var reader = new Visitor(app);
        var page = await reader.Open("/read/a-promise-is-kept-in-the-off-years");
        const string address = "http://localhost:5170/read/a-promise-is-kept-in-the-off-years";

        Assert.Equal(address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal(["A Promise Is Kept in the Off Years"], Named(page, "citation_title"));
        Assert.Equal(["Publius"], Named(page, "citation_author"));
        Assert.Equal(["2025/03/14"], Named(page, "citation_publication_date"));
        Assert.Equal([address], Named(page, "citation_public_url"));
        Assert.Equal(["en"], Named(page, "citation_language").Select(language => language[..2]));
        Assert.StartsWith("Allies count tanks", Assert.Single(Named(page, "citation_abstract")), StringComparison.Ordinal);
        Assert.Equal(["article"], Properties(page, "og:type"));
        Assert.Equal(["The Commonplace Review"], Properties(page, "og:site_name"));
        Assert.StartsWith("2025-03-14", Assert.Single(Properties(page, "article:published_time")), StringComparison.Ordinal);
        var stated = Stated(page);
        Assert.Equal("OpinionNewsArticle", stated.Text("@type"));
        Assert.Equal("The Commonplace Review", stated.GetProperty("isPartOf").Text("name"));
        Assert.Equal("Publius", stated.GetProperty("author")[0].Text("name"));
        Assert.Equal("Senior Fellow at The Ferry Landing Institute", stated.GetProperty("author")[0].GetProperty("affiliation").Text("name"));
        Assert.StartsWith("Publius 2025", page.GetElementById("reference")!.GetAttribute("data-in-text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_stay_as_precise_as_they_are_known_names_keep_their_parts_and_the_publishers_page_is_what_is_cited()
    {
        using var reader = new Visitor(app);
        var slug = await Corrected(new
        {
            title = "On leagues", published = "2018-09", language = "en-GB", url = "https://paper.example/leagues", topics = new[] { "Leagues", "Habits" },
            authors = new[] { new { name = "Yi Sun-sin", given = "Sun-sin", family = "Yi" } },
        });
        var page = await reader.Open("/read/" + slug);

        Assert.Equal(["2018/09"], Named(page, "citation_publication_date"));
        Assert.Equal(["2018-09"], Properties(page, "article:published_time"));
        Assert.Equal(["Yi, Sun-sin"], Named(page, "citation_author"));
        Assert.Equal(["Leagues", "Habits"], Named(page, "citation_keywords"));
        Assert.Equal(["https://paper.example/leagues"], Named(page, "citation_public_url"));
        Assert.Equal(["en_GB"], Properties(page, "og:locale"));
        Assert.Equal("2018-09", Stated(page).Text("datePublished"));
        Assert.Equal("https://paper.example/leagues", Stated(page).Text("url"));
        Assert.Equal("en-GB", page.GetElementById("text")!.GetAttribute("lang"));
        Assert.Equal("Yi 2018", page.GetElementById("reference")!.GetAttribute("data-in-text"));
    }

    [Fact]
    public async Task A_title_that_would_end_the_script_element_is_a_title()
    {
        using var reader = new Visitor(app);
        const string hostile = "</script><script>alert(1)</script><!-- \"'& 한미동맹";
        var slug = await Corrected(new { title = hostile, publication = hostile, standfirst = hostile });
        var page = await reader.Open("/read/" + slug);

        Assert.DoesNotContain(page.Scripts, script => script.Text.Contains("alert", StringComparison.Ordinal) && script.Type != "application/ld+json");
        Assert.Equal(hostile, Stated(page).Text("headline"));
        Assert.Equal([hostile], Named(page, "citation_title"));
        Assert.Equal([hostile], Properties(page, "og:site_name"));
        Assert.Contains("한미동맹", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PV01_stored_xss_a_name_that_would_end_the_script_element_is_escaped_in_its_JSON_and_words_elsewhere()
    {
        const string hostile = "</script><img src=x onerror=alert(1)>";
        using var reader = new Visitor(app);
        var slug = await Corrected(new { title = hostile, topics = new[] { hostile }, authors = new[] { new { name = hostile } } });
        var theme = (await app.Created("/api/themes", new { name = hostile, definition = hostile, memo = hostile })).Text("slug");
        await app.Created($"/api/articles/{slug}/annotations", new { start = 0, end = 9, note = hostile, themes = new[] { theme } });
        foreach (var path in new[] { $"/read/{slug}", $"/read/{slug}/annotate", "/themes", $"/themes/{theme}", $"/themes/{theme}/edit", "/themes/new", "/notes", $"/notes?theme={theme}", "/overview", "/export", "/review", "/search?q=alert" })
        {
            var page = await reader.Open(path);

            Assert.Empty(page.QuerySelectorAll("[onerror]"));
            Assert.All(page.Scripts.Where(script => script.Source is null), script => Assert.DoesNotContain('<', script.Text));
        }
        await reader.Open($"/read/{slug}");
        Assert.Contains("\\u003C/script\\u003E\\u003Cimg", reader.Page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<string> Corrected(object facts)
    {
        var slug = await app.AddEssay();
        using var before = await app.Http.GetAsync($"/api/articles/{slug}");
        using var answer = await app.Send(HttpMethod.Put, $"/api/articles/{slug}", facts, before.ETag());
        await answer.Json(200);
        return slug;
    }

    private static IEnumerable<string> Named(IHtmlDocument page, string name) => page.Head!.QuerySelectorAll($"meta[name='{name}']").Select(meta => meta.GetAttribute("content")!);

    private static IEnumerable<string> Properties(IHtmlDocument page, string name) => page.Head!.QuerySelectorAll($"meta[property='{name}']").Select(meta => meta.GetAttribute("content")!);

    private static JsonElement Stated(IHtmlDocument page) => JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
}
