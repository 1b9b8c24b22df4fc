using System.Net;
using AllianceReader.Web.Tests.Support;
using AngleSharp.Html.Dom;

namespace AllianceReader.Web.Tests.Serving;

/// <summary>A form whose token no longer counts (the keys changed, the cookie is gone) comes back filled in, and nothing of it is carried out.</summary>
public class ExpiredFormsTests(TheApp app) : IClassFixture<TheApp>
{
    private const string Token = "__RequestVerificationToken";
    private const string Note = "Kept through\nall of it: 동맹 🤝 <b>";

    [Fact]
    public async Task A_new_note_comes_back_as_it_was_typed_and_is_saved_at_the_second_try()
    {
        var slug = await app.AddEssay("Words to be marked stand here. And more of them.");
        using var visitor = new Visitor(app);
        await visitor.Open($"/read/{slug}/annotate?p=1");
        var sentence = ((IHtmlInputElement)visitor.Page.QuerySelectorAll("input[name='Input.Sentences']")[1]).Value;

        await visitor.Press("main .strong", HttpStatusCode.BadRequest, (Token, "expired"), ("Input.Note", Note), ("Input.Sentences", sentence), ("Input.NewTheme", "Kept"));

        Assert.Contains("nothing is saved yet", visitor.Text("main .error"), StringComparison.Ordinal);
        Assert.Empty((await app.Get($"/api/articles/{slug}/annotations")).Items());
        Assert.Equal(Note, ((IHtmlTextAreaElement)visitor.Page.QuerySelector("#note")!).Value);

        await visitor.Press("main .strong");

        var saved = Assert.Single((await app.Get($"/api/articles/{slug}/annotations")).Items());
        Assert.Equal((Note, "And more of them."), (saved.Text("note"), saved.Text("exact")));
        Assert.Equal("kept", saved.GetProperty("themes")[0].GetString());
    }

    [Fact]
    public async Task Every_form_that_is_typed_in_comes_back()
    {
        var slug = await app.AddEssay("Words to be marked stand here.");
        var note = await app.Created($"/api/articles/{slug}/annotations", new { exact = "Words", note = "old" });
        await app.Created("/api/themes", new { name = $"Theme of {slug}" });
        var theme = (await app.Get("/api/themes")).Items().Last().Text("slug");
        using var visitor = new Visitor(app);
        foreach (var (path, field, value) in new[]
                 {
                     ($"/annotations/{note.Text("id")}/edit", "Input.Note", Note),
                     ($"/read/{slug}/facts", "Input.Title", "Another title"),
                     ("/themes/new", "Form.Name", "Another theme"),
                     ($"/themes/{theme}/edit", "Form.Definition", Note),
                 })
        {
            await visitor.Open(path);
            await visitor.Press("main form[method=post] .strong", HttpStatusCode.BadRequest, (Token, "expired"), (field, value));

            Assert.Contains("nothing is saved yet", visitor.Text("main .error"), StringComparison.Ordinal);
            var shown = visitor.Page.QuerySelector($"[name='{field}']");
            Assert.Equal(value, shown is IHtmlTextAreaElement area ? area.Value : ((IHtmlInputElement)shown!).Value);
        }
    }

    [Fact]
    public async Task Nothing_is_deleted_by_an_expired_form_nor_by_one_that_never_had_a_token()
    {
        var slug = await app.AddEssay();
        var note = await app.Created($"/api/articles/{slug}/annotations", new { start = 0, end = 5 });
        using var visitor = new Visitor(app);
        foreach (var path in new[] { $"/annotations/{note.Text("id")}/delete", $"/read/{slug}/delete" })
        {
            await visitor.Open(path);
            await visitor.Press("main .strong", HttpStatusCode.BadRequest, (Token, ""));
            Assert.Contains("nothing is saved yet", visitor.Text("main .error"), StringComparison.Ordinal);
        }
        using var _ = await app.Http.PostAsync("/history?handler=Undo", new FormUrlEncodedContent([]));

        Assert.Single((await app.Get($"/api/articles/{slug}/annotations")).Items());
    }
}
