using AllianceReader.Web.Tests.Support;
using AngleSharp.Html.Dom;

namespace AllianceReader.Web.Tests.Pages;

/// <summary>What changed elsewhere while a form stood open is shown beside what was typed; neither is lost.</summary>
public class StaleFormsTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task A_note_that_changed_meanwhile_is_shown_above_the_form_that_keeps_the_readers_words()
    {
        var slug = await app.AddEssay("Words to be marked stand here.");
        var path = $"/api/annotations/{(await app.Created($"/api/articles/{slug}/annotations", new { exact = "Words", note = "first" })).Text("id")}";
        using var visitor = new Visitor(app);
        await visitor.Open($"{path["/api".Length..]}/edit");
        using var elsewhere = await app.Send(HttpMethod.Put, path, new { note = "theirs" }, "*");

        await visitor.Press("main .strong", ("Input.Note", "mine"));

        Assert.Contains("theirs", visitor.Text(".meanwhile"), StringComparison.Ordinal);
        Assert.Equal("mine", ((IHtmlTextAreaElement)visitor.Page.QuerySelector("#note")!).Value);
        Assert.Equal("theirs", (await app.Get(path)).Text("note"));

        await visitor.Press("main .strong");
        Assert.Equal("mine", (await app.Get(path)).Text("note"));
    }

    [Fact]
    public async Task Facts_that_changed_meanwhile_are_shown_above_the_form_that_keeps_the_readers_words()
    {
        var slug = await app.AddEssay();
        using var visitor = new Visitor(app);
        await visitor.Open($"/read/{slug}/facts");
        using var elsewhere = await app.Send(HttpMethod.Put, $"/api/articles/{slug}", new { kicker = "Theirs" }, "*");

        await visitor.Press("main .strong", ("Input.Kicker", "Mine"));

        Assert.Equal(["Theirs"], visitor.All(".meanwhile dd"));
        Assert.Equal("Mine", ((IHtmlInputElement)visitor.Page.QuerySelector("#kicker")!).Value);
        await visitor.Press("main .strong");
        Assert.Equal("Mine", (await app.Get($"/api/articles/{slug}")).Text("kicker"));
    }
}
