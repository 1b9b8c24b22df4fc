using AllianceReader.Articles;
using AllianceReader.Search;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Contracts;

public abstract class SearchContract : StoreContract
{
    private async Task FillLibrary()
    {
        await AddTheme("Burden-sharing");
        var leagues = await Add(Some.Essay("Of Leagues", ["Lucius Brutus"], "The Forum", "2018-09", lines: ["# On sharing", "The burdens of a league are shared, or it ends.", "한국의 동맹은 오래되었다.", "A café in the harbour."]));
        await Add(Some.Essay("Of Walls and leagues", ["Titus Livius"], "The Gate", "2025-02-24", lines: ["Walls share nothing, O'Brien said.", "Nuclear sharing is a wall of another kind."]));
        await Annotate(leagues, "ends", "Compare the walls of 서울.", "burden-sharing");
    }

    // question; the entries in which it is met, in the order of the library
    [Theory]
    [InlineData("league", "title:Of Leagues|block:The burdens of a [league]|title:Of Walls and [leagues]")]
    [InlineData("burden share", "block:The [burdens] of a league are [shared], or it ends.")]
    [InlineData("\"nuclear sharing\"", "block:[Nuclear sharing] is")]
    [InlineData("\"sharing nuclear\"", "")]
    [InlineData("한국", "block:[한국]의")]
    [InlineData("한국의", "block:[한국의]")]
    [InlineData("국의", "block:[국의]")]
    [InlineData("동맹", "block:[동맹]은")]
    [InlineData("오래되", "block:[오래되]었다")]
    [InlineData("은", "block:은")]
    [InlineData("\"한국의 동맹\"", "block:[한국의 동맹]은")]
    [InlineData("국한", "")]
    [InlineData("cafe", "block:A [café]")]
    [InlineData("CAFÉ", "block:A [café]")]
    [InlineData("O'Brien \"", "block:[O'Brien]")]
    [InlineData("NEAR(", "")]
    [InlineData("*", "")]
    [InlineData("burd*", "block:The [burdens]")]
    [InlineData("wall -nuclear", "title:Of [Walls]|block:[Walls] share|note:Compare the [walls]")]
    [InlineData("nuclear OR café", "block:[café]|block:[Nuclear]")]
    [InlineData("author:brutus wall", "note:Compare the [walls]")]
    [InlineData("-author:brutus league", "title:Of Walls and [leagues]")]
    [InlineData("publication:gate share", "block:Walls [share] nothing|block:Nuclear [sharing]")]
    [InlineData("before:2018-10 share", "block:On [sharing]|block:[shared]")]
    [InlineData("after:2018-09 share", "block:Walls [share]|block:[sharing]")]
    [InlineData("theme:burden", "block:The burdens|note:Compare")]
    [InlineData("has:note league", "block:a [league] are")]
    [InlineData("in:notes wall", "note:Compare the [walls] of 서울.")]
    [InlineData("in:titles league", "title:Of [Leagues]|title:leagues")]
    [InlineData("in:authors titus", "author:[Titus] Livius")]
    [InlineData("author:livius", "block:Walls share nothing, O'Brien said.")]
    [InlineData("theme:burden has:note", "block:The burdens|note:Compare")]
    [InlineData("theme:burden league", "block:a [league] are")]
    [InlineData("-theme:burden league", "title:Of [Leagues]|title:[leagues]")]
    [InlineData("-has:note share", "block:On [sharing]|block:Walls [share]|block:[sharing]")]
    [InlineData("in:notes", "note:Compare")]
    [InlineData("in:notes -theme:burden", "")]
    [InlineData("theme:none", "")]
    [InlineData("-publication:gate share", "block:On [sharing]|block:[shared]")]
    [InlineData("author:none share", "")]
    public async Task A_question_is_met(string question, string expected)
    {
        await FillLibrary();

        var found = await Search.Find(new(SearchLanguage.Parse(question)));

        var hits = found.Hits.Items.Select(Shown).ToList();
        Assert.Equal(found.Hits.Total, hits.Count);
        string[] wanted = expected.Length == 0 ? [] : expected.Split('|');
        Assert.True(
            wanted.Length == hits.Count && wanted.All(w => hits.Any(hit => Matches(hit, w))),
            $"{question}:\n{string.Join('\n', hits)}\ninstead of\n{string.Join('\n', wanted)}");
    }

