namespace AllianceReader.History;

/// <summary>Every change a reader made, newest first, each of which can be undone and redone, over restarts too.</summary>
public interface IHistory
{
    Task<Page<HistoryEntry>> List(Stretch stretch);

    /// <summary>Takes back the newest change that stands.</summary>
    /// <param name="entry">The one the reader means; refused when it is not the newest, since later ones may build on it.</param>
    /// <returns>The entry taken back; null when nothing is left to undo.</returns>
    /// <exception cref="RefusedException"><paramref name="entry"/> is not the newest change that stands.</exception>
    Task<HistoryEntry?> Undo(long? entry, Attribution by);

    /// <summary>Makes the change that was taken back last once more. A new change ends what can be redone.</summary>
    /// <returns>Null when nothing is left to redo.</returns>
    Task<HistoryEntry?> Redo(Attribution by);
}

/// <param name="Verb">What was done: <c>annotate</c>, <c>edit</c>, <c>delete</c>, <c>import</c>, <c>revise</c>, <c>correct</c>, <c>merge</c> …</param>
/// <param name="Noun">To what kind of thing: <c>annotation</c>, <c>theme</c>, <c>article</c>.</param>
/// <param name="Key">The thing's id or slug.</param>
/// <param name="Subject">What a reader would call it: the theme's name, the essay's title, the passage's first words.</param>
/// <param name="Article">The slug of the article it happened in; null where none.</param>
/// <param name="Undone">Taken back and can be redone.</param>
/// <param name="Heading">What that article is called now: its title, or its opening words; null where none.</param>
public sealed record HistoryEntry(
    long Id, DateTimeOffset At, string Reader, string Verb, string Noun, string Key, string Subject, string? Article, bool Undone, string? Heading = null);
