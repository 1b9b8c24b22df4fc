using System.Text.Json;
using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AllianceReader.Web.Tests.Pages;

/// <summary>A note that is typed into the form of a page, without script, is the note that the form shows again.</summary>
public class NotesThroughFormsTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task Naughty_strings_come_back_equal_through_the_form()
    {
        Repository.NeedsKit("hostile");
        var strings = JsonSerializer.Deserialize<string[]>(await File.ReadAllBytesAsync(Path.Combine(Repository.Shared, "kits", "hostile", "blns.json")))!;
        // Every eighth: each costs four pages, and the rule itself is tested on all of them through the API.
        foreach (var text in strings.Where((text, at) => at % 8 == 0 && !text.Any(char.IsControl)))
        {
            await AssertKept(text);
        }
    }

    [Theory]
    [InlineData("\n\nTwo empty lines first, and a last one.\n")]
    [InlineData("</textarea><script>alert(1)</script>")]
    [InlineData("   ")]
    [InlineData("동맹은 약속이다 🤝 مرحبا e\u0301")]
    public Task What_a_form_easily_loses_is_kept(string text) => AssertKept(text);

    private async Task AssertKept(string text)
    {
        var slug = await app.AddEssay();
        using var answer = await Send($"/read/{slug}/annotate?p=1", text);
        var saved = Assert.Single((await app.Get($"/api/articles/{slug}/annotations")).Items());

        Assert.Equal(text, saved.Text("note"));
        var shown = (IHtmlTextAreaElement)(await Page($"/annotations/{saved.Text("id")}/edit")).QuerySelector("textarea")!;
        Assert.Equal(text, shown.Value);
    }

    private async Task<HttpResponseMessage> Send(string address, string note)
    {
        var page = await Page(address);
        List<(string Name, string Value)> form = [.. page.QuerySelectorAll("main form input[type=hidden]").Cast<IHtmlInputElement>().Select(i => (i.Name!, i.Value))];
        form.Add(("Input.Sentences", ((IHtmlInputElement)page.QuerySelector("input[name='Input.Sentences']")!).Value));
        form.Add(("Input.Note", note));
        using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await app.Http.PostAsync(address, content);
    }

    private async Task<IHtmlDocument> Page(string address) => await new HtmlParser().ParseDocumentAsync(await app.Http.GetStringAsync(address));
}
