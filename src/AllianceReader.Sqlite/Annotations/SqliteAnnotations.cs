using AllianceReader.Annotations;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Annotations;

internal sealed class SqliteAnnotations(Readers readers, Writer? writer) : IAnnotationStore
{
    private const string Noun = "annotation";

    private readonly StandingAnnotations standing = new();

    public Task<Annotation?> Find(string id) => Task.FromResult(readers.Read(db => ReadAnnotations.Find(db, id)));

    public Task<IReadOnlyList<Annotation>> InArticle(string slug) => Task.FromResult(readers.Read(db =>
        ReadArticles.IdOf(db, slug) is { } article ? standing.InArticle(db, article) : []));

    public Task<Page<AnnotationInContext>> List(AnnotationQuery query) =>
        Task.FromResult(readers.Read(db => ListAnnotations.Page(db, query)));

    public Task<IReadOnlyList<string>> Ids(AnnotationQuery query) =>
        Task.FromResult<IReadOnlyList<string>>(readers.Read(db => ListAnnotations.All<string>(db, query, "n.id")));

    public Task<AnnotationFacets> Facets(AnnotationQuery query) =>
        Task.FromResult(readers.Read(db => CountPassageFacets.Over(db, query)));

    // Every page asks: those to review are few and have an index.
    public Task<int> CountToReview() => Task.FromResult(readers.Read(db => db.ExecuteScalar<int>(
        """
        select count(*)
        from   annotation n indexed by annotation_to_review
        join   article a on a.id = n.article
        where  n.deleted = 0 and n.status <> 'in-place' and n.exact is not null and a.deleted = 0
        """)));

    public Task<Annotation> Add(Annotation annotation, int revision, Attribution by) => writer.ToWrite(db =>
    {
        RequireWhole(annotation);
        RequireRevision(db, annotation.Article, revision);
        ReadThemes.RequireKnown(db, annotation.Themes);
        var change = new Change(db, by);
        change.Touch(TrackedAnnotation.Kind, annotation.Id);
        SaveAnnotation.Save(db, Dated(annotation, by.At));
        change.Enter("annotate", Noun, annotation.Id, SubjectOf(annotation), annotation.Article);
        return ReadAnnotations.Find(db, annotation.Id)!;
    });

    public Task<Annotation?> Update(Annotation annotation, long? version, Attribution by) =>
        writer.ToWrite(db => Replace(db, annotation, version, by, "edit"));

    public Task<Annotation?> Settle(Annotation annotation, int revision, long? version, Attribution by) => writer.ToWrite(db =>
    {
        RequireRevision(db, annotation.Article, revision);
        return Replace(db, annotation, version, by, "settle");
    });

    public Task<bool> Delete(string id, long? version, Attribution by) => writer.ToWrite(db =>
    {
        if (Current(db, id, version) is not { } old)
        {
            return false;
        }
        var change = new Change(db, by);
        change.Touch(TrackedAnnotation.Kind, id);
        SaveAnnotation.Delete(db, id);
        change.Enter("delete", Noun, id, SubjectOf(old), old.Article);
        return true;
    });

    public Task<Rethemed> Retheme(IReadOnlyList<string> ids, Retheming change, Attribution by) =>
        writer.ToWrite(db => RethemePassages.All(db, ids, change, by));

    public Task<Rethemed> Tag(string theme, IReadOnlyList<NewPassage> passages, IReadOnlyList<string> annotations, Attribution by) =>
        writer.ToWrite(db => TagPassages.All(db, theme, passages, annotations, by));

    public Task<bool> Arrange(AnnotationQuery shown, string id, PassageMove move, Attribution by) =>
        writer.ToWrite(db => ArrangePassages.Move(db, shown, id, move, by));

    public Task<bool> Disarrange(string theme, Attribution by) => writer.ToWrite(db => ArrangePassages.GiveUp(db, theme, by));

    private static Annotation? Replace(SqliteConnection db, Annotation annotation, long? version, Attribution by, string verb)
    {
        if (Current(db, annotation.Id, version) is not { } old)
        {
            return null;
        }
        RequireWhole(annotation);
        ReadThemes.RequireKnown(db, annotation.Themes);
        var changed = Replaced(old, annotation);
        if (!IsSame(old, changed))
        {
            var change = new Change(db, by);
            change.Touch(TrackedAnnotation.Kind, old.Id);
            SaveAnnotation.Save(db, changed with { Modified = by.At });
            change.Enter(verb, Noun, old.Id, SubjectOf(changed), old.Article);
        }
        return ReadAnnotations.Find(db, old.Id);
    }

    internal static void RequireWhole(Annotation annotation)
    {
        WholeText.Require(annotation.Note, "note");
        WholeText.Require(annotation.Quote?.Exact, "exact");
    }

    internal static void RequireRevision(SqliteConnection db, string slug, int revision)
    {
        var article = ReadArticles.FindWithoutText(db, slug);
        if (article is null or { Deleted: true })
        {
            throw new RefusedException("article", $"There is no essay '{slug}'.");
        }
        if (article.Article.Revision != revision)
        {
            throw new StaleException("The essay's text", article.Article.Revision);
        }
    }

    private static Annotation? Current(SqliteConnection db, string id, long? version)
    {
        var current = ReadAnnotations.Find(db, id);
        return current is null || version is null || version == current.Version
            ? current
            : throw new StaleException("The annotation", current.Version);
    }

    internal static Annotation Dated(Annotation annotation, DateTimeOffset at) => annotation with
    {
        Created = annotation.Created == default ? at : annotation.Created,
        Modified = annotation.Modified == default ? at : annotation.Modified,
    };

    private static Annotation Replaced(Annotation old, Annotation with) => old with
    {
        Range = with.Range,
        Quote = with.Quote,
        Paragraph = with.Paragraph,
        Themes = with.Themes,
        Note = with.Note,
        Status = with.Status,
        Confidence = with.Confidence,
        Earlier = with.Earlier,
        LastPlaced = with.LastPlaced,
    };

    private static bool IsSame(Annotation one, Annotation other) =>
        one with { Themes = [] } == other with { Themes = [] } && one.Themes.SequenceEqual(other.Themes);

    private static string SubjectOf(Annotation annotation) => annotation.Quote?.Exact ?? annotation.Note;
}
