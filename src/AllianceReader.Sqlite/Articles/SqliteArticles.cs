using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Search;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

internal sealed class SqliteArticles(Readers readers, Writer? writer) : IArticleStore
{
    private const string Noun = "article";

    // UTF-16 units of text in each of two generations: the essays of a class at work, 64 MB of them at most.
    private const long Room = 8 * 1024 * 1024;

    private readonly RecentlyUsed<(string Slug, long Version), Article> known = new(Room, (_, article) => article.Text.Length);

    private readonly UntilWritten counted = new(writer);

    public Task<Article?> Find(string slug) => Task.FromResult(readers.Read(db => Find(db, slug)));

    public Task<Page<ArticleSummary>> List(ArticleQuery query) => Task.FromResult(readers.Read(db => ListArticles.Page(db, query)));

    public Task<IReadOnlyList<string>> Slugs(ArticleQuery query) =>
        Task.FromResult<IReadOnlyList<string>>(readers.Read(db => ListArticles.Slugs(db, query)));

    public Task<ArticleFacets> Facets(ArticleQuery query, FacetWords? offered = null)
    {
        var asked = query with { Sort = default, Stretch = Stretch.First };
        return Task.FromResult(counted.Of(
            $"{nameof(Facets)} {Json.Of(asked)} {Json.Of(offered)}", () => readers.Read(db => CountFacets.Over(db, asked, offered ?? new()))));
    }

    public Task<ArticleSummary?> FindBeside(string slug, string theme) =>
        Task.FromResult(readers.Read(db => Articles.FindBeside.Essay(db, slug, theme)));

    public Task<AuthorEntry?> FindAuthor(string slug) => Task.FromResult(readers.Read(db => FindAuthor(db, slug)));

    public Task<LibraryCounts> Count() => Task.FromResult(counted.Of(nameof(Count), () => readers.Read(CountLibrary.In)));

    public Task<IReadOnlyList<SameEssayCandidate>> Resembling(ArticleDraft draft) =>
        Task.FromResult(readers.Read(db => FindResembling.To(db, draft)));

    public Task<string> Add(ArticleDraft draft, Attribution by)
    {
        BlockText.RequireOneText(draft.Article);
        return writer.ToWrite(db => Add(db, draft, by));
    }

    public Task<string?> AddNew(ArticleDraft draft, Func<IReadOnlyList<SameEssayCandidate>, bool> isHere, Attribution by)
    {
        BlockText.RequireOneText(draft.Article);
        return writer.ToWrite(db => isHere(FindResembling.To(db, draft)) ? null : Add(db, draft, by));
    }

    public Task<VerdictCounts> Revise(
        string slug, ArticleDraft draft, Func<Annotation, Rewrite, Annotation> reanchor, Attribution by, long? version = null)
    {
        BlockText.RequireOneText(draft.Article);
        return writer.ToWrite(db =>
        {
            var old = ReadArticles.Find(db, slug, deletedToo: true) ?? throw new RefusedException(Noun, $"There is no essay '{slug}'.");
            RequireVersion(old.Article, version);
            return ReviseArticle.With(db, old, draft, old.Article.Copies, reanchor, by);
        });
    }

    public Task<ArticleRevision?> FindRevision(string slug, int number) =>
        Task.FromResult(readers.Read(db => ReadArticles.IdOf(db, slug) is { } article ? ReadRevisions.Find(db, article, number) : null));

    public Task<ArticleSource?> FindSource(string slug) => Task.FromResult(readers.Read(db => ReadRevisions.Source(db, slug)));

    public Task<IReadOnlyDictionary<string, IReadOnlyList<FactToReview>>> ToReview(IReadOnlyCollection<string> slugs) =>
        Task.FromResult(readers.Read(db => ListToReview.Of(db, slugs)));

    public Task<string?> NextToReview(string slug) => Task.FromResult(readers.Read(db => ListToReview.After(db, slug)));

    public Task Restore(string slug, Attribution by) => writer.ToWrite(db =>
    {
        SetDeleted(db, slug, deleted: false, "restore", by);
        return slug;
    });

    public Task<Article?> Correct(string slug, FactCorrection correction, long? version, Attribution by) => writer.ToWrite(db =>
    {
        if (Current(db, slug, version) is not { } article)
        {
            return null;
        }
        var change = new Change(db, by);
        change.Touch(TrackedArticle.Kind, slug);
        var corrected = article.Correct(correction);
        SearchIndex.Article(db, SaveArticle.Facts(db, corrected, deleted: false));
        change.Enter("correct", Noun, slug, corrected.Heading, slug);
        return ReadArticles.Find(db, slug)?.Article;
    });

    public Task<bool> Delete(string slug, long? version, Attribution by) => writer.ToWrite(db =>
    {
        if (Current(db, slug, version) is null)
        {
            return false;
        }
        SetDeleted(db, slug, deleted: true, "delete", by);
        return true;
    });

    // What is committed under a version stays so: whatever changes an article, its text included, takes the next one. All but the count
    // of what is marked in it.
    private Article? Find(SqliteConnection db, string slug) => ReadArticles.Version(db, slug) is { Deleted: false } row
        ? known.Of((slug, row.Version), () => ReadArticles.Read(db, [row.Id])[0].Article) with { AnnotationCount = row.AnnotationCount }
        : null;

    private static string Add(SqliteConnection db, ArticleDraft draft, Attribution by)
    {
        var change = new Change(db, by);
        var article = AddArticle.To(db, change, draft, by);
        change.Enter("import", Noun, article.Slug, article.Heading, article.Slug);
        return article.Slug;
    }

    private static void SetDeleted(SqliteConnection db, string slug, bool deleted, string verb, Attribution by)
    {
        var change = new Change(db, by);
        change.Touch(TrackedArticle.Kind, slug);
        db.Execute(
            """
            update article
            set    deleted = @deleted, version = version + 1
            where  slug = @slug and deleted <> @deleted
            """, new { slug, deleted });
        var heading = db.ExecuteScalar<string>("select coalesce(title, opening) from article where slug = @slug", new { slug });
        change.Enter(verb, Noun, slug, heading ?? slug, slug);
    }

    private static Article? Current(SqliteConnection db, string slug, long? version)
    {
        var current = ReadArticles.Find(db, slug)?.Article;
        RequireVersion(current, version);
        return current;
    }

    public static void RequireVersion(Article? current, long? version)
    {
        if (current is not null && version is not null && version != current.Version)
        {
            throw new StaleException("The essay", current.Version);
        }
    }

    // The name as the newest essay prints it.
    private static AuthorEntry? FindAuthor(SqliteConnection db, string slug)
    {
        var names = db.Query<BylineRow>(
            """
            select   y.name, y.given, y.family
            from     byline y
            join     article a on a.id = y.article
            where    y.slug = @slug and a.deleted = 0
            order by a.published desc, a.slug
            """, new { slug }).AsList();
        return names.Count == 0 ? null : new(slug, names[0].Name, names[0].Given, names[0].Family, names.Count);
    }
}
