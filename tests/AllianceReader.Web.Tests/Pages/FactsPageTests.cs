using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

/// <summary>The form of facts: what is corrected becomes the reader's, what is left alone keeps its basis, what cannot be is said and kept.</summary>
public sealed class FactsPageTests(TheAppWithSamples app) : IClassFixture<TheAppWithSamples>, IDisposable
{
    private const string Slug = "against-the-grand-bargain";
    private readonly Visitor visitor = new(app);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task Only_what_was_changed_becomes_the_readers()
    {
        var before = await Facts();
        await visitor.Open($"/read/{Slug}/facts");

        await visitor.Press("main .strong", ("Input.Licence", "  for the  seminar "));

        Assert.Equal("Corrected the facts.", visitor.Said);
        Assert.Equal(before.Where(f => f.Field != "licence").Append(("licence", "for the seminar", "reader")).Order(), (await Facts()).Order());
    }

    [Fact]
    public async Task A_form_sent_as_it_came_corrects_nothing()
    {
        var before = await Facts();
        await visitor.Open($"/read/{Slug}/facts");

        await visitor.Press("main .strong");

        Assert.Equal("", visitor.Said);
        Assert.Equal(before, await Facts());
    }

    [Theory]
    [InlineData("Input.Published", "last spring", "#error-published", "“last spring” is not a date.")]
    [InlineData("Input.Language", "Korean, mostly", "#error-language", "“Korean, mostly” is not a language tag")]
    [InlineData("Input.Url", "javascript:alert(1)", "#error-url", "The address has to begin with http:// or https://.")]
    public async Task What_cannot_be_is_said_at_its_field_and_stays_in_it(string field, string typed, string error, string sentence)
    {
        await visitor.Open($"/read/{Slug}/facts");

        await visitor.Press("main .strong", (field, typed));

        Assert.StartsWith(sentence, visitor.Text(error), StringComparison.Ordinal);
        Assert.Equal(typed, visitor.Page.QuerySelector($"[name='{field}']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_author_may_be_named_by_parts_alone_and_an_empty_row_is_nobody()
    {
        var slug = await app.AddEssay();
        await visitor.Open($"/read/{slug}/facts");

        await visitor.Press("main .strong", ("Input.Authors[0].Given", "Sun-sin"), ("Input.Authors[0].Family", "Yi"));

        var author = Assert.Single((await app.Get($"/api/articles/{slug}")).GetProperty("authors").EnumerateArray());
        Assert.Equal("Sun-sin Yi", author.Text("name"));
    }

    private async Task<IReadOnlyList<(string Field, string Value, string Basis)>> Facts() =>
        [.. (await app.Get($"/api/articles/{Slug}")).GetProperty("facts").EnumerateArray().Select(f => (f.Text("field")!, f.Text("value")!, f.Text("basis")!))];
}
