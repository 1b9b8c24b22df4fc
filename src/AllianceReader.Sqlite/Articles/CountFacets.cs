using AllianceReader.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>
/// What the catalogue can be narrowed by, each field counted without its own condition. Fields that have none are counted together: a
/// statement for all of them, and one for each that is chosen from.
/// </summary>
internal static class CountFacets
{
    private static readonly Field[] fields =
    [
        new("theme", query => query.Themes.Count > 0, query => query with { Themes = [] }, offered => offered.Theme,
            """
            select t.slug as value, t.name, u.count, t.look
            from   (select theme, count(*) as count
                    from   (select distinct g.article, g.theme from mine m cross join tagging g on g.article = m.id)
                    group by theme) u
            join   theme t on t.id = u.theme
            order by u.count desc, t.position, t.id
            """),
        new("author", query => query.Authors.Count > 0, query => query with { Authors = [] }, offered => offered.Author,
            """
            select y.slug as value, max(y.name) as name, count(distinct m.id) as count, null as look
            from   mine m
            cross join byline y on y.article = m.id
            group by y.slug
            order by count desc, name
            """),
        new("publication", query => query.Publications.Count > 0, query => query with { Publications = [] }, offered => offered.Publication,
            """
            select publication as value, publication as name, count(*) as count, null as look
            from   mine
            where  publication is not null
            group by publication
            order by count desc, name
            """),
        new("year", query => query.Years.Count > 0, query => query with { Years = [] }, offered => offered.Year,
            """
            select cast(year as text) as value, iif(year = 0, 'undated', cast(year as text)) as name, count(*) as count, null as look
            from   mine
            group by year
            order by count desc, year desc
            """),
        new("language", query => query.Languages.Count > 0, query => query with { Languages = [] }, _ => null,
            """
            select coalesce(language, '') as value, coalesce(language, 'not known') as name, count(*) as count, null as look
            from   mine
            group by language
            order by count desc, name
            """),
        new("collection", query => query.Collections.Count > 0, query => query with { Collections = [] }, offered => offered.Collection,
            """
            select c.slug as value, c.name, u.count, null as look
            from   (select d.collection, count(*) as count from mine m cross join collected d on d.article = m.id group by d.collection) u
            join   collection c on c.id = u.collection
            where  c.deleted = 0
            order by u.count desc, c.name_key
            """),
    ];

    private static Field Themes => fields[0];

    public static ArticleFacets Over(SqliteConnection db, ArticleQuery query, FacetWords offered)
    {
        var counts = Counts(db, query, offered);
        return new(
            counts["theme"], counts["author"], counts["publication"], counts["year"], counts["language"], counts["collection"],
            Count(db, query with { ToReview = true }), Count(db, query with { Unread = true }), Count(db, query with { Archived = ArchivedEssays.Only }));
    }

    private static int Count(SqliteConnection db, ArticleQuery query) => ListArticles.Count(db, query);

    private static Dictionary<string, Facet[]> Counts(SqliteConnection db, ArticleQuery query, FacetWords offered)
    {
        Dictionary<string, Facet[]> counts = KeptThemeCounts.Of(db, query) is { } kept ? new() { [Themes.Name] = Offered(kept, offered.Theme) } : [];
        var rest = fields.Where(field => !counts.ContainsKey(field.Name)).ToArray();
        foreach (var (name, counted) in Read(db, query, offered, [.. rest.Where(field => !field.IsAsked(query))]))
        {
            counts.Add(name, counted);
        }
        foreach (var field in rest.Where(field => field.IsAsked(query)))
        {
            counts.Add(field.Name, Read(db, field.Without(query), offered, [field])[field.Name]);
        }
        return counts;
    }

    private static Dictionary<string, Facet[]> Read(SqliteConnection db, ArticleQuery query, FacetWords offered, Field[] wanted)
    {
        if (wanted.Length == 0)
        {
            return [];
        }
        Dictionary<string, Facet[]> counts = [];
        foreach (var field in wanted.Where(field => string.IsNullOrWhiteSpace(field.Words(offered))))
        {
            if (KeptEssayCounts.Facets(query, field.Name) is { } kept)
            {
                counts.Add(field.Name, FacetRow.Read(db, new(), $"{kept} limit {FacetRow.Most}"));
            }
        }
        var rest = wanted.Where(field => !counts.ContainsKey(field.Name)).ToArray();
        return rest.Length == 0 ? counts : counts.Concat(Counted(db, query, offered, rest)).ToDictionary();
    }

    private static Dictionary<string, Facet[]> Counted(SqliteConnection db, ArticleQuery query, FacetWords offered, Field[] wanted)
    {
        var where = ListArticles.Conditions(query);
        var rows = db.Query<FieldRow>(
            $"""
            with mine as materialized (select a.id, a.publication, a.year, a.language from article a where {where})
            {string.Join("\nunion all\n", wanted.Select(field => $"select '{field.Name}' as field, value, name, count, look from ({field.Sql} {Limit(field, offered)})"))}
            """, where.Values).ToLookup(row => row.Field, row => new Facet(row.Value, row.Name, row.Count, row.Look));
        return wanted.ToDictionary(field => field.Name, field => Offered(rows[field.Name], field.Words(offered)));
    }

    // What is looked for by its name may be the least frequent of all.
    private static string Limit(Field field, FacetWords offered) => string.IsNullOrWhiteSpace(field.Words(offered)) ? $"limit {FacetRow.Most}" : "limit -1";

    private static Facet[] Offered(IEnumerable<Facet> counted, string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return [.. counted];
        }
        var wanted = Json.To<string[]>(Fold.Words(words));
        return [.. counted.Where(facet => Array.TrueForAll(wanted, Fold.Text(facet.Name).Contains)).Take(FacetRow.Most)];
    }

    private sealed record Field(
        string Name, Func<ArticleQuery, bool> IsAsked, Func<ArticleQuery, ArticleQuery> Without, Func<FacetWords, string?> Words, string Sql);

    private sealed record FieldRow
    {
        public string Field { get; init; } = "";

        public string Value { get; init; } = "";

        public string Name { get; init; } = "";

        public int Count { get; init; }

        public string? Look { get; init; }
    }
}
