using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

/// <summary>A text from the clipboard.</summary>
public sealed class PasteTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task Pasted_text_becomes_an_essay_with_the_title_and_address_that_its_reader_gives()
    {
        var mark = Guid.NewGuid().ToString("N")[..8];
        using var visitor = new Visitor(app);
        await visitor.Open("/import");

        await visitor.Press("form.paste button", ("text", $"The first paragraph of it, {Some.Unheard()}.\r\n\r\nThe second."), ("title", $"Pasted {mark}"), ("address", $"https://example.org/{mark}"));

        Assert.Equal("1 new.", visitor.Text(".sum"));
        var essay = (await app.Get($"/api/articles?q={mark}")).Items().Single();
        Assert.Equal($"Pasted {mark}", essay.Text("title"));
        Assert.Contains($"https://example.org/{mark}", (await app.Get($"/api/articles/{essay.Text("slug")}")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rich_text_brings_its_structure_and_nothing_that_runs()
    {
        var mark = Guid.NewGuid().ToString("N")[..8];
        using var visitor = new Visitor(app);
        await visitor.Open("/import/paste");

        await visitor.Press("form.paste button", ("text", "what was seen"), ("rich", $"<html><body><!--StartFragment--><h1>Rich {mark}</h1><p onclick=alert(1)>{Some.Unheard()}<script>alert(2)</script></p><ul><li>One</li></ul><!--EndFragment--></body></html>"));

        Assert.Equal("1 new.", visitor.Text(".sum"));
        var essay = (await app.Get($"/api/articles/rich-{mark}")).ToString();
        Assert.Contains("list-item", essay, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", essay, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_pasted_and_an_address_that_leads_elsewhere_are_said_beside_their_fields()
    {
        using var visitor = new Visitor(app);
        await visitor.Open("/import/paste");

        await visitor.Press("form.paste button", ("text", " "));
        Assert.Equal("No text was pasted.", visitor.Text("#pasted-wrong"));
        await visitor.Press("form.paste button", ("text", "Words."), ("address", "javascript:alert(1)"));
        Assert.Equal("The address has to begin with http:// or https://.", visitor.Text("#address-wrong"));
    }
}
