using System.Net;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

/// <summary>What resembles the passages of a theme: suggested with its reasons, tagged or dismissed, each to be taken back.</summary>
public sealed class SuggestionPageTests(TheAppWithSamples app) : IClassFixture<TheAppWithSamples>, IDisposable
{
    private readonly Visitor visitor = new(app);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task A_suggestion_says_why_and_is_tagged_or_dismissed()
    {
        var theme = await Theme("Made for suggestions");
        await Tag(theme, "promise", 3);
        await visitor.Open($"/themes/{theme}");
        await visitor.Follow("[data-suggestions] a");
        Assert.NotEmpty(visitor.All(".telling"));
        var before = visitor.All(".suggestion").Count;
        Assert.True(before >= 2, $"{before} suggestions for {string.Join(", ", visitor.All(".telling"))}");
        Assert.All(visitor.All(".suggestion .why"), why => Assert.StartsWith("Shares “", why, StringComparison.Ordinal));
        var first = Value("accept");

        await visitor.Press("[name=accept]", ("accept", first));
        Assert.EndsWith("now carries “Made for suggestions”.", visitor.Said, StringComparison.Ordinal);
        Assert.Equal(4, await Count(theme));
        Assert.DoesNotContain(first, Keys());
        await visitor.Press(".done button");
        Assert.Equal(3, await Count(theme));

        var unwanted = Value("dismiss");
        await visitor.Press("[name=dismiss]", ("dismiss", unwanted));
        Assert.Equal("Dismissed. It will not be suggested for “Made for suggestions” again.", visitor.Said);
        Assert.DoesNotContain(unwanted, Keys());
        Assert.Equal("1 dismissed", visitor.Text(".dismissed summary"));
        await visitor.Press("[name=recall]", ("recall", unwanted));
        Assert.Contains(unwanted, Keys());
        await visitor.Press(".done button");
        Assert.Equal("1 dismissed", visitor.Text(".dismissed summary"));
        await visitor.Open("/history");
        Assert.Contains(visitor.All(".deed"), deed => deed.Contains("a suggestion for Made for suggestions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Too_few_passages_are_told_what_is_missing()
    {
        var theme = await Theme("Barely used");
        await visitor.Open($"/themes/{theme}/suggestions");
        Assert.StartsWith("No passage carries this theme yet.", visitor.Text(".blank"), StringComparison.Ordinal);
        await Tag(theme, "umbrella", 1);
        await visitor.Open($"/themes/{theme}/suggestions");
        Assert.StartsWith("One passage carries this theme. Suggestions begin with the second", visitor.Text(".blank"), StringComparison.Ordinal);
        await visitor.Open("/themes/no-such-theme/suggestions", 404);
    }

    [Fact]
    public async Task The_same_by_calls()
    {
        var theme = await Theme("By calls");
        await Tag(theme, "promise", 3);

        var found = await app.Get($"/api/themes/{theme}/suggestions?limit=4");
        Assert.Equal(["items", "total", "passages", "words", "dismissed"], found.Names());
        Assert.Equal(3, found.Number("passages"));
        var one = found.Items().First();
        var paragraph = new { article = one.Text("article"), paragraph = one.Number("paragraph") };
        using var dismissed = await app.Post($"/api/themes/{theme}/suggestions/dismiss", paragraph);
        Assert.Equal(HttpStatusCode.NoContent, dismissed.StatusCode);
        Assert.Equal(1, (await app.Get($"/api/themes/{theme}/suggestions?dismissed=true")).Number("total"));
        using var recalled = await app.Post($"/api/themes/{theme}/suggestions/recall", paragraph);
        Assert.Equal(HttpStatusCode.NoContent, recalled.StatusCode);
        using var accepted = await app.Post($"/api/themes/{theme}/suggestions/accept", paragraph);
        Assert.Equal(theme, (await accepted.Json(201)).GetProperty("themes")[0].GetString());
        Assert.Equal(4, await Count(theme));

        using var wrong = await app.Post($"/api/themes/{theme}/suggestions/accept", new { paragraph.article, paragraph = 999 });
        await wrong.Problem(HttpStatusCode.BadRequest);
        using var nowhere = await app.Post("/api/themes/none/suggestions/dismiss", paragraph);
        await nowhere.Problem(HttpStatusCode.NotFound);
        using var none = await app.Send(HttpMethod.Get, "/api/themes/none/suggestions");
        await none.Problem(HttpStatusCode.NotFound);
        using var many = await app.Send(HttpMethod.Get, $"/api/themes/{theme}/suggestions?limit=51");
        await many.Problem(HttpStatusCode.BadRequest);
    }

    private async Task<string> Theme(string name) => (await app.Created("/api/themes", new { name })).Text("slug");

    private async Task Tag(string theme, string word, int passages)
    {
        var paragraphs = (await app.Get($"/api/search?q={word}")).Items().Where(hit => hit.Text("kind") == "paragraph").Take(passages)
            .Select(hit => new { article = hit.Text("article"), paragraph = hit.Number("paragraph") });
        using var tagged = await app.Post($"/api/themes/{theme}/tag", new { paragraphs });
        Assert.Equal(passages, (await tagged.Json(200)).Number("passages"));
    }

    private async Task<int> Count(string theme) => (await app.Get($"/api/themes/{theme}")).Number("annotationCount");

    private string Value(string name) => visitor.Page.QuerySelector($"[name={name}]")!.GetAttribute("value")!;

    private IEnumerable<string> Keys() => visitor.Page.QuerySelectorAll("[name=accept]").Select(button => button.GetAttribute("value")!);
}
