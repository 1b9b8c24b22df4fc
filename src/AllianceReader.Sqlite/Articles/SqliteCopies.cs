using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

internal sealed class SqliteCopies(Readers readers, Writer? writer) : ICopyStore
{
    private const string Noun = "article";

    public Task Add(string slug, ArticleDraft draft, double likeness, Attribution by)
    {
        BlockText.RequireOneText(draft.Article);
        return writer.ToWrite(db =>
        {
            var (id, article, _) = Find(db, slug, version: null);
            var copied = draft.Article with { Revision = ReviseArticle.NextRevision(db, id!.Value) };
            SaveArticle.Revision(db, id.Value, copied, draft, by);
            var others = article.Copies.Where(copy => copy.Url is null || copy.Url != copied.Url);
            return Change(db, article, "copy", [.. others, Copy.Of(copied, likeness, by.At)], by);
        });
    }

    public Task<ArticleSource?> FindSource(string slug, int revision) => Task.FromResult(readers.Read(db =>
        ReadArticles.Find(db, slug)?.Article.Copies.Any(copy => copy.Revision == revision) == true ? ReadRevisions.Source(db, slug, revision) : null));

    public Task<VerdictCounts> Read(
        string slug, int revision, ArticleDraft draft, Func<Annotation, Rewrite, Annotation> reanchor, Attribution by, long? version) => writer.ToWrite(db =>
    {
        var stored = Find(db, slug, version);
        var chosen = Chosen(stored.Article, revision);
        var left = Copy.Of(stored.Article, chosen.Likeness, by.At);
        return ReviseArticle.With(db, stored, draft, [.. stored.Article.Copies.Select(copy => copy == chosen ? left : copy)], reanchor, by);
    });

    public Task<string> Part(string slug, int revision, ArticleDraft draft, Attribution by, long? version) => writer.ToWrite(db =>
    {
        var article = Find(db, slug, version).Article;
        var chosen = Chosen(article, revision);
        var change = new Change(db, by);
        change.Touch(TrackedArticle.Kind, slug);
        var own = AddArticle.To(db, change, draft, by);
        SaveArticle.Facts(db, Without(article, chosen), deleted: false);
        change.Enter("part", Noun, own.Slug, own.Heading, own.Slug);
        return own.Slug;
    });

    public Task Remove(string slug, int revision, Attribution by, long? version) => writer.ToWrite(db =>
    {
        var article = Find(db, slug, version).Article;
        return Change(db, article, "drop-copy", Without(article, Chosen(article, revision)).Copies, by);
    });

    private static StoredArticle Find(SqliteConnection db, string slug, long? version)
    {
        var stored = ReadArticles.Find(db, slug) ?? throw new RefusedException(Noun, $"There is no essay '{slug}'.");
        SqliteArticles.RequireVersion(stored.Article, version);
        return stored;
    }

    private static Copy Chosen(Article article, int revision) =>
        article.Copies.FirstOrDefault(copy => copy.Revision == revision) ?? throw Copy.None(article.Slug, revision);

    private static Article Without(Article article, Copy copy) => article with { Copies = [.. article.Copies.Where(other => other != copy)] };

    private static long? Change(SqliteConnection db, Article article, string verb, IReadOnlyList<Copy> copies, Attribution by)
    {
        var change = new Change(db, by);
        change.Touch(TrackedArticle.Kind, article.Slug);
        SaveArticle.Facts(db, article with { Copies = copies }, deleted: false);
        return change.Enter(verb, Noun, article.Slug, article.Heading, article.Slug);
    }
}
