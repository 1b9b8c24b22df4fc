using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Sqlite.Annotations;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Care;

/// <summary>Reads all there is, from the pages of the file to the words of every quote.</summary>
internal static class CheckLibrary
{
    public static LibraryCheck Of(string library)
    {
        // A connection of its own: what a damaged page does to one nobody else should share.
        using var db = Connect.ToRead(library);
        db.Begin();
        return In(db);
    }

    private static LibraryCheck In(SqliteConnection db)
    {
        // Nothing that is read from damaged pages can be believed.
        var damage = DamagedPages(db);
        return damage.Length > 0 ? new(null, damage) : new(CountLibrary.In(db), [.. Contradictions(db)]);
    }

    /// <summary>What one part of the library says and another does not, in sentences.</summary>
    public static IEnumerable<string> Contradictions(SqliteConnection db) =>
    [
        .. RowsWithoutParents(db), .. MiscountedArticles(db), .. Misreviewed(db), .. MiscountedThemes(db), .. MiscountedEssays(db),
        .. TaggingsOfDeletedThings(db), .. MisnotedTaggings(db),
        .. MisplacedPassages(db), .. HalfSearched(db), .. UnsearchedNotes(db), .. UnindexedEntries(db),
    ];

    private static string[] DamagedPages(SqliteConnection db)
    {
        try
        {
            return [.. db.Query<string>("pragma integrity_check").Where(said => said != "ok").Select(Sentence)];
        }
        catch (SqliteException damaged) when (damaged.IsDamage())
        {
            return [Sentence(damaged.Message)];
        }

        static string Sentence(string said) => $"The file is damaged: {said.TrimEnd('.')}.";
    }

    private static IEnumerable<string> RowsWithoutParents(SqliteConnection db) => db
        .Query<(string Table, long? Row, string Parent)>("select \"table\", rowid, parent from pragma_foreign_key_check")
        .Select(row => $"A row of {row.Table} (number {row.Row}) belongs to a {row.Parent} that is not there.");

    private static IEnumerable<string> MiscountedArticles(SqliteConnection db) => db.Query<string>(
        """
        select a.slug
        from   article a
        where  (a.annotation_count, a.note_count) <>
               (select count(*), coalesce(sum(n.note <> ''), 0) from annotation n where n.article = a.id and n.deleted = 0)
        """)
        .Select(slug => $"The count of annotations of '{slug}' is wrong.");

    private static IEnumerable<string> Misreviewed(SqliteConnection db) => db.Query<string>($"select slug from article where to_review <> {ToReviewColumn.Sql}")
        .Select(slug => $"Whether the facts of '{slug}' are to be reviewed is wrong.");

    private static IEnumerable<string> MiscountedThemes(SqliteConnection db) => db.Query<string>(
        """
        with recursive above (theme, id) as
        (
          select id, id from theme
          union
          select above.theme, t.parent from above join theme t on t.id = above.id where t.parent is not null
        ),
        counted as
        (
          select   above.id as theme,
                   count(distinct iif(above.theme = above.id, g.annotation, null)) as annotations,
                   count(distinct iif(above.theme = above.id, g.article, null)) as articles,
                   count(distinct g.annotation) as all_annotations, count(distinct g.article) as all_articles
          from     above
          left join tagging g on g.theme = above.theme and g.article not in (select id from article where deleted = 1)
          group by above.id
        )
        select t.slug
        from   theme t
        join   counted n on n.theme = t.id
        left join theme_count c on c.theme = t.id
        where  (n.annotations, n.articles, n.all_annotations, n.all_articles)
               is not (c.annotations, c.articles, c.all_annotations, c.all_articles)
        """)
        .Select(slug => $"The count of passages of the theme '{slug}' is wrong.");

    private static IEnumerable<string> MiscountedEssays(SqliteConnection db) => db.Query<(string Field, string Value)>(
        """
        select field, value
        from   (select * from (select * from essay_counted except select * from essay_count)
                union all
                select * from (select * from essay_count except select * from essay_counted))
        group by field, value
        """)
        .Select(count => count.Field == "all" ? "The count of all essays is wrong." : $"The count of essays by {count.Field} is wrong for '{count.Value}'.");

    private static IEnumerable<string> TaggingsOfDeletedThings(SqliteConnection db) => db.Query<string>(
        """
        select n.id
        from   tagging g
        join   annotation n on n.number = g.annotation
        join   theme t on t.id = g.theme
        where  n.deleted = 1 or t.deleted = 1 or n.article <> g.article
        """)
        .Select(id => $"Annotation {id} carries a theme that it should not.");

    private static IEnumerable<string> MisnotedTaggings(SqliteConnection db) => db.Query<string>(
        """
        select distinct n.id
        from   tagging g
        join   annotation n on n.number = g.annotation
        where  g.noted <> (n.note <> '')
        """)
        .Select(id => $"A theme's list would be wrong on whether annotation {id} has a note.");

    private static IEnumerable<string> HalfSearched(SqliteConnection db) => db.Query<string>(
        """
        select a.slug
        from   article a
        where  (select count(*) from search_entry e where e.article = a.id and e.part = 'block' and e.revision = a.revision) <>
               (select count(*) from block b where b.article = a.id and b.revision = a.revision)
        """)
        .Select(slug => $"A search would not find all of '{slug}'.");

    private static IEnumerable<string> UnsearchedNotes(SqliteConnection db) => db.Query<string>(
        """
        select n.id
        from   annotation n
        where  n.deleted = 0 and n.note <> '' and not exists (select 1 from search_entry e where e.annotation = n.number)
        """)
        .Select(id => $"A search would not find the note of annotation {id}.");

    // Their words are in the index when it knows how many they are.
    private static IEnumerable<string> UnindexedEntries(SqliteConnection db) => db.Query<string>(
        """
        select distinct a.slug
        from   search_entry e
        join   article a on a.id = e.article
        where  e.id not in (select id from search_words_docsize)
        """)
        .Select(slug => $"The search index lacks words of '{slug}'.");

    private static IEnumerable<string> MisplacedPassages(SqliteConnection db) => db
        .Query<long>("select id from article where annotation_count > 0", buffered: false)
        .SelectMany(id => MisplacedIn(ReadArticles.Read(db, [id])[0].Article, ReadAnnotations.InArticle(db, id)));

    private static IEnumerable<string> MisplacedIn(Article article, IReadOnlyList<Annotation> annotations)
    {
        foreach (var annotation in annotations.Where(annotation => annotation.Range is not null))
        {
            var range = annotation.Range!.Value;
            if (range.Start < 0 || range.End > article.Text.Length || range.IsEmpty)
            {
                yield return $"Annotation {annotation.Id} reaches beyond the text of '{article.Slug}'.";
            }
            else if (annotation.Place is not null && annotation.Quote?.Exact != range.Of(article.Text))
            {
                yield return $"Annotation {annotation.Id} is said to be in place in '{article.Slug}', but other words stand there.";
            }
        }
    }
}
