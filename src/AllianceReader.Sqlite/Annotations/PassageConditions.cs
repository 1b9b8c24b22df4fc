using AllianceReader.Annotations;
using AllianceReader.Sqlite.Collections;
using AllianceReader.Sqlite.Storage;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>A query as conditions on <c>article a</c>, on <c>annotation n</c>, and on the <c>tagging g</c> by which a theme's passages are found.</summary>
internal static class PassageConditions
{
    private const string OfStatus = "n.status in (select value from json_each(@statuses))";

    // Says twice that it is not in place: by the second half SQLite knows that annotation_to_review, an index of those few, will do.
    private const string ToReview = OfStatus + " and n.status <> 'in-place'";

    /// <summary>All of them, where the two tables are joined.</summary>
    public static Where Of(Asked asked)
    {
        var where = OnEssays(asked.Query);
        AddPassages(where, asked);
        AddThemes(where, asked, "n.number in (select annotation from tagging where theme in (select value from json_each(@themes)))", "n.number");
        return where;
    }

    /// <summary>Of passages in the few essays of <c>@essays</c>: each is asked for its themes, not the themes for all of theirs.</summary>
    public static Where InEssays(Asked asked, IEnumerable<long> essays)
    {
        var where = new Where();
        where.Add("n.article in (select value from json_each(@essays))", "essays", Json.Of(essays));
        AddPassages(where, asked);
        AddThemes(where, asked, Carries("n.number", "themes"), "n.number");
        return where;
    }

    /// <summary>Of taggings alone; none of the words of any passage.</summary>
    public static Where OnTaggings(Asked asked)
    {
        var where = new Where();
        AddThemes(where, asked, asked.Themes.Count == 1 ? "g.theme = (select value from json_each(@themes))" : "g.theme in (select value from json_each(@themes))", "g.annotation");
        where.AddIf(asked.Query.Noted, "g.noted = @noted", "noted");
        return where;
    }

    public static Where OnEssays(AnnotationQuery query)
    {
        // annotation_count says nothing new here, but lets a list walk along article_with_passages.
        var where = new Where("a.deleted = 0", "a.annotation_count > 0");
        where.AddAny(query.Authors, "a.id in (select article from byline where slug in (select value from json_each(@authors)))", "authors");
        where.AddAny(query.Articles, "a.slug in (select value from json_each(@articles))", "articles");
        where.AddAny(query.Publications, "a.publication in (select value from json_each(@publications))", "publications");
        where.AddAny(query.Years, "a.year in (select value from json_each(@years))", "years");
        where.AddAny(query.Collections, Collected.In("a.id", "collections"), "collections");
        where.AddArchived(query.Archived);
        Bound(where, query);
        return where;
    }

    private static void AddPassages(Where where, Asked asked)
    {
        var query = asked.Query;
        where.Add("n.deleted = 0");
        where.AddAny([.. query.Statuses.Select(status => status.Name())], AsksForReview(query) ? ToReview : OfStatus, "statuses");
        where.AddAny(query.Ids, "n.id in (select value from json_each(@ids))", "ids");
        where.AddIf(query.Noted, "(n.note <> '') = @noted", "noted");
        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            where.Add("not exists (select 1 from json_each(@words) w where instr(n.folded, w.value) = 0)", "words", Fold.Words(query.Text));
        }
    }

    /// <param name="carriesAsked">How it is told that one of <c>@themes</c> is carried.</param>
    /// <param name="annotation">The column that says which annotation.</param>
    private static void AddThemes(Where where, Asked asked, string carriesAsked, string annotation)
    {
        if (asked.Query.Themes.Count > 0)
        {
            where.Add(carriesAsked, "themes", Json.Of(asked.Themes));
        }
        if (asked.Query.Beside.Count > 0)
        {
            where.Add(Carries(annotation, "beside"), "beside", Json.Of(asked.Beside));
        }
        where.AddAny(asked.Without, $"not {Carries(annotation, "without")}", "without");
        where.AddIf(asked.Also, $"exists (select 1 from tagging x where x.annotation = {annotation} and x.theme = @also)", "also");
        if (asked.Alone)
        {
            where.Add($"not exists (select 1 from tagging x where x.annotation = {annotation} and x.theme not in (select value from json_each(@shown)))", "shown", Json.Of(asked.Shown));
        }
    }

    private static string Carries(string annotation, string themes) =>
        $"exists (select 1 from tagging x where x.annotation = {annotation} and x.theme in (select value from json_each(@{themes})))";

    private static bool AsksForReview(AnnotationQuery query) => query.Statuses.Count > 0 && !query.Statuses.Contains(AnnotationStatus.InPlace);

    // An essay dated 2024 may be of any day in it: it is shown wherever one of them is asked for.
    private static void Bound(Where where, AnnotationQuery query)
    {
        if (query.From is { } from)
        {
            where.Add("a.published_last >= @from", "from", DateSpan.Require(from, "from").First);
        }
        if (query.To is { } to)
        {
            where.Add("a.published_first <= @to", "to", DateSpan.Require(to, "to").Last);
        }
    }
}
