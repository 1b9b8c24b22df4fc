using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>
/// What a list of passages can be narrowed by, each field counted without its own condition. Fields that have none are counted
/// together: a statement for all of them, and one for each that is chosen from.
/// </summary>
internal static class CountPassageFacets
{
    private static readonly Field[] fields =
    [
        new("article", query => query.Articles.Count > 0, query => query with { Articles = [] },
            $"""
            select m.slug as value, coalesce(a.title, a.opening) as name, m.passages as count
            from   (select * from mine order by published desc, slug limit {FacetRow.Most}) m
            join   article a on a.id = m.article
            order by m.published desc, m.slug
            """),
        new("author", query => query.Authors.Count > 0, query => query with { Authors = [] },
            $"""
            select y.slug as value, max(y.name) as name, sum(m.passages) as count
            from   mine m
            cross join byline y on y.article = m.article
            group by y.slug
            order by count desc, name
            limit  {FacetRow.Most}
            """),
        new("publication", query => query.Publications.Count > 0, query => query with { Publications = [] },
            $"""
            select publication as value, publication as name, sum(passages) as count
            from   mine
            where  publication is not null
            group by publication
            order by count desc, name
            limit  {FacetRow.Most}
            """),
        new("year", query => query.Years.Count > 0, query => query with { Years = [] },
            $"""
            select cast(year as text) as value, iif(year = 0, 'undated', cast(year as text)) as name, sum(passages) as count
            from   mine
            group by year
            order by year desc
            limit  {FacetRow.Most}
            """),
        new("noted", query => query.Noted is not null, query => query with { Noted = null },
            """
            select 'noted' as value, 'noted' as name, coalesce(sum(noted), 0) as count
            from   mine
            union all
            select 'unnoted', 'unnoted', coalesce(sum(passages) - sum(noted), 0)
            from   mine
            """),
        new("collection", query => query.Collections.Count > 0, query => query with { Collections = [] },
            $"""
            select c.slug as value, c.name, u.count
            from   (select d.collection, sum(m.passages) as count from mine m cross join collected d on d.article = m.article group by d.collection) u
            join   collection c on c.id = u.collection
            where  c.deleted = 0
            order by u.count desc, c.name_key
            limit  {FacetRow.Most}
            """),
        new("archived", query => query.Archived is not ArchivedEssays.Included, query => query with { Archived = ArchivedEssays.Included },
            """
            select 'archived' as value, 'archived' as name, coalesce(sum(passages * archived), 0) as count
            from   mine
            union all
            select 'unarchived', 'unarchived', coalesce(sum(passages * (1 - archived)), 0)
            from   mine
            """),
    ];

    public static AnnotationFacets Over(SqliteConnection db, AnnotationQuery query)
    {
        var asked = Asked.Of(db, query);
        var counts = Counts(db, asked);
        return new(
            counts["article"], counts["author"], counts["publication"], counts["year"],
            ThemesBeside(db, asked with { Query = query with { Beside = [] } }),
            counts["noted"][0].Count, counts["noted"][1].Count)
        {
            Collections = counts["collection"], Archived = counts["archived"][0].Count, Unarchived = counts["archived"][1].Count,
        };
    }

    /// <summary>The themes that the passages carry but for those shown, most first.</summary>
    public static Facet[] ThemesBeside(SqliteConnection db, Asked asked) =>
        (KeptPassageCounts.Answer(asked) ? KeptPassageCounts.Themes(db, asked.Query) : null) ?? CountedThemes(db, asked);

    private static Facet[] CountedThemes(SqliteConnection db, Asked asked)
    {
        var (passages, values) = asked.ReadsPassages ? OneByOne(asked) : AlongTaggings(asked);
        values.Add("shown", Json.Of(asked.Shown));
        return FacetRow.Read(db, values,
            $"""
            select   h.slug as value, h.name, u.count, h.look
            from
            (
              select   c.theme, count(*) as count
              from     {passages} and c.theme not in (select value from json_each(@shown))
              group by c.theme
            ) u
            join     theme h on h.id = u.theme
            order by u.count desc, h.position, h.id
            limit    {FacetRow.Most}
            """);
    }

    private static Dictionary<string, Facet[]> Counts(SqliteConnection db, Asked asked)
    {
        var together = fields.Where(field => !field.IsAsked(asked.Query)).ToArray();
        var counts = Read(db, asked, together);
        foreach (var field in fields.Except(together))
        {
            counts[field.Name] = Read(db, asked with { Query = field.Without(asked.Query) }, [field])[field.Name];
        }
        return counts;
    }

    private static Dictionary<string, Facet[]> Read(SqliteConnection db, Asked asked, Field[] wanted)
    {
        if (wanted.Length == 0)
        {
            return [];
        }
        if (KeptPassageCounts.Answer(asked))
        {
            return wanted.ToDictionary(field => field.Name, field => KeptPassageCounts.Of(db, asked.Query, field.Name));
        }
        var essays = EssaysAsked.Of(asked);
        var rows = db.Query<FieldRow>(
            $"""
            {essays.With}
            {string.Join("\nunion all\n", wanted.Select(field => $"select '{field.Name}' as field, value, name, count from ({field.Sql})"))}
            """, essays.Values()).ToLookup(row => row.Field, row => new Facet(row.Value, row.Name, row.Count));
        return wanted.ToDictionary(field => field.Name, field => rows[field.Name].ToArray());
    }

    private static (string Passages, DynamicParameters Values) AlongTaggings(Asked asked)
    {
        var essays = PassageConditions.OnEssays(asked.Query);
        var taggings = PassageConditions.OnTaggings(asked);
        if (!asked.ReadsTaggings && asked.ReadsEssays)
        {
            return ($"article a cross join tagging c on c.article = a.id where {essays}{Noted(asked)}", Where.ValuesOf(essays, taggings));
        }
        // The article is read where the passages are found: what they carry is then in one index, and none of its rows is looked at.
        var (source, article) = asked switch
        {
            { ReadsTaggings: false } => ($"tagging c where true{Noted(asked)}", "c.article"),
            { Themes.Count: 1 } => ($"tagging g cross join tagging c on c.annotation = g.annotation where {taggings}", "g.article"),
            _ => ($"(select distinct g.annotation, g.article from tagging g where {taggings}) g cross join tagging c on c.annotation = g.annotation where true", "g.article"),
        };
        // Deleted essays are few, and their list is an index of its own.
        var there = asked.ReadsEssays
            ? $"exists (select 1 from article a where a.id = {article} and {essays})"
            : $"{article} not in (select id from article where deleted = 1)";
        return ($"{source} and {there}", Where.ValuesOf(essays, taggings));
    }

    private static string Noted(Asked asked) => asked.Query.Noted is null ? "" : " and c.noted = @noted";

    private static (string Passages, DynamicParameters Values) OneByOne(Asked asked)
    {
        var where = PassageConditions.Of(asked);
        return ($"annotation n join article a on a.id = n.article join tagging c on c.annotation = n.number where {where}", where.Values);
    }

    private sealed record Field(string Name, Func<AnnotationQuery, bool> IsAsked, Func<AnnotationQuery, AnnotationQuery> Without, string Sql);

    private sealed record FieldRow
    {
        public string Field { get; init; } = "";

        public string Value { get; init; } = "";

        public string Name { get; init; } = "";

        public int Count { get; init; }
    }
}
