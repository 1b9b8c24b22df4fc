using AllianceReader.History;
using AllianceReader.Sqlite.Annotations;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.Collections;
using AllianceReader.Sqlite.Search;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Suggestions;
using AllianceReader.Sqlite.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.History;

internal sealed class SqliteHistory(Readers readers, Writer? writer) : IHistory
{
    private static readonly Dictionary<string, ITracked> kinds = ((ITracked[])
    [
        TrackedArticle.Kind, TrackedAnnotation.Kind, TrackedTaggings.Kind, TrackedOrder.Kind, TrackedTheme.Kind, TrackedSearch.Kind, TrackedDismissal.Kind,
        .. TrackedFact.Kinds, TrackedByline.Kind, TrackedState.Archived, TrackedState.Deleted, TrackedCollection.Kind, TrackedMember.Kind,
    ]).ToDictionary(kind => kind.Noun);

    public Task<Page<HistoryEntry>> List(Stretch stretch) => Task.FromResult(readers.Read(db =>
    {
        var entries = db.Query<EntryRow>(
            $"""
            {EntryRow.Select}
            order by  e.id desc
            limit     @Limit offset @Offset
            """, new { stretch.Limit, stretch.Offset }).Select(row => row.ToEntry()).ToList();
        var builders = TakeBack.BuildersOn(db, entries.Select(entry => entry.Id));
        return new Page<HistoryEntry>(
            [.. entries.Select(entry => builders.TryGetValue(entry.Id, out var builder) ? entry with { BuiltOnBy = builder } : entry)],
            db.ExecuteScalar<int>("select count(*) from history_entry"));
    }));

    public Task<HistoryEntry?> Undo(long? entry, Attribution by) => writer.ToWrite<HistoryEntry?>(db =>
    {
        var newest = Newest(db)?.ToEntry();
        if (entry is not null && entry != newest?.Id)
        {
            return UndoAlone(db, Standing(db, entry.Value), by);
        }
        if (newest is null)
        {
            return null;
        }
        Images.Put(db, ChangesOf(db, newest.Id).Reverse().Select(change => (kinds[change.Noun], change.Key, change.Before)));
        Mark(db, newest.Id, undone: true);
        return newest with { Undone = true };
    });

    public Task<HistoryEntry?> Redo(Attribution by) => writer.ToWrite<HistoryEntry?>(db =>
    {
        if (NextToRedo(db)?.ToEntry() is not { } next)
        {
            return null;
        }
        Images.Put(db, ChangesOf(db, next.Id).Select(change => (kinds[change.Noun], change.Key, change.After)));
        Mark(db, next.Id, undone: false);
        return next with { Undone = false };
    });

    private static HistoryEntry Standing(SqliteConnection db, long entry) => Find(db, entry) switch
    {
        null => throw new RefusedException("entry", "There is no such change; it was given up when something else was done."),
        { Undone: true } => throw new RefusedException("entry", "This change has been undone already."),
        { } standing => standing.ToEntry(),
    };

    private static HistoryEntry UndoAlone(SqliteConnection db, HistoryEntry entry, Attribution by) =>
        Find(db, TakeBack.Alone(db, entry, [.. ChangesOf(db, entry.Id)], noun => kinds[noun], by))!.ToEntry();

    private static EntryRow? Newest(SqliteConnection db) => Find(db, db.ExecuteScalar<long?>("select max(id) from history_entry where undone = 0"));

    private static EntryRow? NextToRedo(SqliteConnection db) => Find(db, db.ExecuteScalar<long?>("select min(id) from history_entry where undone = 1"));

    private static EntryRow? Find(SqliteConnection db, long? entry) => db.QuerySingleOrDefault<EntryRow>(
        $"""
        {EntryRow.Select}
        where e.id = @entry
        """, new { entry });

    private static IEnumerable<ChangeRow> ChangesOf(SqliteConnection db, long entry) => db.Query<ChangeRow>(
        """
        select   noun, key, before, after
        from     history_change
        where    entry = @entry
        order by position
        """, new { entry });

    private static void Mark(SqliteConnection db, long id, bool undone) =>
        db.Execute("update history_entry set undone = @undone where id = @id", new { id, undone });
}
