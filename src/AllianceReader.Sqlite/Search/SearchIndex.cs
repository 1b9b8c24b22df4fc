using AllianceReader.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>Keeps the index what the other tables say, within whatever transaction changes them.</summary>
internal static class SearchIndex
{
    /// <summary>An essay that is new, as it was written: nothing of it is in the index.</summary>
    public static void Added(SqliteConnection db, long id, Article article) => Add(
        db,
        [
            .. article.Paragraphs.Select(block => new Entry { Article = id, Part = "block", Revision = article.Revision, Start = block.Range.Start, Text = block.Text }),
            .. Heads(id, article.Title, article.Standfirst, article.Authors.Select(author => author.Name)),
        ]);

    /// <summary>After the facts or the current revision of an essay have changed.</summary>
    public static void Article(SqliteConnection db, long id)
    {
        var heads = Heads(db, id);
        if (heads.Revision != IndexedRevision(db, id))
        {
            Remove(db, "article = @id and part = 'block'", new { id });
            Add(db, Blocks(db, id, heads.Revision));
        }
        Remove(db, "article = @id and part in ('title', 'standfirst', 'author')", new { id });
        Add(db, heads.Entries);
    }

    /// <summary>After nothing of an essay but its authors has changed.</summary>
    public static void Byline(SqliteConnection db, long id)
    {
        Remove(db, "article = @id and part = 'author'", new { id });
        Add(db, Heads(db, id).Entries.Where(entry => entry.Part == "author"));
    }

    /// <summary>After a note has been written, changed or put back.</summary>
    public static void Note(SqliteConnection db, long annotation)
    {
        Remove(db, "annotation = @annotation", new { annotation });
        Add(db, db.Query<Entry>(
            """
            select article, 'note' as part, number as annotation, note as text
            from   annotation
            where  number = @annotation and note <> ''
            """, new { annotation }));
    }

    /// <summary>Makes all of it anew when it was made by another segmentation, or never.</summary>
    public static void BringUpToDate(SqliteConnection db)
    {
        if (db.ExecuteScalar<int?>("select version from search_state") == Bigrams.Version)
        {
            return;
        }
        db.BeginToWrite();
        db.Run("delete from search_entry; insert into search_words (search_words) values ('delete-all')");
        foreach (var id in db.Query<long>("select id from article").AsList())
        {
            Article(db, id);
        }
        foreach (var number in db.Query<long>("select number from annotation where note <> ''").AsList())
        {
            Note(db, number);
        }
        db.Execute("delete from search_state; insert into search_state (version) values (@Version)", new { Bigrams.Version });
        db.Commit();
    }

    private static int? IndexedRevision(SqliteConnection db, long article) => db.ExecuteScalar<int?>(
        "select revision from search_entry where article = @article and part = 'block' limit 1", new { article });

    private static (int Revision, IEnumerable<Entry> Entries) Heads(SqliteConnection db, long id)
    {
        var row = db.QuerySingle<ArticleHead>("select revision, title, standfirst from article where id = @id", new { id });
        var names = db.Query<string>("select name from byline where article = @id order by position", new { id });
        return (row.Revision, Heads(id, row.Title, row.Standfirst, names));
    }

    private static IEnumerable<Entry> Heads(long id, string? title, string? standfirst, IEnumerable<string> authors) => new[]
    {
        new Entry { Article = id, Part = "title", Text = title ?? "" },
        new Entry { Article = id, Part = "standfirst", Text = standfirst ?? "" },
        new Entry { Article = id, Part = "author", Text = string.Join(", ", authors) },
    }.Where(entry => entry.Text.Length > 0);

    private static IEnumerable<Entry> Blocks(SqliteConnection db, long id, int revision) => db.Query<Entry>(
        """
        select article, 'block' as part, revision, start, text
        from   block
        where  article = @id and revision = @revision
        """, new { id, revision });

    private static void Remove(SqliteConnection db, string which, object values)
    {
        db.Execute($"delete from search_words where rowid in (select id from search_entry where {which})", values);
        db.Execute($"delete from search_entry where {which}", values);
    }

    // Two statements for all entries of an essay: two for each cost five times as much.
    private static void Add(SqliteConnection db, IEnumerable<Entry> entries)
    {
        var last = db.ExecuteScalar<long?>("select max(id) from search_entry") ?? 0;
        var added = Json.Of(entries.Select((entry, nth) => entry with
        {
            Id = last + nth + 1, Stop = entry.Start + entry.Text.Length, Text = Bigrams.Of(entry.Text).Text,
        }));
        db.Execute(
            """
            insert into search_entry (id, article, part, revision, start, stop, annotation)
            select value ->> 'id', value ->> 'article', value ->> 'part', value ->> 'revision', value ->> 'start', value ->> 'stop', value ->> 'annotation'
            from   json_each(@added);
            insert into search_words (rowid, words)
            select value ->> 'id', value ->> 'text'
            from   json_each(@added)
            """, new { added });
    }

    private sealed record ArticleHead
    {
        public int Revision { get; init; }

        public string? Title { get; init; }

        public string? Standfirst { get; init; }
    }

    private sealed record Entry
    {
        public long Id { get; init; }

        public long Article { get; init; }

        public string Part { get; init; } = "";

        public int? Revision { get; init; }

        public int? Start { get; init; }

        public int? Stop { get; init; }

        public long? Annotation { get; init; }

        public string Text { get; init; } = "";
    }
}
