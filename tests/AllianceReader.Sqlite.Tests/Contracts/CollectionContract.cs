using AllianceReader.Search;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Contracts;

public abstract class CollectionContract : StoreContract
{
    [Fact]
    public async Task A_collection_is_kept_with_what_it_holds_and_undone()
    {
        var one = await Add("One", "A habit, kept.");
        await Annotate(one, "habit");

        var made = await Collections.Add(new("  Seminar,\nspring ", "What we read. "), [one.Slug, "nowhere"], Some.Reader);

        Assert.Equal(("seminar-spring", "Seminar, spring", "What we read.", 1, 1), (made.Slug, made.Name, made.Description, made.ArticleCount, made.AnnotationCount));
        Assert.Equal(made, Assert.Single(await Collections.List()));
        Assert.Equal([made], await Collections.Holding(one.Slug));
        await History.Undo(null, Some.Reader);
        Assert.Empty(await Collections.List());
        Assert.Empty(await Collections.Holding(one.Slug));
        await History.Redo(Some.Reader);
        Assert.Equal(1, Assert.Single(await Collections.List()).ArticleCount);
    }

    [Theory]
    [InlineData("seminar")]
    [InlineData("ＳＥＭＩＮＡＲ")]
    [InlineData("Semi\u00ADnar")]
    public async Task Two_names_that_look_the_same_are_the_same(string name)
    {
        await Collections.Add(new("Seminar"), [], Some.Reader);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Collections.Add(new(name), [], Some.Reader));

