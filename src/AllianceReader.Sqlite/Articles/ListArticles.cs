using AllianceReader.Articles;
using AllianceReader.Sqlite.Collections;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>The catalogue: a page of it with counts and tallies, in as many queries as there are tables.</summary>
internal static class ListArticles
{
    public static Page<ArticleSummary> Page(SqliteConnection db, ArticleQuery query)
    {
        var where = Conditions(query);
        var ids = Ids(db, where, query);
        var summaries = Summaries(db, ids);
        return new([.. ids.Select(id => summaries[id])], Count(db, query, where));
    }

    /// <summary>All that is asked for, in order.</summary>
    public static List<string> Slugs(SqliteConnection db, ArticleQuery query)
    {
        var where = Conditions(query);
        return db.Query<string>(
            $"""
            select   a.slug
            from     article a
            where    {where}
            order by {Order(query.Sort)}
            """, where.Values).AsList();
    }

    public static Where Conditions(ArticleQuery query)
    {
        var where = new Where("a.deleted = 0");
        where.AddArchived(query.Archived);
        where.AddAny(query.Authors, "a.id in (select article from byline where slug in (select value from json_each(@authors)))", "authors");
        where.AddAny(query.Publications, "a.publication in (select value from json_each(@publications))", "publications");
        where.AddAny(query.Years, "a.year in (select value from json_each(@years))", "years");
        where.AddAny(
            query.Themes,
            "a.id in (select g.article from tagging g join theme t on t.id = g.theme where t.slug in (select value from json_each(@themes)))",
            "themes");
        where.AddAny(query.Languages, "coalesce(a.language, '') in (select value from json_each(@languages))", "languages");
        where.AddAny(query.Collections, Collected.In("a.id", "collections"), "collections");
        where.AddAny(query.Slugs, "a.slug in (select value from json_each(@slugs))", "slugs");
        where.AddIf(query.ToReview, "a.to_review = @toReview", "toReview");
        if (query.Unread is { } unread)
        {
            where.Add($"{(unread ? "not " : "")}exists (select 1 from read_mark r where r.article = a.id)");
        }
        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            where.Add(
                """
                a.id in (
                  select s.article
                  from   article_words s
                  where  not exists (select 1 from json_each(@words) w where instr(s.folded, w.value) = 0))
                """, "words", Fold.Words(query.Text));
        }
        return where;
    }

    /// <summary>By row id.</summary>
    public static Dictionary<long, ArticleSummary> Summaries(SqliteConnection db, IReadOnlyCollection<long> ids)
    {
        var authors = ReadArticles.Authors(db, ids);
        var facts = ReadArticles.Facts(db, ids);
        var themes = Tallies(db, ids);
        return Rows(db, ids).ToDictionary(row => row.Id, row => row.ToSummary(authors[row.Id], facts[row.Id], themes[row.Id]));
    }

    public static int Count(SqliteConnection db, ArticleQuery query) => Count(db, query, Conditions(query));

    private static int Count(SqliteConnection db, ArticleQuery query, Where where) => KeptEssayCounts.Answer(query) ? KeptEssayCounts.Total(db, query) : db.ExecuteScalar<int>(
        $"""
        select count(*)
        from   article a
        where  {where}
        """, where.Values);

    private static long[] Ids(SqliteConnection db, Where where, ArticleQuery query) => [.. db.Query<long>(
        $"""
        select   a.id
        from     article a
        where    {where}
        order by {Order(query.Sort)}
        limit    @limit offset @offset
        """, where.With(query.Stretch))];

    // Each is the order of an index, or that of the table itself.
    public static string Order(ArticleSort sort) => sort switch
    {
        ArticleSort.Newest => "a.published desc, a.slug",
        ArticleSort.Oldest => "a.published is null, a.published, a.slug",
        ArticleSort.Title => "a.title_order, a.slug",
        ArticleSort.Author => "a.author_order is null, a.author_order, a.slug",
        ArticleSort.Annotated => "a.annotation_count desc, a.published desc, a.slug",
        ArticleSort.Added => "a.id desc",
        _ => throw new ArgumentOutOfRangeException(nameof(sort)),
    };

    private static IEnumerable<ArticleRow> Rows(SqliteConnection db, IReadOnlyCollection<long> ids) => db.Query<ArticleRow>(
        """
        select id, slug, title, opening, kicker, standfirst, publication, published, modified, language,
               word_count, paragraph_count, annotation_count, note_count, to_review, archived,
               not exists (select 1 from read_mark r where r.article = article.id) as unread
        from   article
        where  id in (select value from json_each(@ids))
        """, new { ids = Json.Of(ids) });

    private static ILookup<long, ThemeTally> Tallies(SqliteConnection db, IReadOnlyCollection<long> ids) => db.Query<TallyRow>(
        """
        select   g.article, t.slug, t.name, t.look, count(*) as uses
        from     tagging g
        join     theme t on t.id = g.theme
        where    g.article in (select value from json_each(@ids))
        group by g.article, g.theme
        order by g.article, uses desc, t.position, t.id
        """, new { ids = Json.Of(ids) })
        .ToLookup(tally => tally.Article, tally => new ThemeTally(tally.Slug, tally.Name, tally.Look, tally.Uses));

    private sealed record TallyRow
    {
        public long Article { get; init; }

        public string Slug { get; init; } = "";

        public string Name { get; init; } = "";

        public string Look { get; init; } = "";

        public int Uses { get; init; }
    }
}
