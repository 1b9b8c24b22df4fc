using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

public sealed class SplitPageTests(TheApp app) : IClassFixture<TheApp>
{
    // One page of the list and some.
    private const int Passages = 54;

    [Fact]
    public async Task Passages_are_chosen_over_pages_go_to_a_new_theme_and_come_back_in_one_step()
    {
        await Tag("Many", Passages);
        using var visitor = new Visitor(app);
        await visitor.Open("/themes/many/split");
        Assert.Equal(50, visitor.All(".pickable").Count);
        Choose(visitor, 2);
        await visitor.Press("[rel=next]");
        Assert.Equal((4, "2"), (visitor.All(".pickable").Count, visitor.Text(".count")));
        Choose(visitor, 1);
        await visitor.Press("[rel=prev]");
        Assert.Equal("3 chosen, 1 of them on other pages", visitor.Text(".chosen p"));
        Assert.Equal(2, visitor.Page.QuerySelectorAll(".pickable [checked]").Length);

        await visitor.Press("button.strong", ("Form.Name", "A few of many"));

        Assert.Equal("3 passages went from “Many” to “A few of many”.", visitor.Said);
        Assert.Equal(("/themes", 3, Passages - 3), (visitor.Address, await Count("a-few-of-many"), await Count("many")));
        await visitor.Press(".done button");
        Assert.Equal(Passages, await Count("many"));
    }

    [Fact]
    public async Task All_that_a_search_leaves_are_chosen_at_once_and_given_to_a_theme_that_there_is()
    {
        await Tag("Searched", 6);
        await app.Created("/api/themes", new { name = "Receiver" });
        using var visitor = new Visitor(app);
        await visitor.Open("/themes/searched/split");
        await visitor.Press("[value=narrow]", ("Form.Text", "number 3"));
        Assert.Single(visitor.All(".pickable"));
        await visitor.Press("[value=all]");
        Assert.Equal("1", visitor.Text(".count"));
        await visitor.Press("[value=narrow]", ("Form.Text", ""));
        Assert.Single(visitor.Page.QuerySelectorAll(".pickable [checked]"));

        await visitor.Press("button.strong", ("Form.To", "existing"), ("Form.Into", "receiver"));

        Assert.Equal((1, 5), (await Count("receiver"), await Count("searched")));
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_place_and_the_choice_stays()
    {
        await Tag("Missing", 3);
        using var visitor = new Visitor(app);
        await visitor.Open("/themes/missing/split");
        await visitor.Press("button.strong", ("Form.Name", "New one"));
        Assert.Equal("Choose the passages that are to go.", visitor.Text("#annotations-error"));
        Choose(visitor, 2);
        await visitor.Press("button.strong", ("Form.Name", " "));
        Assert.Equal("Give the new theme a name.", visitor.Text("#name-error"));
        await visitor.Press("button.strong", ("Form.Name", "MISSING"));
        Assert.Equal(("There is a theme 'Missing' already.", "2"), (visitor.Text("#name-error"), visitor.Text(".count")));
        await visitor.Press("button.strong", ("Form.To", "existing"));
        Assert.Equal("Choose the theme that they go to.", visitor.Text("#into-error"));
        await visitor.Press("[value=none]");
        Assert.Equal("0", visitor.Text(".count"));
    }

    [Fact]
    public async Task A_theme_without_passages_cannot_be_split_and_one_that_is_not_there_is_not_found()
    {
        await app.Created("/api/themes", new { name = "Bare" });
        using var visitor = new Visitor(app);
        await visitor.Open("/themes/bare/split");
        Assert.StartsWith("No passage carries this theme", visitor.Text(".blank"), StringComparison.Ordinal);
        await visitor.Open("/themes/nobody/split", status: 404);
    }

    private static void Choose(Visitor visitor, int count)
    {
        foreach (var box in visitor.Page.QuerySelectorAll(".pickable input").Take(count))
        {
            box.SetAttribute("checked", "");
        }
    }

    private async Task Tag(string theme, int count)
    {
        await app.Created("/api/themes", new { name = theme });
        var slug = await app.AddEssay(string.Join(' ', Enumerable.Range(0, count).Select(n => $"This is the sentence number {n} of {theme}.")));
        for (var n = 0; n < count; n++)
        {
            var exact = $"This is the sentence number {n} of {theme}.";
            await app.Created($"/api/articles/{slug}/annotations", new { exact, themes = new[] { theme.ToLowerInvariant() } });
        }
    }

    private async Task<int> Count(string theme) => (await app.Get($"/api/themes/{theme}")).Number("annotationCount");
}