        Assert.Equal("There is a collection called “Seminar” already.", refused.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u200B ")]
    public async Task A_name_has_something_to_be_seen(string name) => Assert.Equal(
        "name", (await Assert.ThrowsAsync<RefusedException>(() => Collections.Add(new(name), [], Some.Reader))).Field);

    [Fact]
    public async Task A_deleted_ones_name_is_free_and_its_address_is_not()
    {
        await Collections.Add(new("Seminar"), [], Some.Reader);
        await Collections.Delete("seminar", Some.Reader);

        Assert.Equal("seminar-2", (await Collections.Add(new("Seminar"), [], Some.Reader)).Slug);
        Assert.Equal("new-2", (await Collections.Add(new("new"), [], Some.Reader)).Slug);
        var refused = await Assert.ThrowsAsync<RefusedException>(async () => await History.Undo((await History.List(new(10))).Items.Single(e => e.Verb == "delete").Id, Some.Reader));
        Assert.Contains("already", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_needs_the_version_that_stands_and_the_address_stays()
    {
        var made = await Collections.Add(new("Seminar"), [], Some.Reader);
        var one = await Add("One");
        await Collections.Include(made.Slug, [one.Slug], [], Some.Reader);

        await Assert.ThrowsAsync<StaleException>(() => Collections.Change(made.Slug, new("Reading group"), made.Version, Some.Reader));
        var now = (await Collections.Find(made.Slug))!;
        var changed = await Collections.Change(made.Slug, new("Reading group"), now.Version, Some.Reader);

        Assert.Equal(("seminar", "Reading group"), (changed!.Slug, changed.Name));
        Assert.Equal("rename", (await History.List(new(1))).Items[0].Verb);
        Assert.Null(await Collections.Change("nowhere", new("x"), null, Some.Reader));
        Assert.False(await Collections.Delete("nowhere", Some.Reader));
        Assert.Null(await Collections.Include("nowhere", [one.Slug], [], Some.Reader));
    }

    [Fact]
    public async Task Essays_come_and_go_as_one_change_and_what_is_so_already_is_none()
    {
        string[] slugs = [(await Add("One")).Slug, (await Add("Two")).Slug, (await Add("Three")).Slug];
        await Collections.Add(new("Seminar"), [slugs[0]], Some.Reader);

        var changed = await Collections.Include("seminar", slugs, [], Some.Reader);

        Assert.Equal(2, changed!.Essays);
        var entry = (await History.List(new(1))).Items[0];
        Assert.Equal((changed.Entry, "collect", "collection", "2 essays into “Seminar”"), (entry.Id, entry.Verb, entry.Noun, entry.Subject));
        Assert.Equal(new(0, null), await Collections.Include("seminar", slugs, [], Some.Reader));
        await Collections.Include("seminar", [], [slugs[0], slugs[1]], Some.Reader);
        Assert.Equal([slugs[2]], await Articles.Slugs(new() { Collections = ["seminar"] }));
        await History.Undo(null, Some.Reader);
        Assert.Equal(3, (await Articles.List(new() { Collections = ["seminar"] })).Total);
        await History.Undo(changed.Entry, Some.Reader);
        Assert.Equal([slugs[0]], await Articles.Slugs(new() { Collections = ["seminar"] }));
    }

    [Fact]
    public async Task Everything_can_be_narrowed_to_a_collection()
    {
        await AddTheme("Habit");
        var one = await Add("One", "A habit, kept.");
        var other = await Add("Two", "A habit, lost.");
        foreach (var essay in new[] { one, other })
        {
            await Annotate(essay, "habit", "", "habit");
        }
        await Collections.Add(new("Seminar, 봄"), [one.Slug], Some.Reader);
        const string slug = "seminar-봄";

        Assert.Equal([one.Slug], await Articles.Slugs(new() { Collections = [slug] }));
        Assert.Equal([one.Slug], (await Annotations.List(new() { Collections = [slug], Themes = ["habit"] })).Items.Select(item => item.Article.Slug));
        Assert.Equal([(slug, 1)], (await Annotations.Facets(new())).Collections.Select(facet => (facet.Value, facet.Count)));
        Assert.Equal([one.Slug], await Found(new(SearchLanguage.Parse("habit")) { Collections = [slug] }));
        Assert.Equal([one.Slug], await Found(new(SearchLanguage.Parse("habit collection:봄"))));
        Assert.Equal([other.Slug], await Found(new(SearchLanguage.Parse("habit -collection:\"SEMINAR, 봄\""))));
        Assert.Empty(await Found(new(SearchLanguage.Parse("habit collection:autumn"))));
        Assert.Equal(1, (await Search.Find(new(SearchLanguage.Parse("habit")))).Collections.Single().Count);
        using var snapshot = await Snapshots.Take(new() { Collections = [slug] }, "http://localhost", Some.Reader);
        Assert.Equal((1, 1), (snapshot.Counts.Articles, snapshot.Counts.Passages));
        await Assert.ThrowsAsync<RefusedException>(() => Snapshots.Take(new() { Collections = ["nowhere"] }, "http://localhost", Some.Reader));
    }

    private async Task<IEnumerable<string>> Found(SearchQuery query) => (await Search.Find(query)).Hits.Items.Select(hit => hit.Article.Slug).Distinct();

    // Its figures are kept until something is written; a collection tells of no essay.
    [Fact]
    public async Task An_overview_follows_what_a_collection_holds()
    {
        await AddTheme("Habit");
        var one = await Add("One", "A habit, kept.");
        var other = await Add("Two", "A habit, lost.");
        foreach (var essay in new[] { one, other })
        {
            await Annotate(essay, "habit", "", "habit");
        }
        await Collections.Add(new("Seminar"), [one.Slug], Some.Reader);
        Assert.Equal(1, await Whole());

        await Collections.Include("seminar", [other.Slug], [], Some.Reader);
        Assert.Equal(2, await Whole());
        await History.Undo(null, Some.Reader);
        Assert.Equal(1, await Whole());

        async Task<double> Whole() => (await Overview.Matrix(new() { Filter = new() { Collections = ["seminar"] } })).Whole;
    }

    [Fact]
    public async Task A_deleted_collection_comes_back_holding_what_it_held_and_filters_nothing_meanwhile()
    {
        var one = await Add("One");
        await Collections.Add(new("Seminar"), [one.Slug], Some.Reader);

        await Collections.Delete("seminar", Some.Reader);

        Assert.Empty(await Articles.Slugs(new() { Collections = ["seminar"] }));
        Assert.Empty((await Articles.Facets(new())).Collections);
        await History.Undo(null, Some.Reader);
        Assert.Equal([one.Slug], await Articles.Slugs(new() { Collections = ["seminar"] }));
    }
}
