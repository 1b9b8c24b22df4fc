using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;

namespace AllianceReader.Exchange.Intake;

/// <summary>What would become of somebody's work in this library as it stands. Nothing is done by planning.</summary>
/// <param name="File">What its sender calls it.</param>
public sealed record IntakePlan(string File, ForeignWork Work)
{
    /// <summary>In the order of the file.</summary>
    public required IReadOnlyList<PlannedNote> Notes { get; init; }

    /// <summary>Those that the codebook does not have, parents before children.</summary>
    public required IReadOnlyList<PlannedTheme> Themes { get; init; }

    public required IReadOnlyList<MatchedDocument> Documents { get; init; }

    public IEnumerable<PlannedNote> With(IntakeVerdict verdict) => Notes.Where(note => note.Verdict == verdict);

    public int Count(IntakeVerdict verdict) => Notes.Count(note => note.Verdict == verdict);

    public IEnumerable<MatchedDocument> Unmatched => Documents.Where(document => document.Essay is null);

    public bool BringsNothing => Themes.Count == 0 && Notes.All(note => note.Verdict is IntakeVerdict.Here or IntakeVerdict.LeftOut);

    /// <param name="withUnplaced">Whether what cannot be placed comes in as well, for the reader to place.</param>
    public Incoming Incoming(bool withUnplaced = true) => new(
        File,
        Themes,
        [.. Notes.Where(note => note.Verdict == IntakeVerdict.New || (withUnplaced && note.Verdict == IntakeVerdict.Unplaced)).Select(note => new NewPassage(note.Annotation!, note.Revision))]);
}

public enum IntakeVerdict
{
    /// <summary>Comes in, at its place.</summary>
    New,

    /// <summary>Is in the library already.</summary>
    Here,

    /// <summary>Its essay is here and its place is not clear: comes in as a question, for the reader to place.</summary>
    Unplaced,

    /// <summary>Stays outside: its essay is not here, or there is nothing to it.</summary>
    LeftOut,
}

/// <param name="Reason">A sentence; null for what comes in at its place.</param>
/// <param name="Annotation">What it becomes; of one that is here, what it is. Themes are slugs or <see cref="PlannedTheme.Key"/>. Null for what stays outside.</param>
/// <param name="Revision">Of the essay that it was placed in.</param>
public sealed record PlannedNote(ForeignNote Note, IntakeVerdict Verdict, string? Reason = null, Annotation? Annotation = null, int Revision = 0);

/// <summary>A theme that is to be made.</summary>
/// <param name="Key">By which annotations and children name it, until it has a slug: no slug looks like it.</param>
/// <param name="Parent">A slug, or the key of one that is to be made before it; null for the top.</param>
public sealed record PlannedTheme(string Key, string Name, string Definition, ThemeColor? Color, string? Parent)
{
    /// <summary>What somebody came to think about it; empty for none.</summary>
    public string Memo { get; init; } = "";
}

/// <param name="Essay">Null where the library has none that it could be.</param>
/// <param name="Reason">By what it was known, or why it was not.</param>
/// <param name="Notes">How many of the file's notes are on it.</param>
public sealed record MatchedDocument(ForeignDocument Document, Article? Essay, string Reason, int Notes);

/// <summary>What is to be taken in, as one change.</summary>
/// <param name="Notes">Their themes are slugs, or keys of <paramref name="Themes"/>.</param>
public sealed record Incoming(string File, IReadOnlyList<PlannedTheme> Themes, IReadOnlyList<NewPassage> Notes);

/// <param name="Entry">The history's; null where nothing came in.</param>
public sealed record TakenIn(int Notes, int Themes, long? Entry);
