using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Overview;
using AllianceReader.Sqlite.Annotations;
using AllianceReader.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Overview;

internal sealed class SqliteOverview(Readers readers, Touched? touched) : IOverview
{
    private readonly TaggedEssays tagged = new(readers, touched);

    public Task<bool> ReadAhead() => Task.FromResult(tagged.ReadAhead());

    public Task<Matrix> Matrix(MatrixQuery query)
    {
        RequireThemesOnOneSide(query);
        var all = tagged.Now();
        return Task.FromResult(readers.Read(db => MatrixOf(db, all, query)));
    }

    public Task<PairTable> Pairs(PairQuery query)
    {
        var all = tagged.Now();
        return Task.FromResult(readers.Read(db =>
        {
            var codebook = ReadCodebook.All(db);
            var used = MostUsed(db, all, query.Filter, new(codebook, Chosen(codebook, query.Filter), query.RollsUp), query.RollsUp);
            var lineage = new Lineage(codebook, [.. used.Take(query.Across)], query.RollsUp);
            return TableOf(query, lineage, Counted(db, all, query, lineage), used.Length);
        }));
    }

    public Task<IReadOnlyList<ThemePair>?> PairsOf(string theme, PairQuery query)
    {
        var all = tagged.Now();
        return Task.FromResult(readers.Read<IReadOnlyList<ThemePair>?>(db =>
        {
            var codebook = ReadCodebook.All(db);
            var lineage = new Lineage(codebook, codebook, query.RollsUp);
            return codebook.Select((one, place) => (one.Slug, place)).Where(one => one.Slug == theme).Select(one => one.place).ToArray() is [var here]
                ? PairsAt(here, lineage, Counted(db, all, query, lineage, here), query.RollsUp)
                : null;
        }));
    }

    public Task<Page<AnnotationInContext>?> Meetings(string one, string other, PairQuery query, Stretch stretch)
    {
        var all = tagged.Now();
        return Task.FromResult(readers.Read(db =>
        {
            var codebook = ReadCodebook.All(db);
            var pair = codebook.Where(theme => theme.Slug == one || theme.Slug == other).ToArray();
            return pair.Length == 2 ? MeetingsOf(db, Within(db, all, query.Filter), new(codebook, pair, query.RollsUp), query.Rule, stretch) : null;
        }));
    }

    public Task<OverviewChoices> Choices()
    {
        var all = tagged.Now();
        return Task.FromResult(readers.Read(db => ChoicesOf(all, ReadCodebook.All(db))));
    }

    private static void RequireThemesOnOneSide(MatrixQuery query)
    {
        if ((query.Rows == Axis.Themes) == (query.Columns == Axis.Themes))
        {
            throw new RefusedException("columns", "One side of a matrix is themes, the other is essays, authors or years.");
        }
    }

    private static Matrix MatrixOf(SqliteConnection db, AllEssays all, MatrixQuery query)
    {
        var codebook = ReadCodebook.All(db);
        var lineage = new Lineage(codebook, Chosen(codebook, query.Filter), query.RollsUp);
        var byThemes = query.Rows == Axis.Themes;
        var (axis, across) = (byThemes ? query.Columns : query.Rows, new Stretch(query.Across));
        var counts = all.Counted($"{nameof(Matrix)} {Json.Of(query)} {InCollections.Signature(db, query.Filter)} {lineage.Signature}", () => new CountMatrix(all.Essays, lineage, ScopeOf(db, all.Names, query.Filter), query.Measure)
            .By(axis, byThemes ? across : query.Stretch, byThemes ? query.Stretch : across));
        var themes = counts.Themes.Select(theme => ReadHeadings.Theme(lineage.Shown[(int)theme.Key], theme.Total)).ToArray();
        var lines = ReadHeadings.Of(db, axis, counts.Lines, all.Names);
        var matrix = new Matrix(query, lines, themes, counts.Cells, counts.AllLines, counts.AllThemes, counts.Whole);
        return !byThemes ? matrix : axis == Axis.Years ? Turned(Backwards(matrix)) : Turned(matrix);
    }

    // Time runs down from the newest, and across from the oldest; what has no date stands last in both.
    private static Matrix Backwards(Matrix matrix)
    {
        int[] order = [.. Enumerable.Range(0, matrix.Rows.Count).OrderBy(row => matrix.Rows[row].Key is null).ThenByDescending(row => row)];
        return matrix with { Rows = [.. order.Select(row => matrix.Rows[row])], Cells = [.. order.Select(row => matrix.Cells[row])] };
    }

    private static Matrix Turned(Matrix matrix) => matrix with
    {
        Rows = matrix.Columns,
        Columns = matrix.Rows,
        Cells = [.. matrix.Columns.Select((_, theme) => (IReadOnlyList<double>)[.. matrix.Cells.Select(line => line[theme])])],
        AllRows = matrix.AllColumns,
        AllColumns = matrix.AllRows,
    };

    private static CountPairs Counted(SqliteConnection db, AllEssays all, PairQuery query, Lineage lineage, int? only = null) => all.Counted(
        $"{nameof(Pairs)} {Json.Of(query)} {InCollections.Signature(db, query.Filter)} {only} {lineage.Signature}", () =>
        {
            var pairs = new CountPairs(lineage, query.Rule, only);
            pairs.Add(Within(db, all, query.Filter));
            return pairs;
        });

