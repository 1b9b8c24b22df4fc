using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Contracts;

/// <summary>Lists of passages: what they are narrowed by, in what order they stand, and what can be done to many at once.</summary>
public abstract class PassageListContract : StoreContract
{
    private const string Text = "One habit, two habits of fear, a wall of habit and a price.";

    [Fact]
    public async Task A_childs_passages_roll_up_into_its_parents_list_or_do_not()
    {
        var essay = await Add("Of Leagues", Text);
        var order = await AddTheme("Order");
        var liberal = await AddTheme("Liberal order", order);
        var rules = await AddTheme("Rules", liberal);
        var own = await Annotate(essay, "habit", "", order);
        var child = await Annotate(essay, "fear", "", liberal);
        var grandchild = await Annotate(essay, "wall", "Why?", rules, liberal);
        await Annotate(essay, "price", "", await AddTheme("Price"));

        Assert.Equal([own.Id], await Listed(new() { Themes = [order] }));
        Assert.Equal([own.Id, child.Id, grandchild.Id], await Listed(new() { Themes = [order], Below = true }));
        Assert.Equal([child.Id, grandchild.Id], await Listed(new() { Themes = [liberal], Below = true }));
        var facets = await Annotations.Facets(new() { Themes = [order], Below = true });
        Assert.Equal([new(liberal, "Liberal order", 2, "sky"), new(rules, "Rules", 1, "green")], facets.Themes);
        Assert.Equal((1, 2), (facets.Noted, facets.Unnoted));
        Assert.Equal([new("of-leagues", "Of Leagues", 3)], facets.Articles);
    }

    [Fact]
    public async Task A_second_theme_is_asked_for_or_kept_out()
    {
        var essay = await Add("Of Leagues", Text);
        var (habit, fear) = (await AddTheme("Habit"), await AddTheme("Fear"));
        var alone = await Annotate(essay, "habit", "", habit);
        var both = await Annotate(essay, "habits of fear", "", habit, fear);
        var bare = await Annotate(essay, "price");

        Assert.Equal([both.Id], await Listed(new() { Themes = [habit], Beside = [fear] }));
        Assert.Equal([alone.Id], await Listed(new() { Themes = [habit], Without = [fear] }));
        Assert.Equal([bare.Id], await Listed(new() { Without = [fear, habit] }));
        Assert.Equal([alone.Id, bare.Id], await Listed(new() { Without = [fear, "nonsense"] }));
        Assert.Equal([alone.Id, both.Id, bare.Id], await Listed(new() { Without = ["nonsense"] }));
        Assert.Empty(await Listed(new() { Beside = ["nonsense"] }));
        Assert.Empty((await Annotations.Facets(new() { Themes = [habit], Without = [fear] })).Themes);
    }

    [Fact]
    public async Task Publications_and_years_narrow_and_are_counted_without_their_own_condition()
    {
        var habit = await AddTheme("Habit");
        foreach (var (title, publication, published) in ((string, string?, string?)[])
            [("One", "Gazette", "2024-05"), ("Two", "Gazette", "2025"), ("Three", "신문", "2025-01-09"), ("Four", null, null)])
        {
            await Annotate(await Add(Some.Essay(title, [], publication, published, lines: Text)), "habit", title == "Two" ? "Yes." : "", habit);
        }
        var all = new AnnotationQuery { Themes = [habit] };

        Assert.Equal(["Two", "One"], await Titles(all with { Publications = ["Gazette"] }));
        Assert.Equal(["Three", "Two"], await Titles(all with { Years = [2025] }));
        Assert.Equal(["One", "Four"], await Titles(all with { Years = [0, 2024] }));
        Assert.Empty(await Titles(all with { Years = [2024], Publications = ["신문"] }));
        var facets = await Annotations.Facets(all with { Years = [2025], Publications = ["Gazette"] });
        Assert.Equal([new("Gazette", "Gazette", 1), new("신문", "신문", 1)], facets.Publications);
        Assert.Equal([new("2025", "2025", 1), new("2024", "2024", 1)], facets.Years);
        Assert.Equal((1, 0), (facets.Noted, facets.Unnoted));
        Assert.Equal(["2025", "2024", "0"], (await Annotations.Facets(new())).Years.Select(year => year.Value));
    }

