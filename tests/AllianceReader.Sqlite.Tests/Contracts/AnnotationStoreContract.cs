using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Contracts;

public abstract class AnnotationStoreContract : StoreContract
{
    private const string First = "Leagues are kept by habit, and habits are kept by fear.";
    private const string Second = "동맹 🤝 is a word for it, and so is façade.";

    private Task<Article> Leagues() => Add("Of Leagues", "# Opening", First, Second);

    [Fact]
    public async Task An_annotation_comes_back_as_it_was_given()
    {
        var article = await Leagues();
        await AddTheme("Habit");
        await AddTheme("Fear");
        var given = Some.Passage(article, "kept by fear", "두려움 🤝\n\n*\tDoes* it?", "fear", "habit");

        var added = await Annotations.Add(given, article.Revision, Some.Reader);

        Assert.Equivalent(given, added, strict: true);
        Assert.Equivalent(given, await Annotations.Find(given.Id), strict: true);
        Assert.Equal(1, (await Articles.Find(article.Slug))!.AnnotationCount);
    }

    [Fact]
    public async Task A_note_on_the_whole_essay_has_no_passage()
    {
        var added = await Annotations.Add(Some.WholeEssayNote(await Leagues(), "Read twice."), 1, Some.Reader);

        Assert.True(added.IsOnWholeEssay);
        Assert.Null(added.Range);
    }

    [Fact]
    public async Task Annotations_stand_in_text_order()
    {
        var article = await Leagues();
        var inner = await Annotate(article, "habit");
        var outer = await Annotate(article, "habit, and");
        var twin = await Annotate(article, "habit");
        var lost = await Annotations.Add(
            Some.Passage(article, "Leagues") with { Range = null, Status = AnnotationStatus.Confirm }, 1, Some.Reader);
        var whole = await Annotations.Add(Some.WholeEssayNote(article, "All of it."), 1, Some.Reader);
        var heading = await Annotate(article, "Opening");

        var listed = await Annotations.InArticle(article.Slug);

        Assert.Equal([whole.Id, heading.Id, outer.Id, inner.Id, twin.Id, lost.Id], listed.Select(annotation => annotation.Id));
        Assert.Equal(listed.Select(a => a.Id), (await Annotations.List(new())).Items.Select(item => item.Annotation.Id));
    }

    [Fact]
    public async Task An_unknown_theme_is_refused_and_nothing_is_kept()
    {
        var article = await Leagues();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Annotate(article, "habit", "", "nonsense"));

