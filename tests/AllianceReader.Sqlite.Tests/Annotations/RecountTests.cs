using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Sqlite.Tests.Support;
using AllianceReader.Themes;

namespace AllianceReader.Sqlite.Tests.Annotations;

/// <summary>Whatever is asked of a library of some thousand passages, the answer is what one finds by going through all of them.</summary>
public sealed class RecountTests : IAsyncLifetime
{
    private const int Essays = 80;
    private const int PassagesInEach = 40;
    private const int Questions = 150;

    private static readonly string[] authors = ["Anna Brutus", "Titus Livius", "김 철수", "Zeno Citium", "Dio Prusa"];
    private static readonly string[] publications = ["Gazette", "신문", "The Tablet"];
    private static readonly string[] words = ["habit", "fear", "동맹", "league", "wall", "façade", "price", "promise"];

    private readonly TemporaryFolder folder = new();
    private readonly Random chance = new(20261127);
    private SqliteLibrary library = null!;
    private IReadOnlyList<Theme> codebook = [];
    private List<(Annotation Annotation, Article Article)> all = [];

    public async ValueTask InitializeAsync()
    {
        library = await SqliteLibrary.OpenForWriting(folder.Library);
        await library.Themes.Seed([.. Enumerable.Range(0, 12).Select(n => Some.Theme($"t{n}", $"Theme {n}", n is > 2 and < 8 ? $"t{n / 3}" : null))]);
        codebook = await library.Themes.List();
        foreach (var n in Enumerable.Range(0, Essays))
        {
            await Fill(n);
        }
        await library.Articles.Delete("essay-7", null, Some.Reader);
        await library.ManyArticles.Archive([.. Enumerable.Range(0, Essays / 5).Select(n => $"essay-{n * 5}")], true, Some.Reader);
        foreach (var n in Enumerable.Range(0, 3))
        {
            await library.Collections.Add(new($"Set {n}"), [.. Enumerable.Range(0, Essays).Where(e => e % (n + 2) == 0).Select(e => $"essay-{e}")], Some.Reader);
        }
        await library.Collections.Delete("set-2", Some.Reader);
        foreach (var slug in (await library.Articles.List(new() { Archived = ArchivedEssays.Included, Stretch = Stretch.All })).Items.Select(row => row.Slug))
        {
            var article = (await library.Articles.Find(slug))!;
            all.AddRange((await library.Annotations.InArticle(slug)).Select(annotation => (annotation, article)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await library.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Lists_facets_groups_and_ids_are_a_plain_recount()
    {
        Assert.Equal((Essays - 1) * PassagesInEach, all.Count);
        for (var n = 0; n < Questions; n++)
        {
            var query = AnyQuery();
            var wanted = all.Where(one => Matches(one, query)).ToList();
            await CompareLists(query, wanted);
            await CompareFacets(query);
        }
        Assert.Empty((await library.Check()).Problems);
    }

    private async Task CompareLists(AnnotationQuery query, List<(Annotation Annotation, Article Article)> wanted)
    {
        var ids = await library.Annotations.Ids(query);
        var listed = await library.Annotations.List(query with { Group = null, Stretch = Stretch.All });
        Assert.Equal(ids, listed.Items.Select(item => item.Annotation.Id));
        Assert.Equal(wanted.Select(one => one.Annotation.Id).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
        Assert.Equal(wanted.Count, listed.Total);

        var page = await library.Annotations.List(query);
        foreach (var item in page.Items.Where(item => item.Group is not null))
        {
            Assert.Equal(wanted.Count(one => StandsUnder(one, item.Group!.Value, query)), item.Group!.Count);
        }
        var total = query is { Group: PassageGroup.Theme, Sort: not PassageSort.ByHand }
            ? wanted.Sum(one => Math.Max(1, one.Annotation.Themes.Except(query.Themes).Count()))
            : wanted.Count;
        Assert.Equal(total, page.Total);
        Assert.Equal(Math.Clamp(total - query.Stretch.Offset, 0, query.Stretch.Limit), page.Items.Count);
    }

    private async Task CompareFacets(AnnotationQuery query)
    {
        var facets = await library.Annotations.Facets(query);
        Same(facets.Articles, query with { Articles = [] }, one => [one.Article.Slug]);
        Same(facets.Authors, query with { Authors = [] }, one => one.Article.Authors.Select(author => author.Slug));
        Same(facets.Publications, query with { Publications = [] }, one => one.Article.Publication is { } name ? [name] : []);
        Same(facets.Years, query with { Years = [] }, one => [YearOf(one.Article)]);
        Same(facets.Collections, query with { Collections = [] }, one => SetsOf(one.Article.Slug));
        var kept = all.Where(one => Matches(one, query with { Archived = ArchivedEssays.Included })).ToList();
        Assert.Equal((kept.Count(one => one.Article.Archived), kept.Count(one => !one.Article.Archived)), (facets.Archived, facets.Unarchived));
        Same(facets.Themes, query with { Beside = [] }, one => one.Annotation.Themes.Except(query.Themes));
        var bothWays = all.Where(one => Matches(one, query with { Noted = null })).ToList();
        Assert.Equal((bothWays.Count(one => one.Annotation.Note.Length > 0), bothWays.Count(one => one.Annotation.Note.Length == 0)), (facets.Noted, facets.Unnoted));
    }

    private void Same(IReadOnlyList<Facet> counted, AnnotationQuery query, Func<(Annotation Annotation, Article Article), IEnumerable<string>> values) => Assert.Equal(
        all.Where(one => Matches(one, query)).SelectMany(values).CountBy(value => value).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => (count.Key, count.Value)),
        counted.OrderBy(facet => facet.Value, StringComparer.Ordinal).Select(facet => (facet.Value, facet.Count)));

    private static bool StandsUnder((Annotation Annotation, Article Article) one, string group, AnnotationQuery query) => query.Group switch
    {
        PassageGroup.Essay => one.Article.Slug == group,
        PassageGroup.Author => (one.Article.Authors.Count == 0 ? "" : one.Article.Authors[0].Slug) == group,
        PassageGroup.Year => YearOf(one.Article) == group,
        _ => group.Length == 0 ? !one.Annotation.Themes.Except(query.Themes).Any() : one.Annotation.Themes.Contains(group),
    };

    private bool Matches((Annotation Annotation, Article Article) one, AnnotationQuery query)
    {
        var (annotation, article) = one;
        var text = $"{annotation.Quote?.Exact}\n{annotation.Note}";
        return (query.Themes.Count == 0 || annotation.Themes.Intersect(query.Below ? query.Themes.SelectMany(WithBelow) : query.Themes).Any())
            && (query.Beside.Count == 0 || annotation.Themes.Intersect(query.Beside).Any())
            && !annotation.Themes.Intersect(query.Without).Any()
            && (query.Authors.Count == 0 || article.Authors.Any(author => query.Authors.Contains(author.Slug)))
            && (query.Articles.Count == 0 || query.Articles.Contains(article.Slug))
            && (query.Publications.Count == 0 || query.Publications.Contains(article.Publication))
            && (query.Years.Count == 0 || query.Years.Contains(int.Parse(YearOf(article), System.Globalization.CultureInfo.InvariantCulture)))
            && (query.Collections.Count == 0 || SetsOf(article.Slug).Intersect(query.Collections).Any())
            && (query.Archived == ArchivedEssays.Included || article.Archived == (query.Archived == ArchivedEssays.Only))
            && (query.Noted is null || query.Noted == annotation.Note.Length > 0)
            && (query.Text is null || text.Contains(query.Text, StringComparison.Ordinal))
            && (query.Statuses.Count == 0 || query.Statuses.Contains(annotation.Status));
    }

    private static IEnumerable<string> SetsOf(string essay) =>
        Enumerable.Range(0, 2).Where(n => int.Parse(essay["essay-".Length..], System.Globalization.CultureInfo.InvariantCulture) % (n + 2) == 0).Select(n => $"set-{n}");

    private IEnumerable<string> WithBelow(string theme) =>
        codebook.Where(other => other.Parent == theme).SelectMany(child => WithBelow(child.Slug)).Prepend(theme);

    private static string YearOf(Article article) => article.Published?[..4] ?? "0";

    private AnnotationQuery AnyQuery() => new()
    {
        Themes = Sometimes(4, 3, Themes),
        Below = chance.Next(2) == 0,
        Beside = Sometimes(1, 4, Themes),
        Without = Sometimes(1, 4, Themes),
        Authors = Sometimes(1, 4, () => [.. Some2(authors).Select(name => Slug.Of(name))]),
        Articles = Sometimes(1, 6, () => [.. Enumerable.Range(0, 9).Select(_ => $"essay-{chance.Next(Essays)}")]),
        Publications = Sometimes(1, 4, () => Some2(publications)),
        Years = Sometimes<int>(1, 4, () => [0, 2020 + chance.Next(5)]),
        Collections = Sometimes<string>(1, 5, () => [$"set-{chance.Next(3)}"]),
        Archived = chance.Next(5) switch { 0 => ArchivedEssays.Only, 1 => ArchivedEssays.LeftOut, _ => ArchivedEssays.Included },
        Noted = chance.Next(4) switch { 0 => true, 1 => false, _ => null },
        Text = chance.Next(5) == 0 ? words[chance.Next(2)] : null,
        Statuses = Sometimes<AnnotationStatus>(1, 6, () => [AnnotationStatus.Confirm, AnnotationStatus.Gone]),
        Sort = (PassageSort)chance.Next(5),
        Group = chance.Next(5) is var group and < 4 ? (PassageGroup)group : null,
        Stretch = new(1 + chance.Next(60), chance.Next(3) * chance.Next(100)),
    };

    private IReadOnlyList<T> Sometimes<T>(int times, int of, Func<IReadOnlyList<T>> some) => chance.Next(of) < times ? some() : [];

    private IReadOnlyList<string> Sometimes(int times, int of, Func<IReadOnlyList<string>> some) => Sometimes<string>(times, of, some);

    private string[] Themes() => [.. codebook.Select(theme => theme.Slug).Where(_ => chance.Next(5) == 0)];

    private string[] Some2(string[] names) => [names[chance.Next(names.Length)], names[chance.Next(names.Length)]];

    private async Task Fill(int n)
    {
        var text = string.Join(' ', Enumerable.Range(0, 120).Select(_ => words[chance.Next(words.Length)]));
        var slug = await library.Articles.Add(Some.Essay(
            $"Essay {n}", [.. authors.Where(_ => chance.Next(4) == 0)],
            chance.Next(4) == 0 ? null : publications[chance.Next(publications.Length)],
            chance.Next(6) == 0 ? null : $"{2020 + chance.Next(5)}-0{1 + chance.Next(9)}", lines: text), Some.Reader);
        var article = (await library.Articles.Find(slug))!;
        List<Annotation> drafts = [.. Enumerable.Range(0, PassagesInEach).Select(_ => Passage(article))];
        await Task.WhenAll(drafts.Select(draft => library.Annotations.Add(draft, 1, Some.Reader)));
    }

    private Annotation Passage(Article article)
    {
        var range = new TextRange(chance.Next(200), 210 + chance.Next(200));
        var draft = Some.WholeEssayNote(article, chance.Next(3) == 0 ? "" : words[chance.Next(words.Length)], Themes());
        return draft with
        {
            Range = range,
            Quote = TextQuote.Of(article.Text, range),
            Status = chance.Next(9) == 0 ? AnnotationStatus.Confirm : AnnotationStatus.InPlace,
        };
    }
}