    [Theory]
    [InlineData(PassageSort.Newest, "Beta,Alpha,Gamma,Delta")]
    [InlineData(PassageSort.Oldest, "Gamma,Alpha,Beta,Delta")]
    [InlineData(PassageSort.Author, "Alpha,Beta,Gamma,Delta")]
    [InlineData(PassageSort.Title, "Alpha,Beta,Delta,Gamma")]
    [InlineData(PassageSort.ByHand, "Beta,Alpha,Gamma,Delta")]
    public async Task Essays_stand_in_the_order_asked_for(PassageSort sort, string titles)
    {
        foreach (var (title, author, published) in ((string, string?, string?)[])
            [("Gamma", "Zeno Citium", "2018"), ("Beta", "Anna Brutus", "2025-02"), ("Delta", null, null), ("Alpha", "Zeno Apamea", "2024")])
        {
            var essay = await Add(Some.Essay(title, author is null ? [] : [author], published: published, lines: Text));
            await Annotate(essay, "price");
            await Annotate(essay, "habit");
        }

        var whole = await Annotations.List(new() { Sort = sort });
        Assert.Equal(titles.Split(','), whole.Items.Select(item => item.Article.Title).Distinct());
        Assert.All(whole.Items.Chunk(2), pair => Assert.Equal(["habit", "price"], pair.Select(item => item.Annotation.Quote!.Exact)));

        var middle = await Annotations.List(new() { Sort = sort, Stretch = new(3, 3) });
        Assert.Equal(whole.Items.Skip(3).Take(3).Select(item => item.Annotation.Id), middle.Items.Select(item => item.Annotation.Id));
        Assert.Equal(8, (await Annotations.List(new() { Sort = sort, Stretch = new(5, 50) })).Total);
    }

    [Theory]
    [InlineData(PassageGroup.Essay, "Two 1, One 2, Three 1")]
    [InlineData(PassageGroup.Author, "Lucius Brutus 3, No author named 1")]
    [InlineData(PassageGroup.Year, "2025 1, 2024 2, undated 1")]
    [InlineData(PassageGroup.Theme, "Fear 2, Price 2, No other theme 1")]
    public async Task Passages_stand_together_under_headings_with_counts(PassageGroup group, string headings)
    {
        var (habit, fear, price) = (await AddTheme("Habit"), await AddTheme("Fear"), await AddTheme("Price"));
        var one = await Add(Some.Essay("One", ["Lucius Brutus", "Titus Livius"], published: "2024-05", lines: Text));
        await Annotate(one, "habit", "", habit, fear);
        await Annotate(one, "habits", "", fear, habit, price);
        await Annotate(await Add(Some.Essay("Two", ["Lucius Brutus"], published: "2025", lines: Text)), "habit", "", habit, price);
        await Annotate(await Add(Some.Essay("Three", [], lines: Text)), "habit", "", habit);
        var query = new AnnotationQuery { Themes = [habit], Group = group };

        var whole = await Annotations.List(query);

        Assert.Equal(headings, string.Join(", ", whole.Items.Select(item => $"{item.Group!.Name} {item.Group.Count}").Distinct()));
        Assert.Equal(group == PassageGroup.Theme ? 5 : 4, whole.Total);
        Assert.Equal(whole.Total, whole.Items.Count);
        for (var at = 0; at < whole.Total; at++)
        {
            var page = await Annotations.List(query with { Stretch = new(2, at) });
            Assert.Equal(whole.Items.Skip(at).Take(2).Select(Shown), page.Items.Select(Shown));
            Assert.Equal(whole.Total, page.Total);
        }
    }

    [Fact]
    public async Task A_passage_is_moved_by_hand_and_the_order_is_remembered_for_its_theme()
    {
        var (habit, other) = (await AddTheme("Habit"), await AddTheme("Other"));
        var essay = await Add("Of Leagues", Text);
        string[] ids = [.. await Task.WhenAll(((string[])["One", "two", "habits", "wall", "price"]).Select(async words => (await Annotate(essay, words, "", habit, other)).Id))];
        var (a, b, c, d, e) = (ids[0], ids[1], ids[2], ids[3], ids[4]);
        var shown = new AnnotationQuery { Themes = [habit] };

        Assert.False(await Annotations.Arrange(shown, a, PassageMove.Up, Some.Reader));
        Assert.False(await Annotations.Arrange(shown, e, PassageMove.Down, Some.Reader));
        Assert.False(await Annotations.Arrange(shown, "nothing", PassageMove.ToTop, Some.Reader));
        Assert.True(await Annotations.Arrange(shown, d, PassageMove.Up, Some.Reader));
        Assert.Equal([a, b, d, c, e], await ByHand());
        Assert.True(await Annotations.Arrange(shown, a, PassageMove.Down, Some.Reader));
        Assert.Equal([b, a, d, c, e], await ByHand());
        Assert.True(await Annotations.Arrange(shown, e, PassageMove.ToTop, Some.Reader));
        Assert.Equal([e, b, a, d, c], await ByHand());
        Assert.Equal([a, b, c, d, e], await Listed(shown));
        Assert.Equal([a, b, c, d, e], await Listed(new() { Themes = [other], Sort = PassageSort.ByHand }));

        var entry = (await History.List(new(1))).Items[0];
        Assert.Equal(("arrange", "order", habit, "Habit"), (entry.Verb, entry.Noun, entry.Key, entry.Subject));
        await History.Undo(null, Some.Reader);
        Assert.Equal([b, a, d, c, e], await ByHand());
        await History.Redo(Some.Reader);
        Assert.Equal([e, b, a, d, c], await ByHand());

        Assert.True(await Annotations.Disarrange(habit, Some.Reader));
        Assert.Equal([a, b, c, d, e], await ByHand());
        Assert.False(await Annotations.Disarrange(habit, Some.Reader));

        Task<IEnumerable<string>> ByHand() => Listed(shown with { Sort = PassageSort.ByHand });
    }

