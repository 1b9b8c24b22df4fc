using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Contracts;

public abstract class ArticleStoreContract : StoreContract
{
    [Fact]
    public async Task What_is_to_review_is_found_essay_after_essay_until_it_is_settled()
    {
        var bare = await Add(Some.Essay("Bare", authors: []));
        var whole = await Add(Whole("Whole"));
        var guessed = await Add(Guessed("Guessed"));
        string[] slugs = [bare.Slug, whole.Slug, guessed.Slug, "nowhere"];

        var found = await Articles.ToReview(slugs);

        Assert.Equal([bare.Slug, guessed.Slug], found.Keys.Order());
        foreach (var slug in found.Keys)
        {
            Assert.Equal(ToReview.Of((await Articles.Find(slug))!), found[slug]);
        }
        Assert.Equal(["Author True", "Published True", "Publication True"], found[bare.Slug].Select(one => $"{one.Field} {one.IsMissing}"));
        Assert.Equal(("Author", "from the office"), (found[guessed.Slug].Single().Field.ToString(), found[guessed.Slug].Single().Inferred!.Reason));
        Assert.Equal(guessed.Slug, await Articles.NextToReview(bare.Slug));
        Assert.Equal(guessed.Slug, await Articles.NextToReview(whole.Slug));
        Assert.Equal(bare.Slug, await Articles.NextToReview(guessed.Slug));
        Assert.Equal(bare.Slug, await Articles.NextToReview("nowhere"));

        await Articles.Correct(guessed.Slug, new() { Authors = guessed.Authors }, null, Some.Reader);
        Assert.Null(await Articles.NextToReview(bare.Slug));
        Assert.Equal(bare.Slug, await Articles.NextToReview(guessed.Slug));
        await Articles.Correct(bare.Slug, new() { Authors = [], Published = "", Publication = "" }, null, Some.Reader);
        Assert.Empty(await Articles.ToReview(slugs));
        Assert.Null(await Articles.NextToReview("nowhere"));
    }

    private static ArticleDraft Whole(string title)
    {
        var draft = Some.Essay(title, ["Ada Bell"], "The Gazette", "2024");
        return draft with
        {
            Article = draft.Article with
            {
                Facts = [.. draft.Article.Facts, new(FactField.Author, "Ada Bell", Basis.Text, 2), new(FactField.Publication, "The Gazette", Basis.Sidecar), new(FactField.Published, "2024", Basis.Text, 3)],
            },
        };
    }

    private static ArticleDraft Guessed(string title)
    {
        var draft = Whole(title);
        return draft with
        {
            Article = draft.Article with { Facts = [.. draft.Article.Facts.Select(fact => fact.Field == FactField.Author ? fact with { Basis = Basis.Inferred, Reason = "from the office" } : fact)] },
        };
    }

    [Fact]
    public async Task An_article_comes_back_as_it_was_given()
    {
        var draft = Some.Essay(
            "Of Leagues", ["Lucius Brutus", "한 명회"], "The Forum", "2025-04-09", "https://forum.example/leagues", null,
            "# Opening", "Leagues 🤝 are kept, albeit imperfectly.", "동맹은 오래 간다.", "* First read to the Senate.");

        var article = await Add(draft);

        Assert.Equivalent(draft.Article with { Slug = "of-leagues", Added = Some.Reader.At }, article, strict: true);
    }

    [Fact]
    public async Task An_article_without_a_title_has_its_opening_words_in_its_address()
    {
        var article = await Add(null, "What holds a league together when nothing else does, and for how long?");

        Assert.Null(article.Title);
        Assert.Equal("what-holds-a-league-together-when-nothing-else-does", article.Slug);
    }

    [Fact]
    public async Task A_slug_that_is_taken_gets_a_number_even_when_its_article_is_deleted()
    {
        await Add("Of Leagues");
        await Articles.Delete("of-leagues", null, Some.Reader);

        Assert.Equal("of-leagues-2", (await Add("Of leagues!")).Slug);
    }

