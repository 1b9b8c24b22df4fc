using AllianceReader.Articles;
using AllianceReader.Search;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

internal sealed class SqliteSearch(Readers readers) : ISearch
{
    private const string Tables =
        """
        search_words
        join      search_entry e on e.id = search_words.rowid
        join      article a on a.id = e.article
        left join annotation n on n.number = e.annotation
        """;

    private const string TablesWithoutWords =
        """
        search_entry e
        join      article a on a.id = e.article
        left join annotation n on n.number = e.annotation
        """;

    public Task<SearchResult> Find(SearchQuery query) => Task.FromResult(
        query.Question.Malformed is null ? readers.Read(db => Find(db, query)) : SearchResult.Nothing);

    public Task<IReadOnlyList<SearchHit>> Look(SearchQuestion question, IReadOnlyList<SearchKey> keys) => Task.FromResult<IReadOnlyList<SearchHit>>(
        readers.Read(db => Hits(db, Entries(db, keys), question.Malformed is null ? question : new())));

    private static SearchResult Find(SqliteConnection db, SearchQuery query)
    {
        var tables = query.Question.HasWords ? Tables : TablesWithoutWords;
        var where = SearchConditions.Of(query);
        var total = db.ExecuteScalar<int>($"select count(*) from {tables} where {where}", where.Values);
        return new(
            new(Hits(db, Entries(db, tables, where, query), query.Question), total),
            Essays(db, tables, SearchConditions.Of(query with { Articles = [] })),
            Authors(db, tables, SearchConditions.Of(query with { Authors = [] })),
            Publications(db, tables, SearchConditions.Of(query with { Publications = [] })));
    }

    private static SearchHit[] Hits(SqliteConnection db, long[] entries, SearchQuestion question)
    {
        var rows = Texts(db, entries);
        var articles = ListArticles.Summaries(db, [.. rows.Select(row => row.Article).Distinct()]);
        var segments = Highlights.Of([.. rows.Select(row => row.Text)], MatchExpression.Of(question));
        return [.. rows.Zip(segments, (row, parts) => row.ToHit(articles[row.Article], parts))];
    }

    // The best rows first, by their numbers alone; their texts are looked up for the page only.
    private static long[] Entries(SqliteConnection db, string tables, Where where, SearchQuery query) => [.. db.Query<long>(
        $"""
        select   e.id
        from     {tables}
        where    {where}
        order by {(query.Question.HasWords ? "bm25(search_words)" : "a.published desc, a.slug")}, e.id
        limit    @limit offset @offset
        """, where.With(query.Stretch))];

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

    private static Facet[] Essays(SqliteConnection db, string tables, Where where) => FacetRow.Read(db, where.Values,
        $"""
        select   a.slug as value, coalesce(a.title, a.opening) as name, count(*) as count
        from     {tables}
        where    {where}
        group by a.id
        order by count desc, a.published desc, a.slug
        limit    {FacetRow.Most}
        """);

    private static Facet[] Authors(SqliteConnection db, string tables, Where where) => FacetRow.Read(db, where.Values,
        $"""
        select   y.slug as value, max(y.name) as name, count(*) as count
        from     {tables}
        join     byline y on y.article = a.id
        where    {where}
        group by y.slug
        order by count desc, name
        limit    {FacetRow.Most}
        """);

    private static Facet[] Publications(SqliteConnection db, string tables, Where where) => FacetRow.Read(db, where.Values,
        $"""
        select   a.publication as value, a.publication as name, count(*) as count
        from     {tables}
        where    {where} and a.publication is not null
        group by a.publication
        order by count desc, name
        limit    {FacetRow.Most}
        """);

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
