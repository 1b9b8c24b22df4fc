using AllianceReader.Exchange;
using AllianceReader.Sqlite.Annotations;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Exchange;

internal sealed class SqliteSnapshots(Readers readers) : ISnapshots
{
    public Task<LibrarySnapshot> Take(ExportScope scope, string publicUrl, Attribution by) => Task.FromResult(readers.Read(db =>
    {
        RequireKnown(db, scope);
        return new LibrarySnapshot
        {
            Articles = Articles(db, scope),
            Themes = ReadThemes.All(db, memos: true),
            PublicUrl = publicUrl.TrimEnd('/'),
            Reader = by.Reader,
            Taken = by.At,
        };
    }));

    private static void RequireKnown(SqliteConnection db, ExportScope scope)
    {
        Require("article", scope.Articles, "select slug from article where deleted = 0", slug => $"There is no essay '{slug}'.");
        Require("theme", scope.Themes, "select slug from theme where deleted = 0", slug => $"There is no theme '{slug}'.");
        Require("author", scope.Authors, "select y.slug from byline y join article a on a.id = y.article where a.deleted = 0", slug => $"There is no author '{slug}'.");
        Require(
            "annotation", scope.Annotations, "select n.id from annotation n join article a on a.id = n.article where n.deleted = 0 and a.deleted = 0",
            id => $"There is no annotation '{id}'.");

        void Require(string field, IReadOnlyList<string> slugs, string known, Func<string, string> sentence)
        {
            var unknown = db.ExecuteScalar<string?>(
                $"select value from json_each(@slugs) where value not in ({known}) limit 1", new { slugs = Json.Of(slugs) });
            if (unknown is not null)
            {
                throw new RefusedException(field, sentence(unknown));
            }
        }
    }

    private static AnnotatedArticle[] Articles(SqliteConnection db, ExportScope scope)
    {
        var annotations = AnnotationsIn(db, scope);
        var ids = ArticlesIn(db, scope, annotations.Select(row => row.ArticleId).Distinct());
        var byArticle = ReadAnnotations.WithThemes(db, annotations).ToLookup(annotation => annotation.Article);
        return [.. ReadArticles.Read(db, ids).Select(stored => new AnnotatedArticle(stored.Article, [.. byArticle[stored.Article.Slug]]))];
    }

    private static List<AnnotationRow> AnnotationsIn(SqliteConnection db, ExportScope scope)
    {
        var where = new Where("n.deleted = 0", "a.deleted = 0");
        where.AddAny(scope.Articles, "a.slug in (select value from json_each(@articles))", "articles");
        where.AddAny(scope.Authors, "a.id in (select article from byline where slug in (select value from json_each(@authors)))", "authors");
        where.AddAny(scope.Annotations, "n.id in (select value from json_each(@annotations))", "annotations");
        where.AddAny(
            scope.Themes,
            "n.number in (select g.annotation from tagging g join theme t on t.id = g.theme where t.slug in (select value from json_each(@themes)))",
            "themes");
        return db.Query<AnnotationRow>(
            $"""
            select   {ReadAnnotations.Columns}
            from     annotation n
            join     article a on a.id = n.article
            where    {where}
            order by n.article, {ReadAnnotations.TextOrder}
            """, where.Values).AsList();
    }

    // Newest first as in every list; those chosen by name stand here even when nothing in them was chosen.
    private static long[] ArticlesIn(SqliteConnection db, ExportScope scope, IEnumerable<long> annotated) => [.. db.Query<long>(
        """
        select   id
        from     article
        where    deleted = 0
           and   (id in (select value from json_each(@annotated)) or slug in (select value from json_each(@named)))
        order by published desc, slug
        """, new { annotated = Json.Of(annotated), named = Json.Of(scope.Articles) })];
}
