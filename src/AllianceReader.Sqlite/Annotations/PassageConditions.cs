using AllianceReader.Annotations;
using AllianceReader.Sqlite.Storage;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>A query as conditions on <c>annotation n</c> joined with its <c>article a</c>.</summary>
internal static class PassageConditions
{
    private const string OfStatus = "n.status in (select value from json_each(@statuses))";

    // Says twice that it is not in place: by the second half SQLite knows that annotation_to_review, an index of those few, will do.
    private const string ToReview = OfStatus + " and n.status <> 'in-place'";

    public static Where Of(AnnotationQuery query)
    {
        // annotation_count says nothing new here, but lets the list walk along article_with_passages.
        var where = new Where("n.deleted = 0", "a.deleted = 0", "a.annotation_count > 0");
        where.AddAny(query.Themes, Carrying("themes"), "themes");
        where.AddAny(query.Beside, Carrying("beside"), "beside");
        where.AddAny(query.Authors, "a.id in (select article from byline where slug in (select value from json_each(@authors)))", "authors");
        where.AddAny(query.Articles, "a.slug in (select value from json_each(@articles))", "articles");
        where.AddAny([.. query.Statuses.Select(status => status.Name())], AsksForReview(query) ? ToReview : OfStatus, "statuses");
        where.AddIf(query.Noted, "(n.note <> '') = @noted", "noted");
        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            where.Add("not exists (select 1 from json_each(@words) w where instr(n.folded, w.value) = 0)", "words", Fold.Words(query.Text));
        }
        Bound(where, query);
        return where;
    }

    /// <summary>
    /// The two tables, joined. What few passages meet is looked up by an index and then put in order; the rest walks along the essays in
    /// their order (a cross join is SQLite's word for that) and ends with the page, not with the library.
    /// </summary>
    public static string Tables(AnnotationQuery query) => IsNarrow(query)
        ? "annotation n join article a on a.id = n.article"
        : "article a indexed by article_with_passages cross join annotation n on n.article = a.id";

    private static bool IsNarrow(AnnotationQuery query) =>
        query.Themes.Count + query.Beside.Count + query.Authors.Count + query.Articles.Count > 0
        || AsksForReview(query);

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

    private static string Carrying(string parameter) =>
        $"""
        n.number in (
          select g.annotation
          from   tagging g
          join   theme t on t.id = g.theme
          where  t.slug in (select value from json_each(@{parameter})))
        """;
}
