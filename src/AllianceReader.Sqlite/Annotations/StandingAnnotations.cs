using AllianceReader.Annotations;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>
/// The annotations of an article, of which those that were read before are not read again: what is committed under a version stays so, its
/// themes too, but for what these are called.
/// </summary>
internal sealed class StandingAnnotations
{
    /// <summary>Annotations in each of two generations, so some 40 MB at most: those of fifty dense essays.</summary>
    private const long Room = 25_000;

    private readonly RecentlyUsed<AnnotationVersion, Known> known = new(Room, (_, _) => 1);

    public IReadOnlyList<Annotation> InArticle(SqliteConnection db, long article)
    {
        var standing = db.Query<AnnotationVersion>(
            $"""
            select   n.number, n.version
            from     annotation n
            where    n.article = @article and n.deleted = 0
            order by {ReadAnnotations.TextOrder}
            """, new { article }).AsList();
        var slugs = db.Query<(long Id, string Slug)>("select id, slug from theme").ToDictionary(theme => theme.Id, theme => theme.Slug);
        return [.. known.Of(standing, missing => Read(db, missing)).Select(annotation => annotation.Called(slugs))];
    }

    private static Dictionary<AnnotationVersion, Known> Read(SqliteConnection db, IReadOnlyList<AnnotationVersion> versions)
    {
        var numbers = Json.Of(versions.Select(version => version.Number));
        var themes = db.Query<(long Annotation, long Theme)>(
            """
            select   g.annotation, g.theme
            from     tagging g
            where    g.annotation in (select value from json_each(@numbers))
            order by g.annotation, g.position
            """, new { numbers }).ToLookup(tagging => tagging.Annotation, tagging => tagging.Theme);
        return db.Query<AnnotationRow>(
            $"""
            select {ReadAnnotations.Columns}
            from   annotation n
            join   article a on a.id = n.article
            where  n.number in (select value from json_each(@numbers))
            """, new { numbers })
            .ToDictionary(row => new AnnotationVersion { Number = row.Number, Version = row.Version }, row => new Known(row.ToAnnotation([]), [.. themes[row.Number]]));
    }

    /// <param name="annotation">Without themes.</param>
    /// <param name="themes">Rows of <c>theme</c>, in the order they were given.</param>
    private sealed class Known(Annotation annotation, long[] themes)
    {
        private Annotation called = annotation;

        public Annotation Called(Dictionary<long, string> slugs)
        {
            var standing = called;
            if (standing.Themes.Count == themes.Length && !themes.Where((theme, at) => slugs[theme] != standing.Themes[at]).Any())
            {
                return standing;
            }
            return called = standing with { Themes = [.. themes.Select(theme => slugs[theme])] };
        }
    }
}
