using AllianceReader.Articles;
using AllianceReader.Sqlite.Tests.Support;

namespace AllianceReader.Sqlite.Tests.Articles;

/// <summary>However a library is narrowed, list and facets are what one finds by going through all of its essays.</summary>
public sealed class LibraryRecountTests : IAsyncLifetime
{
    private const int Essays = 90;
    private const int Questions = 200;

    private static readonly string[] authors = ["Anna Brutus", "Titus Livius", "김 철수", "Zeno Citium"];
    private static readonly string[] publications = ["Gazette", "신문", "The Tablet"];
    private static readonly string?[] languages = ["en", "ko", null];
    private static readonly string[] words = ["habit", "fear", "동맹", "façade"];

    private readonly TemporaryFolder folder = new();
    private readonly Random chance = new(20261127);
    private readonly HashSet<string> read = [];
    private readonly Dictionary<string, HashSet<string>> sets = [];
    private SqliteLibrary library = null!;
    private List<(Article Article, string[] Themes)> all = [];

    public async ValueTask InitializeAsync()
    {
        library = await SqliteLibrary.OpenForWriting(folder.Library);
        await library.Themes.Seed([Some.Theme("order", "Order"), Some.Theme("habit", "Habit"), Some.Theme("fear", "Fear")]);
        string[] slugs = await Task.WhenAll(Enumerable.Range(0, Essays).Select(Add));
        foreach (var set in new[] { "Seminar", "Chapter", "Gone" })
        {
            string[] members = [.. slugs.Where(_ => chance.Next(3) == 0)];
            sets[(await library.Collections.Add(new(set), members, Some.Reader)).Slug] = [.. members];
        }
        await library.Collections.Delete("gone", Some.Reader);
        sets["gone"] = [];
        await library.ManyArticles.Archive([.. slugs.Where(_ => chance.Next(4) == 0)], true, Some.Reader);
        await library.ManyArticles.Correct([.. slugs.Where(_ => chance.Next(4) == 0)], new() { Publication = "" }, Some.Reader);
        await library.ManyArticles.Delete([.. slugs.Where(_ => chance.Next(9) == 0)], Some.Reader);
        foreach (var slug in slugs.Where(_ => chance.Next(2) == 0))
        {
            await library.ReadMarks.Mark(slug, true, Some.Reader.At);
            read.Add(slug);
        }
        foreach (var slug in slugs)
        {
            if (await library.Articles.Find(slug) is { } article)
            {
                all.Add((article, [.. (await library.Annotations.InArticle(slug)).SelectMany(annotation => annotation.Themes).Distinct()]));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await library.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Lists_and_facets_are_a_plain_recount()
    {
        Assert.InRange(all.Count, Essays / 2, Essays - 1);
        for (var n = 0; n < Questions; n++)
        {
            var query = AnyQuery();
            var wanted = all.Where(one => Matches(one, query)).Select(one => one.Article.Slug).ToList();
            var slugs = await library.Articles.Slugs(query);
            var page = await library.Articles.List(query);
            Assert.Equal(wanted.Order(StringComparer.Ordinal), slugs.Order(StringComparer.Ordinal));
            Assert.Equal(wanted.Count, page.Total);
            Assert.Equal(slugs.Skip(query.Stretch.Offset).Take(query.Stretch.Limit), page.Items.Select(row => row.Slug));
            Assert.All(page.Items, row => Assert.Equal(
                all.Where(one => one.Article.Slug == row.Slug).Select(one => (IsToReview(one.Article), !read.Contains(row.Slug), one.Article.Archived)).Single(),
                (row.ToReview, row.Unread, row.Archived)));
            await CompareFacets(query);
        }
        Assert.Empty((await library.Check()).Problems);
    }

    [Theory]
    [InlineData("BRU", new[] { "anna-brutus" })]
    [InlineData("철수", new[] { "김-철수" })]
    [InlineData("xyzzy", new string[0])]
    public async Task Values_are_offered_by_their_names(string wanted, string[] slugs)
    {
        var facets = await library.Articles.Facets(new(), new(Author: wanted));

        Assert.Equal(slugs, facets.Authors.Select(facet => facet.Value));
        Assert.NotEmpty(facets.Publications);
    }

    // What was counted is kept until something is written.
    [Fact]
    public async Task Counts_follow_what_is_written()
    {
        var before = await library.Articles.Facets(new());
        Assert.Equal(before, await library.Articles.Facets(new()));
        var slug = all.First(one => !one.Article.Archived && !read.Contains(one.Article.Slug)).Article.Slug;

        await library.ReadMarks.Mark(slug, true, Some.Reader.At);
        Assert.Equal(before.Unread - 1, (await library.Articles.Facets(new())).Unread);
        await library.ManyArticles.Archive([slug], true, Some.Reader);
        Assert.Equal(before.Archived + 1, (await library.Articles.Facets(new())).Archived);
    }

    private async Task CompareFacets(ArticleQuery query)
    {
        var facets = await library.Articles.Facets(query);
        Same(facets.Themes, query with { Themes = [] }, one => one.Themes);
        Same(facets.Authors, query with { Authors = [] }, one => one.Article.Authors.Select(author => author.Slug).Distinct());
        Same(facets.Publications, query with { Publications = [] }, one => one.Article.Publication is { } name ? [name] : []);
        Same(facets.Years, query with { Years = [] }, one => [YearOf(one.Article)]);
        Same(facets.Languages, query with { Languages = [] }, one => [one.Article.Language ?? ""]);
        Same(facets.Collections, query with { Collections = [] }, one => SetsOf(one.Article));
        Assert.Equal(
            (Count(query with { ToReview = true }), Count(query with { Unread = true }), Count(query with { Archived = ArchivedEssays.Only })),
            (facets.ToReview, facets.Unread, facets.Archived));
    }

    private int Count(ArticleQuery query) => all.Count(one => Matches(one, query));

    // The most frequent first, whatever stands beside it.
    private void Same(IReadOnlyList<Facet> counted, ArticleQuery query, Func<(Article Article, string[] Themes), IEnumerable<string>> values)
    {
        Assert.Equal(counted.Select(facet => facet.Count).OrderDescending(), counted.Select(facet => facet.Count));
        Assert.Equal(
            all.Where(one => Matches(one, query)).SelectMany(values).CountBy(value => value).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, count.Value)),
            counted.OrderBy(facet => facet.Value, StringComparer.Ordinal).Select(facet => (facet.Value, facet.Count)));
    }

    private bool Matches((Article Article, string[] Themes) one, ArticleQuery query)
    {
        var article = one.Article;
        return (query.Themes.Count == 0 || one.Themes.Intersect(query.Themes).Any())
            && (query.Authors.Count == 0 || article.Authors.Any(author => query.Authors.Contains(author.Slug)))
            && (query.Publications.Count == 0 || query.Publications.Contains(article.Publication))
            && (query.Years.Count == 0 || query.Years.Contains(int.Parse(YearOf(article), System.Globalization.CultureInfo.InvariantCulture)))
            && (query.Languages.Count == 0 || query.Languages.Contains(article.Language ?? ""))
            && (query.Collections.Count == 0 || SetsOf(article).Intersect(query.Collections).Any())
            && (query.ToReview is null || query.ToReview == IsToReview(article))
            && (query.Unread is null || query.Unread == !read.Contains(article.Slug))
            && (query.Archived == ArchivedEssays.Included || article.Archived == (query.Archived == ArchivedEssays.Only))
            && (query.Text is null || article.Text.Contains(query.Text, StringComparison.Ordinal));
    }

    private IEnumerable<string> SetsOf(Article article) => sets.Where(set => set.Value.Contains(article.Slug)).Select(set => set.Key);

    private static bool IsToReview(Article article) =>
        new[] { FactField.Title, FactField.Author, FactField.Published, FactField.Publication }
            .Any(field => !article.Facts.Any(fact => fact.Field == field && fact.Basis != Basis.Inferred));

    private static string YearOf(Article article) => article.Published?[..4] ?? "0";

    private ArticleQuery AnyQuery() => new()
    {
        Themes = Sometimes("order", "habit", "fear"),
        Authors = Sometimes([.. authors.Select(name => Slug.Of(name))]),
        Publications = Sometimes(publications),
        Years = chance.Next(4) == 0 ? [0, 2020 + chance.Next(4)] : [],
        Languages = Sometimes("en", "ko", ""),
        Collections = Sometimes("seminar", "chapter", "gone"),
        ToReview = Either(),
        Unread = Either(),
        Archived = (ArchivedEssays)chance.Next(3),
        Text = chance.Next(5) == 0 ? words[chance.Next(words.Length)] : null,
        Sort = (ArticleSort)chance.Next(6),
        Stretch = new(1 + chance.Next(40), chance.Next(2) * chance.Next(60)),
    };

    private bool? Either() => chance.Next(5) switch { 0 => true, 1 => false, _ => null };

    private IReadOnlyList<string> Sometimes(params string[] some) => chance.Next(4) == 0 ? [.. some.Where(_ => chance.Next(2) == 0)] : [];

    private async Task<string> Add(int n)
    {
        var draft = Some.Essay(
            $"Essay {n}", [.. authors.Where(_ => chance.Next(3) == 0)], chance.Next(4) == 0 ? null : publications[chance.Next(publications.Length)],
            chance.Next(5) == 0 ? null : $"{2020 + chance.Next(4)}", lines: string.Join(' ', Enumerable.Range(0, 6).Select(_ => words[chance.Next(words.Length)])));
        var article = draft.Article with { Language = languages[chance.Next(languages.Length)] };
        var slug = await library.Articles.Add(draft with { Article = article with { Facts = [.. FactsOf(article)] } }, Some.Reader);
        await library.Annotations.Add(
            Some.WholeEssayNote((await library.Articles.Find(slug))!, "A note.", [.. new[] { "order", "habit", "fear" }.Where(_ => chance.Next(3) == 0)]), 1, Some.Reader);
        return slug;
    }

    private IEnumerable<Fact> FactsOf(Article article) =>
    [
        new(FactField.Title, article.Title!, Guessed()),
        .. article.Authors.Select(author => new Fact(FactField.Author, author.Name, Guessed())),
        .. article.Publication is { } publication ? [new Fact(FactField.Publication, publication, Guessed())] : Array.Empty<Fact>(),
        .. article.Published is { } published ? [new Fact(FactField.Published, published, Basis.Sidecar)] : Array.Empty<Fact>(),
    ];

    private Basis Guessed() => chance.Next(6) == 0 ? Basis.Inferred : Basis.Text;
}
