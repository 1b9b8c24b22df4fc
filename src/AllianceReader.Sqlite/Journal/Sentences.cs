namespace AllianceReader.Sqlite.Journal;

/// <summary>What a reader is told of a library that was not as it had been left.</summary>
/// <param name="name">The library's.</param>
internal sealed class Sentences(string name)
{
    public string NoJournal { get; } =
        $"The journal of {name} was missing. The library is sound, and a new journal begins with it; whether the last changes are all there, only you can tell.";

    public string Stray(string kept) => $"A log that is not its own lay beside {name}; it is kept as {Path.GetFileName(kept)}.";

    public string Caught(long changes, long missing) =>
        $"{name} lacked {Count(changes)} that had been confirmed. The journal had kept them, and they are there again.{Lost(missing)}";

    public string Ahead(long changes) =>
        $"The journal of {name} lacked {Count(changes)} that the library has. The library is sound, and a new journal begins with it.";

    public string AsItIs(string what) =>
        $"{name} {what}. It is sound, and a new journal begins with it; whether all your changes are there, only you can tell.";

    /// <param name="missing">Changes that are known of and not there.</param>
    /// <param name="endIsUnread">More may be missing.</param>
    public string Anew(string what, Rebuilt made, long missing, bool endIsUnread) =>
        $"{name} {what}, and was made anew from {Source(made)}.{Kept(made)}{Lost(missing)}{(endIsUnread ? " The journal's end could not be read: the last change may be missing." : "")}";

    public string NoRoom(string why) =>
        $"{name} is not as it was left, and cannot be put right: its disk is full, write-protected or failing ({why.TrimEnd('.')}). It was left as it is; make room and start again.";

    public NotALibraryException Refused(string what) =>
        new($"{name} {what}, and there is no backup or journal to make it anew from. It was left as it is. Restore a backup of it.");

    private static string Source(Rebuilt made) => made.Backup is { } backup
        ? FormattableString.Invariant($"the backup of {backup.Taken.UtcDateTime:yyyy-MM-dd HH:mm} UTC and {Count(made.Changes)} since then")
        : $"all {Count(made.Changes)} in the journal";

    private static string Kept(Rebuilt made) => made.Kept is { } file ? $" What stood there is kept as {Path.GetFileName(file)}." : "";

    private static string Lost(long changes) => changes > 0 ? $" {Count(changes)} could not be brought back." : "";

    private static string Count(long changes) => changes == 1 ? "1 change" : FormattableString.Invariant($"{changes} changes");
}
