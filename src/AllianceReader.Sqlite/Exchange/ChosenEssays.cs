using AllianceReader.Annotations;
using AllianceReader.Exchange;
using AllianceReader.Sqlite.Annotations;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Exchange;

/// <summary>The essays of an export, by row and count; what stands in them is read a few essays at a time.</summary>
internal sealed class ChosenEssays
{
    /// <summary>Essays read at once, first and then, and the passages after which no further one is added to them: a few megabytes.</summary>
    private const int FirstEssays = 4;
    private const int MostEssays = 32;
    private const int EnoughPassages = 1000;

    private readonly Asked asked;
    private readonly List<Essay> essays;

    private ChosenEssays(Asked asked, List<Essay> essays) => (this.asked, this.essays) = (asked, essays);

    public SnapshotCounts Counts => new(essays.Count, essays.Sum(essay => essay.Passages), essays.Sum(essay => essay.Noted));

    // Newest first as in every list; those chosen by name stand here even when nothing in them was chosen.
    public static ChosenEssays Of(SqliteConnection db, Asked asked)
    {
        var counted = EssaysAsked.Of(asked);
        return new(asked, db.Query<Essay>(
            $"""
            {counted.With}
            select    a.id, coalesce(mine.passages, 0) as passages, coalesce(mine.noted, 0) as noted
            from      article a
            left join mine on mine.article = a.id
            where     a.deleted = 0
                and   (a.id in (select article from mine) or a.slug in (select value from json_each(@named)))
            order by  a.published desc, a.slug
            """, counted.Values(new { named = Json.Of(asked.Query.Articles) })).AsList());
    }

    // While some essays are written to a file, the next ones are read: on two cores an export takes as long as the slower of the two.
    public IEnumerable<AnnotatedArticle> Walk(LentReader lent)
    {
        Task<List<AnnotatedArticle>>? next = null;
        try
        {
            foreach (var handful in Handfuls())
            {
                var read = next?.GetAwaiter().GetResult() ?? [];
                next = Task.Run(() => Read(lent.Db, handful));
                foreach (var essay in read)
                {
                    yield return essay;
                }
            }
            foreach (var essay in next?.GetAwaiter().GetResult() ?? [])
            {
                yield return essay;
            }
        }
        finally
        {
            // Whoever leaves early hands the connection back, and nobody may be reading from it then.
            next?.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait();
        }
    }

    private IEnumerable<List<Essay>> Handfuls()
    {
        List<Essay> handful = [];
        var most = FirstEssays;
        foreach (var essay in essays)
        {
            handful.Add(essay);
            if (handful.Count == most || handful.Sum(one => one.Passages) >= EnoughPassages)
            {
                yield return handful;
                handful = [];
                most = Math.Min(MostEssays, 2 * most);
            }
        }
        if (handful.Count > 0)
        {
            yield return handful;
        }
    }

    private List<AnnotatedArticle> Read(SqliteConnection db, List<Essay> handful)
    {
        long[] ids = [.. handful.Select(essay => essay.Id)];
        var annotations = AnnotationsIn(db, ids).ToLookup(annotation => annotation.Article);
        return [.. ReadArticles.Read(db, ids).Select(stored => new AnnotatedArticle(stored.Article, [.. annotations[stored.Article.Slug]]))];
    }

    private IReadOnlyList<Annotation> AnnotationsIn(SqliteConnection db, long[] ids)
    {
        var where = PassageConditions.InEssays(asked, ids);
        return ReadAnnotations.WithThemes(db, db.Query<AnnotationRow>(
            $"""
            select   {ReadAnnotations.Columns}
            from     annotation n
            join     article a on a.id = n.article
            where    {where}
            order by n.article, {ReadAnnotations.TextOrder}
            """, where.Values));
    }

    private sealed record Essay
    {
        public long Id { get; init; }

        public int Passages { get; init; }

        public int Noted { get; init; }
    }
}
