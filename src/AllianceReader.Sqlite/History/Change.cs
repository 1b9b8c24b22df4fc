using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.History;

/// <summary>
/// A reader's change in the making. Whatever it is going to touch is named first, so that the entry has it as it was and as it
/// became. Undo knows nothing else about any change.
/// </summary>
internal sealed class Change(SqliteConnection db, Attribution by)
{
    private readonly Dictionary<(ITracked Kind, string Key), string?> before = [];

    public void Touch(ITracked kind, string key) => Touch([(kind, key)]);

    public void Touch(ITracked kind, IEnumerable<string> keys) => Touch(keys.Select(key => (kind, key)));

    public void Touch(IEnumerable<(ITracked Kind, string Key)> things)
    {
        foreach (var (touched, image) in Images.Of(db, things.Distinct().Where(thing => !before.ContainsKey(thing))))
        {
            before.Add(touched, image);
        }
    }

    /// <summary>Enters the change into the history; one that left everything as it was is no change.</summary>
    /// <returns>The entry's number; null where there is none.</returns>
    public long? Enter(string verb, string noun, string key, string subject, string? article)
    {
        var after = Images.Of(db, before.Keys);
        var changes = before
            .Select(touched => (touched.Key.Kind.Noun, touched.Key.Key, Before: touched.Value, After: after[touched.Key]))
            .Where(change => change.Before != change.After)
            .ToList();
        if (changes.Count == 0 || !by.IsReaders)
        {
            return null;
        }
        EndRedo();
        var entry = AddEntry(verb, noun, key, Subject.Short(subject), article);
        Add(changes.Select((change, position) => new { entry, position, change.Noun, change.Key, change.Before, change.After }));
        return entry;
    }

    // What was taken back and not redone is given up by doing something else.
    private void EndRedo() => db.Execute("delete from history_entry where undone = 1");

    private long AddEntry(string verb, string noun, string key, string subject, string? article) => db.ExecuteScalar<long>(
        """
        insert into history_entry (at, reader, verb, noun, key, subject, article)
        values (@at, @Reader, @verb, @noun, @key, @subject, @article)
        returning id
        """, new { at = Instant.Of(by.At), by.Reader, verb, noun, key, subject, article });

    private void Add(IEnumerable<object> changes) => db.Execute(
        """
        insert into history_change (entry, position, noun, key, before, after)
        values (@entry, @position, @Noun, @Key, @Before, @After)
        """, changes);
}
