using AllianceReader.Articles;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Contracts;

public abstract class ManyArticlesContract : StoreContract
{
    [Fact]
    public async Task The_same_is_said_of_many_as_of_each_alone()
    {
        var one = await Add(Some.Essay("Of Leagues", ["Lucius Brutus", "한 명회"], "The Forum", "2024", lines: "A habit, kept."));
        var other = await Add(Some.Essay("Of Habits", [], lines: "동맹은 오래 간다."));
        var alone = await Add(Some.Essay("Of Walls", ["Lucius Brutus", "한 명회"], "The Forum", "2024", lines: "A wall."));
        var said = new FactsOfMany
        {
            Publication = " The\nTablet ", Published = "2025-03", Language = "ko", Licence = "", Joining = [new("Titus Livius", "Titus", "Livius", "The Forum")],
            Leaving = ["lucius-brutus"],
        };

        var changed = await ManyArticles.Correct([one.Slug, other.Slug, "nowhere"], said, Some.Reader);
        await Articles.Correct(alone.Slug, said.For(alone.Authors), null, Some.Reader);

        Assert.Equal(2, changed.Essays);
        var now = (await Articles.Find(one.Slug))!;
        Assert.Equal(("The Tablet", "2025-03", "ko", null), (now.Publication, now.Published, now.Language, now.Licence));
        Assert.Equal(["한 명회", "Titus Livius"], now.Authors.Select(author => author.Name));
        Assert.True(now.Version > one.Version);
        var byHand = (await Articles.Find(alone.Slug))!;
        Assert.Equal(byHand.Facts.Where(fact => fact.Field != FactField.Title), now.Facts.Where(fact => fact.Field != FactField.Title));
        Assert.Equal(byHand.Authors, now.Authors);
        Assert.Equal([new("Titus Livius", "Titus", "Livius", "The Forum")], (await Articles.Find(other.Slug))!.Authors);
    }

    // By what is made of the facts: words, search, orders, years.
    [Fact]
    public async Task What_was_said_of_many_is_found_and_sorted_by()
    {
        var one = await Add(Some.Essay("Façade", ["Zeno"], "Gazette", "2020", lines: "A façade of stone."));
        await Add(Some.Essay("Wall", ["Anna Brutus"], "Gazette", "2021", lines: "A wall of stone."));

        await ManyArticles.Correct([one.Slug], new() { Publication = "신문 🤝", Published = "2030", Joining = [new("Aaron Abel", "Aaron", "Abel")], Leaving = ["zeno"] }, Some.Reader);

        Assert.Equal([one.Slug], await Articles.Slugs(new() { Text = "신문 facade abel stone" }));
        Assert.Empty(await Articles.Slugs(new() { Text = "gazette facade" }));
        Assert.Equal([one.Slug, "wall"], await Articles.Slugs(new() { Sort = ArticleSort.Author }));
        Assert.Equal([one.Slug], await Articles.Slugs(new() { Years = [2030] }));
        Assert.Equal(one.Slug, Assert.Single((await Search.Find(new(AllianceReader.Search.SearchLanguage.Parse("abel in:authors")))).Hits.Items).Article.Slug);
        Assert.Empty((await Search.Find(new(AllianceReader.Search.SearchLanguage.Parse("zeno in:authors")))).Hits.Items);
        await History.Undo(null, Some.Reader);
        Assert.Equal([one.Slug], await Articles.Slugs(new() { Text = "gazette facade zeno" }));
        Assert.Equivalent(one with { Version = 0 }, (await Articles.Find(one.Slug))! with { Version = 0 }, strict: true);
        Assert.Equal(one.Facts, (await Articles.Find(one.Slug))!.Facts);
    }

    [Fact]
    public async Task Many_are_one_entry_of_the_history_and_undone_as_one()
    {
        string[] slugs = [(await Add("One")).Slug, (await Add("Two")).Slug, (await Add("Three")).Slug];

        var changed = await ManyArticles.Correct(slugs, new() { Publication = "The Forum" }, Some.Reader);

        var entry = Assert.Single((await History.List(new(1))).Items);
        Assert.Equal((changed.Entry, "correct", "essays", "3 essays"), (entry.Id, entry.Verb, entry.Noun, entry.Subject));
        await History.Undo(changed.Entry, Some.Reader);
        Assert.All(await Task.WhenAll(slugs.Select(slug => Articles.Find(slug))), article => Assert.Null(article!.Publication));
        await History.Redo(Some.Reader);
        Assert.All(await Task.WhenAll(slugs.Select(slug => Articles.Find(slug))), article => Assert.Equal("The Forum", article!.Publication));
    }