    [Fact]
    public async Task In_a_narrowed_list_a_passage_moves_past_the_one_that_is_seen_beside_it()
    {
        var habit = await AddTheme("Habit");
        var essay = await Add("Of Leagues", Text);
        var first = await Annotate(essay, "One", "A note.", habit);
        var hidden = await Annotate(essay, "two", "", habit);
        var last = await Annotate(essay, "wall", "Another.", habit);

        await Annotations.Arrange(new() { Themes = [habit], Noted = true }, last.Id, PassageMove.Up, Some.Reader);

        Assert.Equal([last.Id, first.Id, hidden.Id], await Listed(new() { Themes = [habit], Sort = PassageSort.ByHand }));
    }

    [Fact]
    public async Task Many_passages_get_another_theme_as_one_change()
    {
        var (habit, fear, price) = (await AddTheme("Habit"), await AddTheme("Fear"), await AddTheme("Price"));
        var essay = await Add("Of Leagues", Text);
        var one = await Annotate(essay, "habit", "A note.", habit);
        var both = await Annotate(essay, "habits", "", price, habit, fear);
        var whole = await Annotations.Add(Some.WholeEssayNote(essay, "", habit), 1, Some.Reader);
        string[] ids = [one.Id, both.Id, whole.Id, "nothing"];

        var put = await Annotations.Retheme(ids, new(fear, []), Some.Reader);
        Assert.Equal((2, 0), (put.Passages, put.Kept));
        Assert.Equal("habit fear|price habit fear|habit fear", await Carried());
        Assert.Equal(("tag", "passages", fear, "2 passages: Fear"), await Newest());

        var replaced = await Annotations.Retheme(ids, new(price, [habit]), Some.Reader);
        Assert.Equal(3, replaced.Passages);
        Assert.Equal("price fear|price fear|price fear", await Carried());
        Assert.Equal(("retag", "passages", price, "3 passages: Price in place of Habit"), await Newest());
        Assert.Equal(replaced.Entry, (await History.List(new(1))).Items[0].Id);

        var off = await Annotations.Retheme(ids, new(null, [price, fear]), Some.Reader);
        Assert.Equal((2, 1), (off.Passages, off.Kept));
        Assert.Equal("||price fear", await Carried());
        Assert.Null((await Annotations.Retheme(ids[..2], new(null, [price]), Some.Reader)).Entry);
        Assert.Equal("themes", (await Assert.ThrowsAsync<RefusedException>(() => Annotations.Retheme(ids, new("nonsense", []), Some.Reader))).Field);

        foreach (var state in (string[])["price fear|price fear|price fear", "habit fear|price habit fear|habit fear", "habit|price habit fear|habit"])
        {
            await History.Undo(null, Some.Reader);
            Assert.Equal(state, await Carried());
        }

        async Task<string> Carried() => string.Join('|', await Task.WhenAll(
            ids[..3].Select(async id => string.Join(' ', (await Annotations.Find(id))!.Themes))));

        async Task<(string, string, string, string)> Newest() =>
            (await History.List(new(1))).Items[0] is { } entry ? (entry.Verb, entry.Noun, entry.Key, entry.Subject) : default;
    }

    [Fact]
    public async Task Ids_are_those_of_the_whole_list_in_its_order()
    {
        var habit = await AddTheme("Habit");
        var old = await Annotate(await Add(Some.Essay("Old", [], published: "2018", lines: Text)), "habit", "", habit);
        var recent = await Annotate(await Add(Some.Essay("New", [], published: "2025", lines: Text)), "habit", "", habit);

        Assert.Equal([recent.Id, old.Id], await Annotations.Ids(new() { Themes = [habit], Stretch = new(1) }));
        Assert.Equal([old.Id, recent.Id], await Annotations.Ids(new() { Themes = [habit], Sort = PassageSort.Oldest }));
        Assert.Equal([old.Id], await Listed(new() { Ids = [old.Id, "nothing"], Themes = [habit] }));
    }

    private static (string, string?) Shown(AnnotationInContext item) => (item.Annotation.Id, item.Group?.Value);

    private async Task<IEnumerable<string>> Listed(AnnotationQuery query) => (await Annotations.List(query)).Items.Select(item => item.Annotation.Id);

    private async Task<IEnumerable<string?>> Titles(AnnotationQuery query) => (await Annotations.List(query)).Items.Select(item => item.Article.Title);
}
