using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AllianceReader.Browser.Tests;

/// <summary>axe finds nothing on any page (WCAG 2.2 A and AA, and axe's own good practice), light and dark, wide and at 320 px.</summary>
public class AxeTests(AnnotatedRoom room) : IClassFixture<AnnotatedRoom>
{
    public static TheoryData<string> Pages =>
    [
        "/?archived=all", "/?author-named=p", "/collections", "/collections/new", "/collections/a-seminar", "/collections/a-seminar/edit", "/collections/a-seminar/delete", "/collections/nothing-in-it", "/essays/facts?all=yes", "/essays/collect?essay={slug}", "/essays/archive?all=yes", "/essays/delete?essay={slug}",
        "/", "/?q=umbrella", "/?q=nothing-has-this-word", "/read/{slug}", "/read/{slug}/annotate?p=4", "/read/{slug}/annotate", "/read/{slug}/facts", "/read/{slug}/text", "/read/{slug}/copies", "/read/{slug}/source", "/review", "/review?article={slug}", "/review/{lost}/place", "/read/{slug}/delete", "/read/{slug}/mark?read=true", "/read/{slug}/mark?read=false",
        "/annotations/{id}/edit", "/annotations/{id}/delete", "/authors/publius", "/themes", "/themes?definitions=open", "/themes/new", "/themes/burden-sharing", "/themes/burden-sharing?sort=hand", "/themes/burden-sharing?group=theme&below=yes",
        "/themes/burden-sharing/copy?all=yes", "/themes/burden-sharing/retheme?all=yes", "/themes/burden-sharing/memo",
        "/themes/burden-sharing/edit", "/themes/burden-sharing/merge", "/themes/burden-sharing/split", "/themes/burden-sharing/delete", "/themes/liberal-order", "/notes", "/notes?q=nothing-has-this-word", "/import", "/import?url=https://example.org/essay", "/import/address", "/export", "/export?format=docx", "/export?format=ris", "/export?format=qdpx", "/export?format=csv",
        "/history", "/settings", "/read/{slug}?only=text", "/search?q=umbrella", "/search", "/search/save?q=umbrella", "/search/tag?q=umbrella&hit=note:{id}", "/themes/burden-sharing/suggestions", "/themes/minilateralism/suggestions", "/overview", "/overview?rows=years&turned=yes&measure=share&below=yes", "/overview/together?theme=security-guarantees&with=burden-sharing", "/beside", "/beside?left={slug}&right=against-the-grand-bargain&find=umbrella", "/no-such-page",
        "/shares", "/shares/new?article={slug}", "/shares/new?theme=burden-sharing", "/shared/{shared}", "/shared/{shared-theme}", "/shared/nothing", "/settings/password", "/logout", "/login/first?token={first}", "/login/first?token=none",
    ];

    // Not /export?format=html: axe waits for ever for an answer from a frame in which no script may run.
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing(string path)
    {
        foreach (var (width, scheme) in new[] { (1440, ColorScheme.Light), (320, ColorScheme.Light), (1440, ColorScheme.Dark) })
        {
            var page = await room.Open(room.Fill(path), width, 900, scheme);
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{page.Url} at {width}, {scheme}:\n{string.Join('\n', found.Violations.Select(Say))}");
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_scrolls_sideways_at_320_px(string path)
    {
        var page = await room.Open(room.Fill(path), width: 320);
        var width = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
        await page.Context.CloseAsync();
        Assert.True(width <= 320, $"{path} is {width} px wide.");
    }

    private static string Say(AxeResultItem found) => $"{found.Id}: {found.Help}\n  {string.Join("\n  ", found.Nodes.Take(4).Select(n => n.Html))}";
}
