using AllianceReader.History;
using AllianceReader.Sqlite.Annotations;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.History;

internal sealed class SqliteHistory(Readers readers, Writer? writer) : IHistory
{
    private static readonly Dictionary<string, ITracked> kinds = new ITracked[]
    {
        TrackedArticle.Kind, TrackedAnnotation.Kind, TrackedTaggings.Kind, TrackedTheme.Kind,
    }.ToDictionary(kind => kind.Noun);

    public Task<Page<HistoryEntry>> List(Stretch stretch) => Task.FromResult(readers.Read(db => new Page<HistoryEntry>(
        [.. db.Query<EntryRow>(
            """
            select    e.id, e.at, e.reader, e.verb, e.noun, e.key, e.subject, e.article, e.undone, coalesce(a.title, a.opening) as heading
            from      history_entry e
            left join article a on a.slug = e.article
            order by  e.id desc
            limit     @Limit offset @Offset
            """, new { stretch.Limit, stretch.Offset })
            .Select(row => row.ToEntry())],
        db.ExecuteScalar<int>("select count(*) from history_entry"))));

    public Task<HistoryEntry?> Undo(long? entry, Attribution by) => writer.ToWrite<HistoryEntry?>(db =>
    {
        var newest = Find(db, "select max(id) from history_entry where undone = 0");
        if (entry is not null && entry != newest?.Id)
        {
            throw new RefusedException("entry", WhyNot(db, entry.Value));
        }
        if (newest is null)
        {
            return null;
        }
        foreach (var change in ChangesOf(db, newest.Id).Reverse())
        {
            kinds[change.Noun].Put(db, change.Key, change.Before);
        }
        Mark(db, newest.Id, undone: true);
        return newest.ToEntry() with { Undone = true };
    });

    public Task<HistoryEntry?> Redo(Attribution by) => writer.ToWrite<HistoryEntry?>(db =>
    {
        var next = Find(db, "select min(id) from history_entry where undone = 1");
        if (next is null)
        {
            return null;
        }
        foreach (var change in ChangesOf(db, next.Id))
        {
            kinds[change.Noun].Put(db, change.Key, change.After);
        }
        Mark(db, next.Id, undone: false);
        return next.ToEntry() with { Undone = false };
    });

    private static string WhyNot(SqliteConnection db, long entry) =>
        db.ExecuteScalar<bool?>("select undone from history_entry where id = @entry", new { entry }) is false
            ? "Other changes were made after this one and may build on it. Undo those first, newest first."
            : "This change has been undone already.";

    private static EntryRow? Find(SqliteConnection db, string which) => db.QuerySingleOrDefault<EntryRow>(
        $"""
        select    e.id, e.at, e.reader, e.verb, e.noun, e.key, e.subject, e.article, e.undone, coalesce(a.title, a.opening) as heading
        from      history_entry e
        left join article a on a.slug = e.article
        where     e.id = ({which})
        """);

    private static IEnumerable<ChangeRow> ChangesOf(SqliteConnection db, long entry) => db.Query<ChangeRow>(
        """
        select   noun, key, before, after
        from     history_change
        where    entry = @entry
        order by position
        """, new { entry });

    private static void Mark(SqliteConnection db, long id, bool undone) =>
        db.Execute("update history_entry set undone = @undone where id = @id", new { id, undone });

    private sealed record EntryRow
    {
        public long Id { get; init; }

        public string At { get; init; } = "";

        public string Reader { get; init; } = "";

        public string Verb { get; init; } = "";

        public string Noun { get; init; } = "";

        public string Key { get; init; } = "";

        public string Subject { get; init; } = "";

        public string? Article { get; init; }

        public bool Undone { get; init; }

        public string? Heading { get; init; }

        public HistoryEntry ToEntry() => new(Id, Instant.To(At), Reader, Verb, Noun, Key, Subject, Article, Undone, Heading);
    }

    private sealed record ChangeRow
    {
        public string Noun { get; init; } = "";

        public string Key { get; init; } = "";

        public string? Before { get; init; }

        public string? After { get; init; }
    }
}
