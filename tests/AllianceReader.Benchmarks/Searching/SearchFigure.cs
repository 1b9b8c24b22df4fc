using System.Diagnostics;
using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Search;
using AllianceReader.Sqlite;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Benchmarks.Searching;

/// <summary>
/// Searches and suggestions in libraries of 1,000 to 100,000 essays, twenty paragraphs each. A search is all that its page asks the store
/// for: the hits with their words marked, their number, and what they can be narrowed by. Beside it stands the same question put to the
/// same index by nothing but Microsoft.Data.Sqlite.
/// </summary>
internal sealed class SearchFigure : IFigure
{
    private const int Sample = 30;
    private const int Hits = 20;

    private readonly MadeTexts texts = new();

    public string Name => "search";

    public async Task Run(TextWriter output)
    {
        int[] sizes = [1_000, 10_000, 100_000];
        List<(int Essays, SqliteLibrary Library)> libraries = [];
        foreach (var essays in sizes)
        {
            libraries.Add((essays, await SqliteLibrary.OpenForWriting(await LargeLibrary.Of(essays))));
        }
        await Searches(output, libraries);
        await Others(output, libraries);
        foreach (var (_, library) in libraries)
        {
            await library.DisposeAsync();
        }
    }

    private async Task Searches(TextWriter output, List<(int Essays, SqliteLibrary Library)> libraries)
    {
        var table = new MarkdownTable(output, "search", "essays", "p50", "p95", "p99", "bare p50", "bare p95", "ratio of p50", "ratio of p95", "ratio of a question, p50");
        foreach (var (essays, library) in libraries)
        {
            await ReadThrough(library.Path);
            List<(double Mine, double? Bare)> all = [];
            using var bare = Bare(library.Path);
            foreach (var (kind, questions) in Kinds(library.Path, essays))
            {
                var times = await Measure(library, bare, questions);
                all.AddRange(times);
                Row(table, kind, essays, times);
            }
            Row(table, "**all of these**", essays, all);
        }
    }

    // So that no figure is the disk's, whichever of the two would have read a page first.
    private static async Task ReadThrough(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await file.CopyToAsync(Stream.Null);
    }

    private static void Row(MarkdownTable table, string kind, int essays, List<(double Mine, double? Bare)> times)
    {
        var mine = new Timing(times.Select(t => t.Mine));
        var beside = times.Where(t => t.Bare is not null).Select(t => (t.Mine, Bare: t.Bare!.Value)).ToList();
        string[] compared = ["", "", "", "", ""];
        if (beside.Count > 0)
        {
            var (same, bare) = (new Timing(beside.Select(t => t.Mine)), new Timing(beside.Select(t => t.Bare)));
            var ratio = new Timing(beside.Select(t => t.Mine / t.Bare));
            compared = [Timing.Shown(bare.P50), Timing.Shown(bare.P95), Times(same.P50 / bare.P50), Times(same.P95 / bare.P95), Times(ratio.P50)];
        }
        table.Row([kind, essays.ToString("N0", CultureInfo.InvariantCulture), Timing.Shown(mine.P50), Timing.Shown(mine.P95), Timing.Shown(mine.P99), .. compared]);
    }

    private static string Times(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);

    // A word that stands in a quarter of all paragraphs is found by counting, the others by their rank.
    private IEnumerable<(string Kind, SearchQuery[] Questions)> Kinds(string path, int essays)
    {
        var quarter = WordIn(path, share: 0.25);
        var tenth = WordIn(path, share: 0.1);
        var random = new Random(essays);
        yield return ("a rare word", [.. Enumerable.Range(0, Sample).Select(n => Ask(texts.WordAt(8_000 + (n * 400))))]);
        yield return ("a word of a topic", [.. Enumerable.Range(0, Sample).Select(n => Ask(texts.TopicWord(n * 7, n)))]);
        yield return ("two words", [.. Enumerable.Range(0, Sample).Select(_ => Ask($"{texts.WordAt(random.Next(20, 400))} {texts.WordAt(random.Next(20, 400))}"))]);
        yield return ("either of two", [.. Enumerable.Range(0, Sample).Select(_ => Ask($"{texts.WordAt(random.Next(200, 4000))} OR {texts.WordAt(random.Next(200, 4000))}"))]);
        yield return ("a phrase", [.. Enumerable.Range(0, Sample).Select(n => Ask($"\"{string.Join(' ', texts.Essay(n * 13 % essays).Paragraphs[3].Split(' ')[1..3])}\""))]);
        yield return ("a phrase of frequent words", [.. Enumerable.Range(0, Sample).Select(n => Ask($"\"{texts.WordAt(n)} {texts.WordAt(n + 1)}\""))]);
        yield return ("two letters of a beginning", [.. Enumerable.Range(0, Sample).Select(n => Ask($"{texts.WordAt(n)[..2]}*"))]);
        yield return ("a beginning", [.. Enumerable.Range(0, Sample).Select(n => Ask($"{texts.WordAt(100 + n)[..3]}*"))]);
        yield return ("Korean", [.. Enumerable.Range(0, Sample).Select(n => Ask(texts.KoreanAt(n * 20)))]);
        yield return ("a word in a quarter of all", [.. Enumerable.Repeat(Ask(quarter), Sample)]);
        yield return ("that and another", [.. Enumerable.Range(0, Sample).Select(_ => Ask($"{quarter} {tenth} {texts.WordAt(random.Next(100, 1000))}"))]);
        yield return ("that in one author's essays", [.. Enumerable.Range(0, Sample).Select(n => Ask(quarter) with { Authors = [$"author-{n % 30}"] })]);
        yield return ("that in one publication's", [.. Enumerable.Range(0, Sample).Select(n => Ask(quarter) with { Publications = [$"Publication {n}"] })]);
        yield return ("that since 2020", [.. Enumerable.Repeat(Ask($"{quarter} after:2019"), Sample)]);
        yield return ("that where tagged", [.. Enumerable.Range(0, Sample).Select(n => Ask($"{quarter} theme:\"theme {n}\""))]);
        yield return ("that where not tagged", [.. Enumerable.Range(0, Sample).Select(n => Ask($"{texts.WordAt(n * 40)} -theme:\"theme {n}\""))]);
        yield return ("any theme", [.. Enumerable.Range(0, Sample).Select(n => Ask($"{texts.WordAt(n * 40)} theme:theme"))]);
        yield return ("no word, one theme", [.. Enumerable.Range(0, Sample).Select(n => Ask($"theme:\"theme {n}\""))]);
    }

