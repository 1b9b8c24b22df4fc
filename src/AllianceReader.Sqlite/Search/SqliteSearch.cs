using AllianceReader.Articles;
using AllianceReader.Search;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

internal sealed class SqliteSearch(Readers readers, WordCounts counts, Touched? touched) : ISearch
{
    private readonly KnownEssays essays = new(readers, touched);

    public Task<SearchResult> Find(SearchQuery query) => Task.FromResult(
        query.Question.Malformed is null ? readers.Read(db => Find(db, query)) : SearchResult.Nothing);

    public Task<IReadOnlyList<SearchHit>> Look(SearchQuestion question, IReadOnlyList<SearchKey> keys) => Task.FromResult<IReadOnlyList<SearchHit>>(
        readers.Read(db => Hits(db, Entries(db, keys), question.Malformed is null ? question : new())));

    // A field's own choices are counted as if none of them were ticked.
    private SearchResult Find(SqliteConnection db, SearchQuery query)
    {
        var finding = new FindMatches(db, counts, query.Question);
        var matches = finding.Of(query);
        var facts = essays.Now();
        return new(
            new(Hits(db, RankMatches.Page(db, matches, finding.Effort, facts, query.Stretch), query.Question), matches.Found.Count),
            CountSearchFacets.Essays(db, query.Articles.Count == 0 ? matches : finding.Of(query with { Articles = [] }), facts),
            CountSearchFacets.Authors(query.Authors.Count == 0 ? matches : finding.Of(query with { Authors = [] }), facts),
            CountSearchFacets.Publications(query.Publications.Count == 0 ? matches : finding.Of(query with { Publications = [] }), facts))
        {
            IsCut = matches.IsCut,
            IsRanked = finding.Effort?.Weighed is not null,
            Collections = CountSearchFacets.Collections(db, query.Collections.Count == 0 ? matches : finding.Of(query with { Collections = [] })),
            CutBeginnings = finding.Effort?.CutBeginnings ?? [],
        };
    }

    private static SearchHit[] Hits(SqliteConnection db, long[] entries, SearchQuestion question)
    {
        var rows = Texts(db, entries);
        var articles = ListArticles.Summaries(db, [.. rows.Select(row => row.Article).Distinct()]);
        var segments = Highlights.Of([.. rows.Select(row => row.Text)], MatchExpression.Of(question));
        return [.. rows.Zip(segments, (row, parts) => row.ToHit(articles[row.Article], parts))];
    }

    private static long[] Entries(SqliteConnection db, IReadOnlyList<SearchKey> keys) => [.. db.Query<long>(
        """
        with wanted as
        (
          select k.key, e.id, e.article
          from   json_each(@keys) k
          join   article a on a.slug = k.value ->> 'article'
          join   search_entry e on e.article = a.id and e.part = 'block' and e.revision = k.value ->> 'revision' and e.start = k.value ->> 'start'
          union all
          select k.key, e.id, e.article
          from   json_each(@keys) k
          join   annotation n on n.id = k.value ->> 'annotation' and n.deleted = 0
          join   search_entry e on e.annotation = n.number
        )
        select   wanted.id
        from     wanted
        join     article a on a.id = wanted.article and a.deleted = 0
        group by wanted.id
        order by min(wanted.key)
        """, new { keys = Json.Of(keys) })];

    private static List<SearchRow> Texts(SqliteConnection db, long[] entries) => db.Query<SearchRow>(
        """
        select    e.article, e.part, e.revision, e.start, e.stop, b.kind, coalesce(b.number, n.paragraph) as paragraph, n.id as annotation,
                  case e.part
                    when 'block' then b.text
                    when 'note' then n.note
                    when 'title' then a.title
                    when 'standfirst' then a.standfirst
                    else (select group_concat(name, ', ' order by position) from byline where article = a.id)
                  end as text
        from      json_each(@entries) wanted
        join      search_entry e on e.id = wanted.value
        join      article a on a.id = e.article
        left join block b on b.article = e.article and b.revision = e.revision and b.start = e.start
        left join annotation n on n.number = e.annotation
        order by  wanted.key
        """, new { entries = Json.Of(entries) }).AsList();

    private sealed record SearchRow
    {
        public long Article { get; init; }

        public string Part { get; init; } = "";

        public int? Revision { get; init; }

        public int? Start { get; init; }

        public int? Stop { get; init; }

        public string? Kind { get; init; }

        public int? Paragraph { get; init; }

        public string? Annotation { get; init; }

        public string Text { get; init; } = "";

        public SearchHit ToHit(ArticleSummary article, IReadOnlyList<SearchSegment> segments) => new(
            article, Enum.Parse<SearchPart>(Part, ignoreCase: true), Kind is null ? null : BlockRow.KindOf(Kind), Paragraph, Annotation, segments)
        {
            Place = Revision is { } revision ? new(revision, new(Start!.Value, Stop!.Value)) : null,
        };
    }
}