    [Fact]
    public async Task Nothing_is_found_under_an_unknown_slug()
    {
        Assert.Null(await Articles.Find("nowhere"));
        Assert.Null(await Articles.FindAuthor("nobody"));
        Assert.Null(await Articles.Correct("nowhere", new() { Title = "Somewhere" }, null, Some.Reader));
        Assert.False(await Articles.Delete("nowhere", null, Some.Reader));
    }

    [Fact]
    public async Task An_article_whose_text_is_not_its_blocks_is_not_taken()
    {
        var draft = Some.Draft("Of Leagues", "One.", "Two.");

        await Assert.ThrowsAsync<ArgumentException>(() => Articles.Add(draft with { Article = draft.Article with { Text = "One. Two." } }, Some.Reader));
    }

    [Fact]
    public async Task A_revision_keeps_address_and_readers_facts_and_places_annotations_anew()
    {
        var article = await Add(Some.Essay("Of Leagues", ["Lucius Brutus"], published: "2024", lines: "A habit, kept."));
        await Articles.Correct(article.Slug, new() { Title = "On Leagues", Kicker = "" }, null, Some.Reader);
        var note = await Annotate(article, "habit", "Is it?");
        var draft = Some.Essay("Of Leagues, Revised", ["Lucius Brutus"], published: "2025", lines: ["Well: a habit, kept.", "And more."]);

        await Articles.Revise(article.Slug, draft, (old, text) => old with { Range = new(8, 13), Quote = TextQuote.Of(text.Revised.Text, new(8, 13)) }, Some.By("Titus"));

        var revised = (await Articles.Find(article.Slug))!;
        Assert.Equal(
            ("of-leagues", "On Leagues", "2025", 2, 3L, "Well: a habit, kept.\n\nAnd more.", 1),
            (revised.Slug, revised.Title, revised.Published, revised.Revision, revised.Version, revised.Text, revised.AnnotationCount));
        Assert.Equal(Some.Reader.At, revised.Added);
        Assert.Equal([new(FactField.Title, "On Leagues", Basis.Reader), new(FactField.Kicker, "", Basis.Reader)], revised.Facts);
        Assert.Equal("Well: a ", (await Annotations.Find(note.Id))!.Quote!.Prefix);
    }

    [Fact]
    public async Task A_revision_whose_annotations_cannot_be_placed_does_not_happen()
    {
        var article = await Add("Of Leagues", "A habit, kept.");
        await Annotate(article, "habit");

        await Assert.ThrowsAsync<InvalidOperationException>(() => Articles.Revise(
            article.Slug, Some.Draft("Of Leagues", "Other."), (_, _) => throw new InvalidOperationException("lost"), Some.Reader));

        Assert.Equivalent(article with { AnnotationCount = 1 }, await Articles.Find(article.Slug), strict: true);
    }

    [Fact]
    public async Task A_reader_corrects_facts_and_is_named_as_their_basis()
    {
        var article = await Add(Some.Essay("Of Leagues", ["Lucius Brutus"], "The Forum", "2024", "https://forum.example/"));

        var corrected = await Articles.Correct(
            article.Slug,
            new()
            {
                Title = " On\nLeagues ", Publication = "", Published = "2024-05", Topics = ["Treaties"],
                Authors = [new("Marcus Brutus", "Marcus", "Brutus", "The Senate")],
            },
            article.Version, Some.Reader);

        Assert.Equal(("On Leagues", null, "2024-05", 2L), (corrected!.Title, corrected.Publication, corrected.Published, corrected.Version));
        Assert.Equal([new("Marcus Brutus", "Marcus", "Brutus", "The Senate")], corrected.Authors);
        Assert.Equal(
            [
                new(FactField.Title, "On Leagues", Basis.Reader), new(FactField.Author, "Marcus Brutus", Basis.Reader),
                new(FactField.Affiliation, "The Senate", Basis.Reader), new(FactField.Publication, "", Basis.Reader),
                new(FactField.Published, "2024-05", Basis.Reader), new(FactField.Topic, "Treaties", Basis.Reader),
            ],
            corrected.Facts);
        Assert.Equal("https://forum.example/", corrected.Url);
        Assert.Null(await Articles.FindAuthor("lucius-brutus"));
        Assert.Equal(new("marcus-brutus", "Marcus Brutus", "Marcus", "Brutus", 1), await Articles.FindAuthor("marcus-brutus"));
        await Assert.ThrowsAsync<StaleException>(() => Articles.Correct(article.Slug, new() { Title = "X" }, article.Version, Some.Reader));
        await Assert.ThrowsAsync<StaleException>(() => Articles.Delete(article.Slug, article.Version, Some.Reader));
    }