    [Fact]
    public async Task What_stands_so_already_is_no_change()
    {
        var one = await Add("One");
        await ManyArticles.Correct([one.Slug], new() { Publication = "The Forum" }, Some.Reader);
        var version = (await Articles.Find(one.Slug))!.Version;

        Assert.Equal(new ManyChanged(0, null), await ManyArticles.Correct([one.Slug], new() { Publication = "The Forum" }, Some.Reader));
        Assert.Equal(new ManyChanged(0, null), await ManyArticles.Archive([one.Slug], archived: false, Some.Reader));
        Assert.Equal(new ManyChanged(0, null), await ManyArticles.Delete(["nowhere"], Some.Reader));
        Assert.Equal(version, (await Articles.Find(one.Slug))!.Version);
    }

    [Theory]
    [InlineData("published", "yesterday")]
    [InlineData("language", "Korean!")]
    public async Task What_cannot_be_kept_is_refused_and_changes_none(string field, string value)
    {
        string[] slugs = [(await Add("One")).Slug, (await Add("Two")).Slug];

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ManyArticles.Correct(
            slugs, new() { Publication = "The Forum", Published = field == "published" ? value : null, Language = field == "language" ? value : null }, Some.Reader));

        Assert.Equal(field, refused.Field);
        Assert.All(await Task.WhenAll(slugs.Select(slug => Articles.Find(slug))), article => Assert.Null(article!.Publication));
    }

    [Fact]
    public async Task An_archived_essay_leaves_lists_and_search_and_is_found_when_asked_for()
    {
        var away = await Add("Of Leagues", "A habit, kept.");
        await Add("Of Habits", "A habit, too.");
        await AddTheme("Habit");
        await Annotate(away, "habit", "Is it?", "habit");

        var changed = await ManyArticles.Archive([away.Slug], archived: true, Some.Reader);

        Assert.Equal(["of-habits"], await Articles.Slugs(new()));
        Assert.Equal([away.Slug], await Articles.Slugs(new() { Archived = ArchivedEssays.Only }));
        Assert.Equal(2, (await Articles.List(new() { Archived = ArchivedEssays.Included })).Total);
        Assert.Equal((2, 1), ((await Articles.Count()).Essays, (await Articles.Count()).Archived));
        var found = (await Articles.Find(away.Slug))!;
        Assert.True(found.Archived && found.Version > away.Version);
        Assert.DoesNotContain(away.Slug, await Found());
        Assert.Contains(away.Slug, await Found(ArchivedEssays.Included));
        Assert.Equal([away.Slug], (await Found(ArchivedEssays.Only)).Distinct());
        Assert.Equal(1, (await Annotations.List(new() { Themes = ["habit"] })).Total);
        Assert.Equal(0, (await Annotations.List(new() { Themes = ["habit"], Archived = ArchivedEssays.LeftOut })).Total);
        Assert.Equal(1, (await Themes.Find("habit"))!.AnnotationCount);
        Assert.Equal("archive", (await History.List(new(1))).Items[0].Verb);

        await History.Undo(changed.Entry, Some.Reader);
        Assert.Equal(2, (await Articles.List(new())).Total);

        async Task<IEnumerable<string>> Found(ArchivedEssays archived = ArchivedEssays.LeftOut) =>
            (await Search.Find(new(AllianceReader.Search.SearchLanguage.Parse("habit")) { Archived = archived })).Hits.Items.Select(hit => hit.Article.Slug);
    }

    [Fact]
    public async Task Deleted_ones_come_back_with_their_annotations_and_their_themes_counts()
    {
        await AddTheme("Habit");
        List<string> slugs = [];
        foreach (var name in new[] { "One", "Two", "Three" })
        {
            var article = await Add(name, "A habit, kept.");
            await Annotate(article, "habit", "Is it?", "habit");
            slugs.Add(article.Slug);
        }

        await ManyArticles.Delete(slugs, Some.Reader);

        Assert.Equal(0, (await Articles.Count()).Essays);
        Assert.Equal(0, (await Themes.Find("habit"))!.AnnotationCount);
        await History.Undo(null, Some.Reader);
        Assert.Equal((3, 3), ((await Articles.Count()).Essays, (await Themes.Find("habit"))!.AnnotationCount));
    }

    // A single correction made before cannot be taken back alone, or it would bring the essay back.
    [Fact]
    public async Task What_many_were_changed_by_builds_on_what_each_was_changed_by_before()
    {
        var one = await Add("One");
        await Articles.Correct(one.Slug, new() { Title = "Uno" }, null, Some.Reader);
        var correction = (await History.List(new(1))).Items[0].Id;
        await ManyArticles.Delete([one.Slug], Some.Reader);

        await Assert.ThrowsAsync<RefusedException>(() => History.Undo(correction, Some.Reader));

        Assert.Null(await Articles.Find(one.Slug));
    }

    [Fact]
    public async Task An_older_change_of_many_is_taken_back_alone()
    {
        string[] slugs = [(await Add("One")).Slug, (await Add("Two")).Slug];
        var archived = await ManyArticles.Archive(slugs, true, Some.Reader);
        await Add("Three");

        var undone = await History.Undo(archived.Entry, Some.Reader);

        Assert.Equal(("undo-archive", 3), (undone!.Verb, (await Articles.List(new())).Total));
    }
}