    [Fact]
    public async Task What_is_found_can_be_narrowed_and_each_choice_says_how_much_it_holds()
    {
        await FillLibrary();
        var question = SearchLanguage.Parse("share");

        var all = await Search.Find(new(question));
        var one = await Search.Find(new(question) { Authors = ["titus-livius"] });

        Assert.Equal([("of-leagues", 2), ("of-walls-and-leagues", 2)], all.Essays.Select(f => (f.Value, f.Count)).Order());
        Assert.Equal(2, one.Hits.Total);
        Assert.Equal(all.Authors.Select(f => f.Value), one.Authors.Select(f => f.Value));
        Assert.Equal(["of-walls-and-leagues"], one.Essays.Select(f => f.Value));
    }

    [Fact]
    public async Task Pages_are_stretches_of_one_order()
    {
        await FillLibrary();
        var question = SearchLanguage.Parse("share");
        var all = (await Search.Find(new(question))).Hits.Items.Select(Shown).ToList();

        List<string> paged = [];
        for (var at = 0; at < all.Count; at++)
        {
            paged.AddRange((await Search.Find(new(question) { Stretch = new(1, at) })).Hits.Items.Select(Shown));
        }

        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task The_index_follows_every_change_and_its_undoing()
    {
        await FillLibrary();
        var leagues = (await Articles.Find("of-leagues"))!;

        await Articles.Correct(leagues.Slug, new() { Title = "Of Treaties" }, null, Some.Reader);
        Assert.Equal((1, 1), (await Count("treaty"), await Count("in:titles league")));
        var added = await Annotate(leagues, "harbour", "Quays.");
        Assert.Equal(1, await Count("quay"));
        await Annotations.Update(added with { Note = "Piers." }, null, Some.Reader);
        Assert.Equal((0, 1), (await Count("quay"), await Count("pier")));
        await Annotations.Delete(added.Id, null, Some.Reader);
        Assert.Equal(0, await Count("pier"));
        await Articles.Delete(leagues.Slug, null, Some.Reader);
        Assert.Equal((0, 0), (await Count("burden"), await Count("서울")));

        for (var entry = 0; entry < 5; entry++)
        {
            await History.Undo(null, Some.Reader);
        }

        Assert.Equal((1, 1, 0, 0, 2), (await Count("burden"), await Count("서울"), await Count("treaty"), await Count("pier"), await Count("in:titles league")));
    }

    [Fact]
    public async Task What_an_answer_can_be_narrowed_by_follows_every_change_of_an_essay()
    {
        await FillLibrary();
        var leagues = (await Articles.Find("of-leagues"))!;
        Assert.Equal("The Forum 2, The Gate 2; Lucius Brutus 2, Titus Livius 2; of-leagues 2, of-walls-and-leagues 2", await Narrowing());

        await Articles.Correct(
            leagues.Slug, new() { Title = leagues.Title, Publication = "The Gate", Authors = [new("Ko Eun-bi", "Eun-bi", "Ko", null)], Published = "2026" }, null, Some.Reader);
        Assert.Equal("The Gate 4; Ko Eun-bi 2, Titus Livius 2; of-leagues 2, of-walls-and-leagues 2", await Narrowing());
        await Add(Some.Essay("A share", ["Ko Eun-bi"], lines: ["Shared by nobody."]));
        Assert.Equal("The Gate 4; Ko Eun-bi 4, Titus Livius 2; a-share 2, of-leagues 2, of-walls-and-leagues 2", await Narrowing());
        await Articles.Delete("of-walls-and-leagues", null, Some.Reader);
        Assert.Equal("The Gate 2; Ko Eun-bi 4; a-share 2, of-leagues 2", await Narrowing());
        await History.Undo(null, Some.Reader);
        await History.Undo(null, Some.Reader);
        await History.Undo(null, Some.Reader);
        Assert.Equal("The Forum 2, The Gate 2; Lucius Brutus 2, Titus Livius 2; of-leagues 2, of-walls-and-leagues 2", await Narrowing());
    }

    [Fact]
    public async Task What_nothing_ranks_stands_by_the_dates_of_its_essays_as_they_are_now()
    {
        await FillLibrary();
        var question = SearchLanguage.Parse("before:2030");
        Assert.Equal(["of-walls-and-leagues", "of-leagues"], await Order());

        await Articles.Correct("of-leagues", new() { Title = "Of Leagues", Published = "2026" }, null, Some.Reader);

        Assert.Equal(["of-leagues", "of-walls-and-leagues"], await Order());

        async Task<IEnumerable<string>> Order() => (await Search.Find(new(question))).Hits.Items.Select(hit => hit.Article.Slug);
    }

    [Fact]
    public async Task Whatever_is_typed_is_answered()
    {
        await FillLibrary();
        var random = new Random(20261127);
        string[] parts = ["wall", "한국", "\"", "*", "(", ")", "-", "OR", "NEAR", "AND", "NOT", ":", "author:", "before:", "in:notes", "'", "^", "{", "+", "é", "\0", "\ud800", "🤝", " ", "\u0301", "words:", "league", "%", "의"];

        for (var n = 0; n < 1000; n++)
        {
            var question = string.Join(random.Next(2) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 9)).Select(_ => parts[random.Next(parts.Length)]));
            var found = await Search.Find(new(SearchLanguage.Parse(question)));
            Assert.All(found.Hits.Items, hit => Assert.NotEmpty(hit.Segments));
        }
    }

    [Fact]
    public async Task What_was_found_is_looked_at_again_by_its_key()
    {
        await FillLibrary();
        var question = SearchLanguage.Parse("wall");
        var found = (await Search.Find(new(question))).Hits.Items;
        var keys = found.Select(hit => SearchKey.Parse(hit.Key?.ToString())).OfType<SearchKey>().Reverse().ToList();

        var again = await Search.Look(question, [.. keys, SearchKey.OfBlock("of-leagues", 7, 0), SearchKey.OfNote("none")]);

        Assert.Equal(found.Where(hit => hit.Key is not null).Reverse().Select(Shown), again.Select(Shown));
        Assert.Null(found.Single(hit => hit.Part == SearchPart.Title).Key);
        var leagues = (await Articles.Find("of-walls-and-leagues"))!;
        Assert.All(again.Where(hit => hit.Place is not null), hit => Assert.Equal(
            string.Concat(hit.Segments.Select(segment => segment.Text)), hit.Place!.Range.Of(leagues.Text)));
    }

    [Fact]
    public async Task What_was_found_is_tagged_as_one_change_whether_marked_or_not()
    {
        await FillLibrary();
        var theme = await AddTheme("Walls");
        var essay = (await Articles.Find("of-walls-and-leagues"))!;
        var marked = await Annotate(essay, "Walls share nothing", "", theme);
        var plain = await Annotate(essay, "another kind");
        var before = (await History.List(Stretch.First)).Total;
        var passage = Some.Passage(essay, "Nuclear sharing is a wall of another kind.");

        var done = await Annotations.Tag(theme, [new(passage, essay.Revision)], [plain.Id, marked.Id, "none", plain.Id], Some.Reader);

        Assert.Equal((2, before + 1), (done.Passages, (await History.List(Stretch.First)).Total));
        Assert.Equal(3, (await Themes.Find(theme))!.AnnotationCount);
        Assert.Equal("2 passages: Walls", (await History.List(new(1))).Items[0].Subject);
        await History.Undo(done.Entry, Some.Reader);
        Assert.Equal((1, 2), ((await Themes.Find(theme))!.AnnotationCount, (await Annotations.InArticle(essay.Slug)).Count));
        await History.Redo(Some.Reader);
        Assert.Equal((3, 3), ((await Themes.Find(theme))!.AnnotationCount, (await Annotations.InArticle(essay.Slug)).Count));
        Assert.Null((await Annotations.Tag(theme, [], [marked.Id], Some.Reader)).Entry);
        await Assert.ThrowsAsync<StaleException>(() => Annotations.Tag(theme, [new(Some.Passage(essay, "wall"), 9)], [], Some.Reader));
        await Assert.ThrowsAsync<RefusedException>(() => Annotations.Tag("none", [], [marked.Id], Some.Reader));
    }

    private async Task<string> Narrowing()
    {
        var found = await Search.Find(new(SearchLanguage.Parse("share")));
        return string.Join("; ", Said(found.Publications, f => f.Name), Said(found.Authors, f => f.Name), Said(found.Essays, f => f.Value));

        static string Said(IEnumerable<Facet> facets, Func<Facet, string> name) => string.Join(", ", facets.Select(f => $"{name(f)} {f.Count}").Order(StringComparer.Ordinal));
    }

    private async Task<int> Count(string question) => (await Search.Find(new(SearchLanguage.Parse(question)))).Hits.Total;

    private static string Shown(SearchHit hit) =>
        $"{hit.Part.ToString().ToLowerInvariant()}:{string.Concat(hit.Segments.Select(s => s.Match ? $"[{s.Text}]" : s.Text))}";

    // Expected parts are read with their brackets or without: a part need not name every place that was found.
    private static bool Matches(string hit, string wanted)
    {
        var (part, words) = (wanted[..wanted.IndexOf(':', StringComparison.Ordinal)], wanted[(wanted.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return hit.StartsWith(part + ":", StringComparison.Ordinal)
            && (hit.Contains(words, StringComparison.Ordinal) || hit.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Contains(words, StringComparison.Ordinal));
    }
}