    [Fact]
    public async Task Facts_that_cannot_be_kept_are_refused()
    {
        var slug = (await Add("Of Leagues")).Slug;

        await Refused("published", new() { Published = "spring" });
        await Refused("modified", new() { Modified = "2024-13" });
        await Refused("url", new() { Url = "javascript:alert(1)" });
        await Refused("title", new() { Title = "half a \uD83E" });
        await Refused("authors", new() { Authors = [new(" ", null, null)] });
        Assert.Equal(1, (await Articles.Find(slug))!.Version);

        async Task Refused(string field, FactCorrection correction) =>
            Assert.Equal(field, (await Assert.ThrowsAsync<RefusedException>(() => Articles.Correct(slug, correction, null, Some.Reader))).Field);
    }

    [Fact]
    public async Task The_catalogue_shows_what_an_essay_holds_and_what_was_made_of_it()
    {
        await AddTheme("Habit");
        await AddTheme("Fear");
        var article = await Add(Some.Essay("Of Leagues", ["Lucius Brutus"], "The Forum", "2024", null, null, "# Opening", "A habit, kept by fear.", "* A note."));
        await Annotate(article, "habit", "Is it?", "fear");
        await Annotate(article, "fear", "", "fear", "habit");

        var row = Assert.Single((await Articles.List(new())).Items);

        Assert.Equivalent(
            new ArticleSummary
            {
                Slug = "of-leagues", Title = "Of Leagues", Opening = "A habit, kept by fear.", Authors = article.Authors, Publication = "The Forum",
                Published = "2024", Language = "en", WordCount = 6, ParagraphCount = 1, AnnotationCount = 2, NoteCount = 1,
                Themes = [new("fear", "Fear", "sky", 2), new("habit", "Habit", "amber", 1)],
                Facts = [new(FactField.Title, "Of Leagues", Basis.Text, Line: 1)],
                ToReview = true, Unread = true,
            }, row, strict: true);
        Assert.Equal(new(1, 1, 2, 1, 1), await Articles.Count());
    }

    private async Task FillLibrary()
    {
        await AddTheme("Habit");
        await Add(Some.Essay("“The Wall”", ["Titus Livius"], "The Forum", "2024", lines: "A wall is a habit of masons."));
        var leagues = await Add(Some.Essay("Of Leagues", ["Lucius Brutus", "Titus Livius"], "The Forum", "2024-05", lines: "Étude of a habit."));
        await Add(Some.Essay(null, [], null, null, lines: "Nobody knows when this was written."));
        await Add(Some.Essay("Ambition", ["Zeno"], "The Stoa", "2025-02-24", lines: "동맹은 오래 간다."));
        await Annotate(leagues, "habit", "", "habit");
    }

    [Theory]
    [InlineData(ArticleSort.Newest, "Ambition, Of Leagues, “The Wall”, -")]
    [InlineData(ArticleSort.Oldest, "“The Wall”, Of Leagues, Ambition, -")]
    [InlineData(ArticleSort.Title, "Ambition, -, Of Leagues, “The Wall”")]
    [InlineData(ArticleSort.Author, "Of Leagues, “The Wall”, Ambition, -")]
    [InlineData(ArticleSort.Annotated, "Of Leagues, Ambition, “The Wall”, -")]
    public async Task The_catalogue_is_sorted(ArticleSort sort, string expected)
    {
        await FillLibrary();

        Assert.Equal(expected, await Titles(new() { Sort = sort }));
    }