        Assert.Equal("themes", refused.Field);
        Assert.Contains("nonsense", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await Annotations.InArticle(article.Slug));
        Assert.Equal(0, (await History.List(Stretch.All)).Items.Count(entry => entry.Verb == "annotate"));
    }

    [Fact]
    public async Task Half_a_character_is_refused()
    {
        var article = await Leagues();
        var passage = Some.Passage(article, "habit");

        Assert.Equal("note", (await Refused(passage with { Note = "\uD83E" })).Field);
        Assert.Equal("exact", (await Refused(passage with { Quote = new("\uD83E") })).Field);
        Assert.Equal(0, (await Annotations.List(new() { Text = "\uD83E" })).Total);

        Task<RefusedException> Refused(Annotation annotation) =>
            Assert.ThrowsAsync<RefusedException>(() => Annotations.Add(annotation, 1, Some.Reader));
    }

    [Fact]
    public async Task A_passage_measured_on_an_older_text_is_stale()
    {
        var article = await Leagues();
        var passage = Some.Passage(article, "habit");
        await Articles.Revise(article.Slug, Some.Draft("Of Leagues", "Quite other words."), (annotation, _) => annotation, Some.Reader);

        var stale = await Assert.ThrowsAsync<StaleException>(() => Annotations.Add(passage, 1, Some.Reader));

        Assert.Equal(2, stale.Current);
    }

    [Fact]
    public async Task A_passage_in_an_essay_that_is_not_there_is_refused()
    {
        var article = await Leagues();
        await Articles.Delete(article.Slug, null, Some.Reader);

        Assert.Equal("article", (await Assert.ThrowsAsync<RefusedException>(() => Annotate(article, "habit"))).Field);
    }

    [Fact]
    public async Task A_change_gives_the_next_version_and_its_time()
    {
        var article = await Leagues();
        await AddTheme("Habit");
        var old = await Annotate(article, "habit", "Is it?");
        var later = Some.By("Titus", minute: 30);

        var changed = await Annotations.Update(old with { Note = "It is.", Themes = ["habit"] }, old.Version, later);

        Assert.Equivalent(old with { Note = "It is.", Themes = ["habit"], Version = 2, Modified = later.At }, changed, strict: true);
    }

    [Fact]
    public async Task A_change_that_changes_nothing_leaves_version_and_history_alone()
    {
        var old = await Annotate(await Leagues(), "habit", "Is it?");
        var entries = (await History.List(Stretch.All)).Total;

        var same = await Annotations.Update(old with { }, old.Version, Some.By("Titus", minute: 30));

        Assert.Equivalent(old, same, strict: true);
        Assert.Equal(entries, (await History.List(Stretch.All)).Total);
    }

    [Fact]
    public async Task A_change_based_on_an_older_version_is_stale()
    {
        var old = await Annotate(await Leagues(), "habit", "Is it?");
        await Annotations.Update(old with { Note = "It is." }, old.Version, Some.Reader);

        await Assert.ThrowsAsync<StaleException>(() => Annotations.Update(old with { Note = "It is not." }, old.Version, Some.Reader));
        await Assert.ThrowsAsync<StaleException>(() => Annotations.Delete(old.Id, old.Version, Some.Reader));
        Assert.Equal("It is.", (await Annotations.Find(old.Id))!.Note);
        Assert.Equal("Whatever.", (await Annotations.Update(old with { Note = "Whatever." }, null, Some.Reader))!.Note);
    }

    [Fact]
    public async Task A_deleted_annotation_is_nowhere()
    {
        var article = await Leagues();
        await AddTheme("Habit");
        var annotation = await Annotate(article, "habit", "Is it?", "habit");

        Assert.True(await Annotations.Delete(annotation.Id, annotation.Version, Some.Reader));

        Assert.Null(await Annotations.Find(annotation.Id));
        Assert.Empty(await Annotations.InArticle(article.Slug));
        Assert.Empty((await Annotations.List(new())).Items);
        Assert.Equal(0, (await Themes.Find("habit"))!.AnnotationCount);
        Assert.Equal(0, (await Articles.Find(article.Slug))!.AnnotationCount);
        Assert.Null(await Annotations.Update(annotation, null, Some.Reader));
        Assert.False(await Annotations.Delete(annotation.Id, null, Some.Reader));
    }

    [Fact]
    public async Task Nothing_is_found_under_an_unknown_id()
    {
        Assert.Null(await Annotations.Find("nothing"));
        Assert.Empty(await Annotations.InArticle("nowhere"));
        Assert.Null(await Annotations.Update(Some.Passage(await Leagues(), "habit"), null, Some.Reader));
        Assert.False(await Annotations.Delete("nothing", null, Some.Reader));
    }

    [Fact]
    public async Task A_list_shows_the_paragraph_around_each_passage()
    {
        var article = await Leagues();
        await Annotate(article, "façade", "Really?");
        await Annotate(article, "Opening");
        await Annotations.Add(Some.WholeEssayNote(article, "All of it."), 1, Some.Reader);

        var listed = (await Annotations.List(new())).Items;

        Assert.Equal([null, BlockKind.Heading, BlockKind.Paragraph], listed.Select(item => item.Block?.Kind));
        Assert.Equivalent(article.Paragraphs[2], listed[2].Block, strict: true);
        Assert.Equal(3, listed[2].Article.AnnotationCount);
        Assert.Equal(2, listed[2].Article.NoteCount);
        Assert.Equal("Of Leagues", listed[2].Article.Title);
    }

    [Fact]
    public async Task A_list_begins_with_the_newest_essay_and_comes_in_stretches()
    {
        foreach (var (title, published) in new[] { ("Undated", null), ("Year", "2024"), ("Month", "2024-05"), ("Old", "2018-09"), ("Day", "2024-05-02") })
        {
            await Annotate(await Add(Some.Essay(title, [], published: published, lines: "A habit, kept.")), "habit");
        }

        var all = await Annotations.List(new());
        var stretch = await Annotations.List(new() { Stretch = new(2, 1) });

        Assert.Equal(["Day", "Month", "Year", "Old", "Undated"], all.Items.Select(item => item.Article.Title));
        Assert.Equal(["Month", "Year"], stretch.Items.Select(item => item.Article.Title));
        Assert.Equal(5, stretch.Total);
    }

    // published; from, to; shown
    [Theory]
    [InlineData("2024-05-02", "2024", null, true)]
    [InlineData("2024-01-01", "2024", null, true)]
    [InlineData("2023-12-31", "2024", null, false)]
    [InlineData("2024-12-31", null, "2024", true)]
    [InlineData("2025-01-01", null, "2024", false)]
    [InlineData("2024-02-29", null, "2024-02", true)]
    [InlineData("2018-09", "2018-09", "2018-09", true)]
    [InlineData("2018-09", "2018-10", null, false)]
    [InlineData("2024", "2024-06-01", null, true)]
    [InlineData("2024", null, "2023", false)]
    [InlineData("2025-02-24T15:44:00+09:00", "2025-02-24", "2025-02-24", true)]
    [InlineData(null, "1900", null, false)]
    public async Task Dates_bound_a_list_as_precisely_as_they_are_known(string? published, string? from, string? to, bool shown)
    {
        await Annotate(await Add(Some.Essay("Of Leagues", [], published: published, lines: "A habit, kept.")), "habit");

        Assert.Equal(shown ? 1 : 0, (await Annotations.List(new() { From = from, To = to })).Total);
    }

    [Fact]
    public async Task A_bound_that_is_no_date_is_refused()
    {
        Assert.Equal("from", (await Assert.ThrowsAsync<RefusedException>(() => Annotations.List(new() { From = "last May" }))).Field);
        Assert.Equal("to", (await Assert.ThrowsAsync<RefusedException>(() => Annotations.List(new() { To = "2024-02-30" }))).Field);
    }

    [Theory]
    [InlineData("FACADE", 1)]
    [InlineData("façade really", 1)]
    [InlineData("façade nothing", 0)]
    [InlineData("동맹", 1)]
    [InlineData("  ", 2)]
    [InlineData("100%", 0)]
    public async Task Words_are_found_in_quote_or_note_whatever_their_case_and_accents(string words, int found)
    {
        var article = await Leagues();
        await Annotate(article, "동맹 🤝 is a word for it, and so is façade", "Really?");
        await Annotate(article, "habit");

        Assert.Equal(found, (await Annotations.List(new() { Text = words })).Total);
    }

    [Fact]
    public async Task Conditions_of_a_list_hold_together()
    {
        await AddTheme("Habit");
        var leagues = await Add(Some.Essay("Of Leagues", ["Lucius Brutus"], lines: First));
        var walls = await Add(Some.Essay("Of Walls", ["Titus Livius"], lines: "A wall is a habit too."));
        var wanted = await Annotate(leagues, "habit", "", "habit");
        await Annotate(leagues, "fear");
        var doubtful = await Annotations.Add(Some.Passage(walls, "habit", "", "habit") with { Status = AnnotationStatus.Confirm }, 1, Some.Reader);

        Assert.Equal([wanted.Id], await Ids(new() { Themes = ["habit"], Authors = ["lucius-brutus"] }));
        Assert.Equal([wanted.Id], await Ids(new() { Themes = ["habit"], Articles = ["of-leagues"], Statuses = [AnnotationStatus.InPlace] }));
        Assert.Equal([doubtful.Id], await Ids(new() { Statuses = [AnnotationStatus.Confirm] }));
        Assert.Equal([doubtful.Id], await Ids(new() { Statuses = [AnnotationStatus.Gone, AnnotationStatus.Changed, AnnotationStatus.Confirm] }));
        Assert.Equal(3, (await Annotations.List(new() { Statuses = [AnnotationStatus.InPlace, AnnotationStatus.Confirm] })).Total);
        Assert.Equal(1, await Annotations.CountToReview());
        Assert.Equal(2, (await Annotations.List(new() { Themes = ["habit"] })).Total);
        Assert.Empty(await Ids(new() { Themes = ["nonsense"] }));

        async Task<IEnumerable<string>> Ids(AnnotationQuery query) => (await Annotations.List(query)).Items.Select(item => item.Annotation.Id);
    }

    [Fact]
    public async Task Annotations_of_a_deleted_essay_are_nowhere_until_it_is_back()
    {
        var article = await Leagues();
        await AddTheme("Habit");
        var annotation = await Annotate(article, "habit", "", "habit");
        await Articles.Delete(article.Slug, null, Some.Reader);

        Assert.Null(await Annotations.Find(annotation.Id));
        Assert.Empty(await Annotations.InArticle(article.Slug));
        Assert.Equal(0, (await Annotations.List(new())).Total);
        Assert.Equal(0, (await Themes.Find("habit"))!.AnnotationCount);
        Assert.Equal(new(0, 0, 0, 0, Ever: 1), await Articles.Count());

        await Articles.Restore(article.Slug, Some.Reader);

        Assert.Equivalent(annotation, await Annotations.Find(annotation.Id), strict: true);
        Assert.Equal(1, (await Themes.Find("habit"))!.AnnotationCount);
    }

    private async Task FillLibrary()
    {
        await AddTheme("Habit");
        await AddTheme("Fear");
        var leagues = await Add(Some.Essay("Of Leagues", ["Lucius Brutus"], published: "2024", lines: First));
        var walls = await Add(Some.Essay(null, ["Titus Livius"], published: "2025", lines: "A wall is a habit of fear."));
        await Annotate(leagues, "habit", "Is it?", "habit");
        await Annotate(leagues, "habits", "", "habit", "fear");
        await Annotate(leagues, "fear", "", "fear");
        await Annotate(walls, "habit", "Yes.", "habit");
    }

    [Fact]
    public async Task Values_of_one_field_widen_and_fields_narrow()
    {
        await FillLibrary();

        await Found(4, new() { Themes = ["habit", "fear"] });
        await Found(1, new() { Themes = ["habit"], Beside = ["fear"] });
        await Found(4, new() { Articles = ["of-leagues", "a-wall-is-a-habit-of-fear"] });
        await Found(1, new() { Authors = ["titus-livius", "nobody"], Noted = true });
        await Found(2, new() { Noted = false });

        async Task Found(int total, AnnotationQuery query) => Assert.Equal(total, (await Annotations.List(query)).Total);
    }

    [Fact]
    public async Task Each_facet_is_counted_without_its_own_condition()
    {
        await FillLibrary();

        var facets = await Annotations.Facets(new() { Articles = ["of-leagues"], Themes = ["habit"], Noted = true });

        Assert.Equal([new("a-wall-is-a-habit-of-fear", "A wall is a habit of fear.", 1), new("of-leagues", "Of Leagues", 1)], facets.Articles);
        Assert.Equal([new("lucius-brutus", "Lucius Brutus", 1)], facets.Authors);
        Assert.Empty(facets.Themes);
        Assert.Equal((1, 1), (facets.Noted, facets.Unnoted));
    }

    [Fact]
    public async Task Themes_are_counted_beside_those_asked_for()
    {
        await FillLibrary();

        var all = await Annotations.Facets(new());
        var beside = await Annotations.Facets(new() { Themes = ["habit"], Beside = ["fear"] });

        Assert.Equal([new("habit", "Habit", 3, "amber"), new("fear", "Fear", 2, "sky")], all.Themes);
        Assert.Equal([new("fear", "Fear", 1, "sky")], beside.Themes);
        Assert.Equal([new("of-leagues", "Of Leagues", 1)], beside.Articles);
    }
}
