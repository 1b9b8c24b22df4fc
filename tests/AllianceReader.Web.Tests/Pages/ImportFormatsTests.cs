using System.Text;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

/// <summary>Essays in whatever they come in, through the page and the API.</summary>
public sealed class ImportFormatsTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task A_page_and_a_Markdown_text_come_in_through_the_import_page()
    {
        var unheard = Guid.NewGuid().ToString("N")[..8];
        using var visitor = new Visitor(app);
        await visitor.Open("/import");

        await visitor.Upload("form.add",
            ($"{unheard}.html", Encoding.UTF8.GetBytes($"<html><head><script>alert(1)</script></head><body><nav>Menu</nav><h1>A page {unheard}</h1><p>{Some.Unheard()}</p></body></html>")),
            ($"{unheard}.md", Encoding.UTF8.GetBytes($"# A note {unheard}\n\nThe *other* words: {Some.Unheard()}")));

        Assert.Equal("2 new.", visitor.Text(".sum"));
        Assert.Contains($"A page {unheard}", visitor.Text("[aria-labelledby=imported]"), StringComparison.Ordinal);
        Assert.Contains($"A note {unheard}", visitor.Text("[aria-labelledby=imported]"), StringComparison.Ordinal);
        Assert.DoesNotContain("alert", (await app.Get($"/api/articles/a-page-{unheard}")).Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_offers_every_kind_of_file_that_is_read()
    {
        using var visitor = new Visitor(app);
        await visitor.Open("/import");

        foreach (var ending in new[] { ".txt", ".md", ".html", ".htm", ".docx", ".epub", ".zip", ".pdf", ".qdpx" })
        {
            Assert.Contains(ending, visitor.Page.QuerySelector("#files")!.GetAttribute("accept"), StringComparison.Ordinal);
        }
    }
}