    [Fact]
    public async Task The_catalogue_is_narrowed_by_every_field()
    {
        await FillLibrary();

        Assert.Equal("Of Leagues, “The Wall”", await Titles(new() { Authors = ["titus-livius"] }));
        Assert.Equal("Ambition, Of Leagues", await Titles(new() { Authors = ["lucius-brutus", "zeno"] }));
        Assert.Equal("Of Leagues, “The Wall”", await Titles(new() { Publications = ["The Forum"] }));
        Assert.Equal("Of Leagues", await Titles(new() { Themes = ["habit"] }));
        Assert.Equal("Of Leagues, “The Wall”, -", await Titles(new() { Years = [2024, 0] }));
        Assert.Equal("“The Wall”", await Titles(new() { Years = [2024], Text = "masons" }));
        Assert.Equal("Of Leagues", await Titles(new() { Text = "ETUDE lucius" }));
        Assert.Equal("Ambition", await Titles(new() { Text = "동맹 stoa" }));
        Assert.Equal("", await Titles(new() { Text = "habit nothing" }));
        Assert.Equal("", await Titles(new() { Themes = ["nonsense"] }));
    }

    [Fact]
    public async Task The_catalogue_comes_in_stretches()
    {
        await FillLibrary();

        var stretch = await Articles.List(new() { Stretch = new(2, 1) });

        Assert.Equal(["Of Leagues", "“The Wall”"], stretch.Items.Select(row => row.Title));
        Assert.Equal(4, stretch.Total);
    }

    [Fact]
    public async Task Each_facet_is_counted_without_its_own_condition()
    {
        await FillLibrary();

        var all = await Articles.Facets(new());
        var forum = await Articles.Facets(new() { Publications = ["The Forum"] });

        Assert.Equal([new("habit", "Habit", 1, "amber")], all.Themes);
        Assert.Equal([new("titus-livius", "Titus Livius", 2), new("lucius-brutus", "Lucius Brutus", 1), new("zeno", "Zeno", 1)], all.Authors);
        Assert.Equal([new("The Forum", "The Forum", 2), new("The Stoa", "The Stoa", 1)], all.Publications);
        Assert.Equal([new("2024", "2024", 2), new("2025", "2025", 1), new("0", "undated", 1)], all.Years);
        Assert.Equal([new("2024", "2024", 2)], forum.Years);
        Assert.Equal(2, forum.Authors.Count);
        Assert.Equal(2, forum.Publications.Count);
    }

    [Fact]
    public async Task What_may_be_the_same_essay_is_found_by_hash_address_title_and_shingles()
    {
        var known = await Add(Some.Essay("Of Leagues", ["Lucius Brutus"], url: "https://forum.example/", bands: [7, 8], lines: "A habit, kept."));
        await Add(Some.Essay("Of Walls", ["Titus Livius"], bands: [9], lines: "Something else."));
        await Articles.Delete(known.Slug, null, Some.Reader);

        await Found(Some.Draft("Anything", "A habit, kept."));
        await Found(Some.Essay("Anything", [], url: "https://forum.example/"));
        await Found(Some.Essay("OF LEAGUES", ["Lucius Brutus"]));
        await Found(Some.Essay("Anything", [], bands: [1, 8]));
        Assert.Empty(await Articles.Resembling(Some.Essay("Of Leagues", ["Titus Livius"])));
        Assert.Empty(await Articles.Resembling(Some.Draft(null)));

        async Task Found(Corpus.ArticleDraft draft)
        {
            var candidate = Assert.Single(await Articles.Resembling(draft));
            Assert.Equivalent(
                new SameEssayCandidate("of-leagues", "Of Leagues", "https://forum.example/", ["lucius-brutus"], known.Sha256, "A habit, kept.", Deleted: true),
                candidate, strict: true);
        }
    }

    private async Task<string> Titles(ArticleQuery query) =>
        string.Join(", ", (await Articles.List(query)).Items.Select(row => row.Title ?? "-"));
}