    private static PairTable TableOf(PairQuery query, Lineage lineage, CountPairs counted, int used) => new(
        query,
        [.. lineage.Shown.Select((theme, place) => ReadHeadings.Theme(theme, counted.Units(place)))],
        used,
        [.. Enumerable.Range(0, lineage.Count).Select(one => (IReadOnlyList<PairCount?>)[.. Enumerable.Range(0, lineage.Count)
            .Select(other => query.RollsUp && lineage.AreKin(one, other) ? null : counted.Of(one, other))])]);

    private static ThemePair[] PairsAt(int here, Lineage lineage, CountPairs counted, bool rollsUp) =>
    [
        .. from other in Enumerable.Range(0, lineage.Count)
           where !rollsUp || !lineage.AreKin(here, other)
           let count = counted.Of(here, other)
           where count is { Both: > 0 }
           orderby count.Value.Both descending, count.Value.Jaccard descending, other
           select new ThemePair(ReadHeadings.Theme(lineage.Shown[other], counted.Units(other)), count.Value),
    ];

    private static Page<AnnotationInContext> MeetingsOf(
        SqliteConnection db, IEnumerable<TaggedEssay> essays, Lineage pair, Together rule, Stretch stretch)
    {
        var finding = new FindMeetings(pair, rule);
        var found = essays.OrderByDescending(essay => essay.FirstDay).ThenBy(essay => essay.Id)
            .SelectMany(finding.In).Select(passage => passage.Number).ToArray();
        return new(ListAnnotations.ByNumber(db, [.. found.Skip(stretch.Offset).Take(stretch.Limit)]), found.Length);
    }

    private static OverviewChoices ChoicesOf(AllEssays all, IReadOnlyList<CodebookTheme> codebook) => new(
        [.. codebook
            .Select(theme => new Facet(theme.Slug, theme.Name, all.Usage.Themes.GetValueOrDefault(theme.Id), theme.Look))
            .Where(theme => theme.Count > 0)
            .OrderByDescending(theme => theme.Count)],
        [.. all.Usage.Authors.Select(one => new Facet(all.Names.Authors[one.Key].Slug, all.Names.Authors[one.Key].Name, one.Count))],
        [.. all.Usage.Publications.Select(one => new Facet(all.Names.Publications[one.Key], all.Names.Publications[one.Key], one.Count))],
        all.Essays.Count,
        all.Usage.Passages,
        all.Usage.FirstYear,
        all.Usage.LastYear);

    private static CodebookTheme[] MostUsed(SqliteConnection db, AllEssays all, OverviewFilter filter, Lineage lineage, bool rollsUp) =>
        ScopeOf(db, all.Names, filter) == new Scope() && !rollsUp ? MostUsed(all.Usage, lineage) : MostUsedWithin(db, all, filter, lineage);

    // Over everything they are counted already.
    private static CodebookTheme[] MostUsed(Usage usage, Lineage lineage) =>
        [.. lineage.Shown.Where(theme => usage.Themes.ContainsKey(theme.Id)).OrderByDescending(theme => usage.Themes[theme.Id])];

    private static CodebookTheme[] MostUsedWithin(SqliteConnection db, AllEssays all, OverviewFilter filter, Lineage lineage) => [.. all.Counted(
        $"{nameof(MostUsed)} {Json.Of(filter)} {InCollections.Signature(db, filter)} {lineage.Signature}",
        () => new CountMatrix(Within(db, all, filter), lineage, new(), Measure.Passages).By(Axis.Years, new(0), new(int.MaxValue)))
        .Themes.Select(theme => lineage.Shown[(int)theme.Key])];

    private static IReadOnlyList<CodebookTheme> Chosen(IReadOnlyList<CodebookTheme> codebook, OverviewFilter filter) =>
        filter.Themes.Count == 0 ? codebook : [.. codebook.Where(theme => filter.Themes.Contains(theme.Slug))];

    private static IReadOnlyList<TaggedEssay> Within(SqliteConnection db, AllEssays all, OverviewFilter filter)
    {
        var scope = ScopeOf(db, all.Names, filter);
        return scope == new Scope() ? all.Essays : [.. all.Essays.Where(scope.Holds)];
    }

    private static Scope ScopeOf(SqliteConnection db, KnownNames names, OverviewFilter filter) => new(
        filter.Authors.Count == 0 ? null : Numbers(names.Authors.Select(author => author.Slug), filter.Authors),
        filter.Publications.Count == 0 ? null : Numbers(names.Publications, filter.Publications),
        InCollections.Essays(db, filter),
        filter.From is { } from ? DateSpan.Require(from, "from").First : null,
        filter.To is { } to ? DateSpan.Require(to, "to").Last : null);

    private static HashSet<int> Numbers(IEnumerable<string> known, IReadOnlyList<string> chosen) =>
        [.. known.Select((one, number) => (one, number)).Where(one => chosen.Contains(one.one)).Select(one => one.number)];
}