    private static SearchQuery Ask(string question) => new(SearchLanguage.Parse(question)) { Stretch = new(Hits) };

    private static string WordIn(string path, double share)
    {
        using var db = Bare(path);
        db.Execute("create virtual table temp.word using fts5vocab (main, search_words, row)");
        return db.QueryFirst<string>(
            "select term from temp.word order by abs(doc - @share * (select count(*) from search_entry)) limit 1", new { share });
    }

    private static async Task<List<(double Mine, double? Bare)>> Measure(SqliteLibrary library, SqliteConnection bare, SearchQuery[] queries)
    {
        List<(double, double?)> times = [];
        foreach (var query in queries.Take(3).Concat(queries))
        {
            var mine = await Time(() => library.Search.Find(query));
            times.Add((mine, query.Question.HasWords ? await Time(() => Task.FromResult(BareQuery(bare, query))) : null));
        }
        return [.. times.Skip(3)];
    }

    // What it takes to have the best twenty, and nothing else. FTS5 alone answers no question without words.
    private static int BareQuery(SqliteConnection db, SearchQuery query) => db.Query<long>(
        "select rowid from search_words where search_words match @match order by bm25(search_words) limit 20",
        new { match = Sqlite.Search.MatchExpression.Of(query.Question) }).AsList().Count;

    private static async Task<double> Time<T>(Func<Task<T>> act)
    {
        var watch = Stopwatch.StartNew();
        await act();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static SqliteConnection Bare(string path)
    {
        var db = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=false");
        db.Open();
        return db;
    }

    private async Task Others(TextWriter output, List<(int Essays, SqliteLibrary Library)> libraries)
    {
        var table = new MarkdownTable(output, "what", "essays", "first", "p50", "p95");
        foreach (var (essays, library) in libraries)
        {
            await Others(table, "suggestions for a theme", essays, n => library.Suggestions.Find($"theme-{n * 7}", 10));
            await Others(table, "suggestions for the theme of a tenth of all essays", essays, _ => library.Suggestions.Find("theme-0", 10));
            await Others(table, "likely themes of a passage", essays, n => library.Suggestions.ThemesFor(texts.Essay(n * 31 % essays).Paragraphs[7]));
            await Others(table, "a theme's first page", essays, n => ThemePage(library, $"theme-{n * 7}"));
            await Others(table, "first page of the theme of a tenth of all", essays, _ => ThemePage(library, "theme-0"));
        }
    }

    private static async Task Others<T>(MarkdownTable table, string what, int essays, Func<int, Task<T>> act)
    {
        var first = await Time(() => act(0));
        List<double> times = [];
        for (var n = 0; n < Sample; n++)
        {
            times.Add(await Time(() => act(n)));
        }
        var timing = new Timing(times);
        table.Row(what, essays.ToString("N0", CultureInfo.InvariantCulture), Timing.Shown(first), Timing.Shown(timing.P50), Timing.Shown(timing.P95));
    }

    // What the page asks the stores for (Pages/Themes/Show).
    private static async Task<int> ThemePage(SqliteLibrary library, string theme)
    {
        var query = new AnnotationQuery { Themes = [theme], Stretch = new(50) };
        _ = await library.Themes.Find(theme);
        _ = await library.Themes.List();
        _ = await library.Annotations.Facets(query);
        return (await library.Annotations.List(query)).Total;
    }
}
