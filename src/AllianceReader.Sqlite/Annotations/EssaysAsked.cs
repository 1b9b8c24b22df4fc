using AllianceReader.Sqlite.Storage;
using Dapper;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>
/// How many passages of those asked for each essay has: the table <c>mine</c>, which totals, facets and the essays of a page are read
/// from. A theme's are counted along an index, a library's by the counts that its essays keep; only words and places are looked at one by one.
/// </summary>
internal sealed class EssaysAsked
{
    private readonly string passages;
    private readonly Where essays;
    private readonly Where narrowed;

    private EssaysAsked(Where essays, Where narrowed, string passages)
    {
        this.essays = essays;
        this.narrowed = narrowed;
        this.passages = passages;
    }

    public static EssaysAsked Of(Asked asked)
    {
        var essays = PassageConditions.OnEssays(asked.Query);
        if (asked.ReadsPassages)
        {
            var where = PassageConditions.Of(asked);
            return new(essays, where, OneByOne(where));
        }
        if (asked.ReadsTaggings)
        {
            var where = PassageConditions.OnTaggings(asked);
            return new(essays, where, AlongTaggings(where, asked.Themes.Count == 1));
        }
        return new(essays, new(), AsKept(asked.Query.Noted));
    }

    /// <summary>With <paramref name="more"/> of the caller's own.</summary>
    public DynamicParameters Values(object? more = null)
    {
        var values = Where.ValuesOf(essays, narrowed);
        values.AddDynamicParams(more);
        return values;
    }

    /// <summary>The head of a statement, after which <c>mine</c> can be read.</summary>
    public string With =>
        $"""
        with mine as materialized
        (
          select a.id as article, h.passages, h.noted, a.slug, a.published, a.publication, a.year, a.title_order, a.author_order, a.archived
          from   ({passages}) h
          cross join article a on a.id = h.article
          where  {essays} and h.passages > 0
        )
        """;

    private static string AsKept(bool? noted) =>
        $"""
        select a.id as article, {noted switch { true => "a.note_count", false => "a.annotation_count - a.note_count", null => "a.annotation_count" }} as passages,
               {(noted == false ? "0" : "a.note_count")} as noted
        from   article a
        where  a.deleted = 0 and a.annotation_count > 0
        """;

    // One theme has each passage once; of several, a passage may carry more than one.
    private static string AlongTaggings(Where where, bool once) =>
        $"""
        select g.article, count(*) as passages, sum(g.noted) as noted
        from   {(once ? $"tagging g where {where}" : $"(select distinct g.annotation, g.article, g.noted from tagging g where {where}) g")}
        group by g.article
        """;

    private static string OneByOne(Where where) =>
        $"""
        select n.article, count(*) as passages, sum(n.note <> '') as noted
        from   annotation n
        join   article a on a.id = n.article
        where  {where}
        group by n.article
        """;
}
