namespace AllianceReader.History;

/// <summary>Every change a reader made, newest first, each of which can be undone and redone, over restarts too.</summary>
public interface IHistory
{
    Task<Page<HistoryEntry>> List(Stretch stretch);

    /// <summary>Takes back the newest change that stands, or the one that is meant.</summary>
    /// <param name="entry">
    /// The one the reader means; null for the newest that stands. An older one is taken back alone, where nothing that came after it
    /// builds on it. That is a change of its own, which can be undone in its turn.
    /// </param>
    /// <returns>The entry taken back; for an older one the entry that took it back. Null when nothing is left to undo.</returns>
    /// <exception cref="RefusedException"><paramref name="entry"/> is undone already, or something that stands builds on it.</exception>
    Task<HistoryEntry?> Undo(long? entry, Attribution by);

    /// <summary>Makes the change that was taken back last once more. A new change ends what can be redone.</summary>
    /// <returns>Null when nothing is left to redo.</returns>
    Task<HistoryEntry?> Redo(Attribution by);
}

/// <param name="Verb">What was done: <c>annotate</c>, <c>edit</c>, <c>delete</c>, <c>import</c>, <c>revise</c>, <c>correct</c>, <c>merge</c> …; <c>undo-delete</c> took back a deletion.</param>
/// <param name="Noun">To what kind of thing: <c>annotation</c>, <c>theme</c>, <c>article</c>.</param>
/// <param name="Key">The thing's id or slug.</param>
/// <param name="Subject">What a reader would call it: the theme's name, the essay's title, the passage's first words.</param>
/// <param name="Article">The slug of the article it happened in; null where none.</param>
/// <param name="Undone">Taken back and can be redone.</param>
/// <param name="Heading">What that article is called now: its title, or its opening words; null where none.</param>
public sealed record HistoryEntry(
    long Id, DateTimeOffset At, string Reader, string Verb, string Noun, string Key, string Subject, string? Article, bool Undone, string? Heading = null)
{
    /// <summary>What <see cref="Verb"/> begins with where a change took back another one alone.</summary>
    public const string TakesBack = "undo-";

    /// <summary>Of an annotation, which kind it was; null for other things.</summary>
    public PassageKind? Passage { get; init; }

    /// <summary>¶ number of an annotation; null where it has none.</summary>
    public int? Paragraph { get; init; }

    /// <summary>The newest change that stands and builds on this one, so that this one cannot be taken back alone; null where none does.</summary>
    public long? BuiltOnBy { get; init; }
}

/// <summary>What an annotation was when it was changed.</summary>
public enum PassageKind
{
    Highlight,
    Note,
    NoteOnWholeEssay,
}
