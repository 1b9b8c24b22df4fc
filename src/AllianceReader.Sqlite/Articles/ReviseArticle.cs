using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Sqlite.Annotations;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Search;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>Gives an article its next revision, and every annotation its place in it.</summary>
internal static class ReviseArticle
{
    /// <param name="copies">As they are with that revision.</param>
    public static VerdictCounts With(
        SqliteConnection db, StoredArticle old, ArticleDraft draft, IReadOnlyList<Copy> copies, Func<Annotation, Rewrite, Annotation> reanchor, Attribution by)
    {
        var (id, slug) = (old.Id!.Value, old.Article.Slug);
        var revised = Revised(old.Article, draft) with { Revision = NextRevision(db, id), Copies = copies };
        var change = new Change(db, by);
        change.Touch(TrackedArticle.Kind, slug);
        SaveArticle.Revision(db, id, revised, draft, by);
        SearchIndex.Article(db, SaveArticle.Facts(db, revised, old.Deleted));
        var rewrite = new Rewrite(old.Article, revised, number => ReadRevisions.Text(db, id, number));
        var placed = Reanchor(db, change, id, annotation => reanchor(annotation, rewrite));
        change.Enter("revise", "article", slug, revised.Heading, slug);
        return VerdictCounts.Of(placed);
    }

    // One more than any there is: an undone revision keeps its number.
    public static int NextRevision(SqliteConnection db, long article) =>
        db.ExecuteScalar<int>("select max(number) + 1 from revision where article = @article", new { article });

    private static Article Revised(Article old, ArticleDraft draft) => (draft.Article with
    {
        Slug = old.Slug,
        Added = old.Added,
    }).KeepingWhatReadersSaid(old).Correct(draft.Said ?? new());

    private static List<Annotation> Reanchor(SqliteConnection db, Change change, long article, Func<Annotation, Annotation> place)
    {
        List<Annotation> all = [];
        foreach (var annotation in ReadAnnotations.InArticle(db, article))
        {
            var placed = place(annotation);
            if (placed != annotation)
            {
                change.Touch(TrackedAnnotation.Kind, annotation.Id);
                SaveAnnotation.Save(db, placed);
            }
            all.Add(placed);
        }
        return all;
    }
}
