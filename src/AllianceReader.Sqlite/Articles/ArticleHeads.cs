using AllianceReader.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>
/// What stands before the text in the words that lists are filtered by. When the facts of many essays have changed, the new heads take the
/// place of the old ones, and no text is read or folded again.
/// </summary>
internal static class ArticleHeads
{
    /// <param name="change">Writes authors or publications.</param>
    /// <param name="ids">A JSON array of rows of <c>article</c>.</param>
    public static void Keep(SqliteConnection db, string ids, Action change)
    {
        var before = Of(db, ids);
        change();
        Replace(db, Of(db, ids).Where(head => head.Value != before[head.Key])
            .Select(head => new Head(head.Key, head.Value, before[head.Key].EnumerateRunes().Count() + 1)));
    }

    private static void Replace(SqliteConnection db, IEnumerable<Head> heads) => db.Execute(
        """
        update article_words
        set    folded = h.text || substr(folded, h.after)
        from   (select value ->> 'id' as id, value ->> 'text' as text, value ->> 'after' as after from json_each(@heads)) h
        where  article = h.id
        """, new { heads = Json.Of(heads) });

    private static Dictionary<long, string> Of(SqliteConnection db, string ids)
    {
        var authors = ReadArticles.Authors(db, Json.To<long[]>(ids));
        return db.Query<(long Id, string? Title, string? Publication)>(
            "select id, title, publication from article where id in (select value from json_each(@ids))", new { ids })
            .ToDictionary(row => row.Id, row => Folded(row.Title, authors[row.Id], row.Publication));
    }

    private static string Folded(string? title, IEnumerable<Author> authors, string? publication) =>
        Fold.Text(string.Join('\n', SaveArticle.Head(title, authors, publication)) + '\n');

    /// <param name="After">Where the text begins after the head that stood there: in code points, from 1, as SQLite counts.</param>
    private sealed record Head(long Id, string Text, int After);
}
