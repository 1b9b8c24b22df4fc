using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>A query whose themes have been looked up.</summary>
/// <param name="Themes">Rows of <c>theme</c>, with those below them where the query says so.</param>
/// <param name="Shown">The ones of those that the query names itself.</param>
/// <param name="Beside">Rows of <c>theme</c>.</param>
/// <param name="Without">Rows of <c>theme</c>.</param>
internal sealed record Asked(
    AnnotationQuery Query, IReadOnlyList<long> Themes, IReadOnlyList<long> Shown, IReadOnlyList<long> Beside, IReadOnlyList<long> Without)
{
    /// <summary>A theme that it has to carry whatever else it carries: the one whose group is listed.</summary>
    public long? Also { get; init; }

    /// <summary>It carries none but <see cref="Shown"/>.</summary>
    public bool Alone { get; init; }

    /// <summary>Its passages are found by what they carry.</summary>
    public bool ReadsTaggings => Query.Themes.Count + Query.Beside.Count > 0 || Also is not null;

    /// <summary>Something is asked that only the row of each annotation tells.</summary>
    public bool ReadsPassages => Query.Statuses.Count + Query.Ids.Count > 0 || !string.IsNullOrWhiteSpace(Query.Text)
        || (!ReadsTaggings && (Without.Count > 0 || Alone));

    /// <summary>Something is asked of the essays.</summary>
    public bool ReadsEssays =>
        Query.Authors.Count + Query.Articles.Count + Query.Publications.Count + Query.Years.Count + Query.Collections.Count > 0
        || Query.Archived is not ArchivedEssays.Included || Query.From is not null || Query.To is not null;

    public static Asked Of(SqliteConnection db, AnnotationQuery query) => new(
        query,
        query.Below ? WithBelow(db, query.Themes) : Known(db, query.Themes),
        Known(db, query.Themes),
        Known(db, query.Beside),
        Known(db, query.Without));

    private static List<long> Known(SqliteConnection db, IReadOnlyList<string> slugs) => slugs.Count == 0 ? [] : db.Query<long>(
        """
        select id
        from   theme
        where  slug in (select value from json_each(@slugs)) and deleted = 0
        """, new { slugs = Json.Of(slugs) }).AsList();

    private static List<long> WithBelow(SqliteConnection db, IReadOnlyList<string> slugs) => slugs.Count == 0 ? [] : db.Query<long>(
        """
        select distinct x.theme
        from   theme t
        join   theme_above x on x.above = t.id
        where  t.slug in (select value from json_each(@slugs)) and t.deleted = 0
        """, new { slugs = Json.Of(slugs) }).AsList();
}
