using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Exchange.Intake;

/// <summary>What a file says that somebody made with another program (or with this one, elsewhere), in one form for all formats.</summary>
/// <param name="Format">To the reader: <c>Hypothesis export</c>.</param>
public sealed record ForeignWork(string Format)
{
    public IReadOnlyList<ForeignDocument> Documents { get; init; } = [];

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<ForeignNote> Notes { get; init; } = [];

    /// <summary>The codebook where the format has one, parents before children; themes that passages carry need not stand here.</summary>
    public IReadOnlyList<ForeignTheme> Codebook { get; init; } = [];

    /// <summary>Sentences on what the file holds besides, and is not read.</summary>
    public IReadOnlyList<string> PassedOver { get; init; } = [];
}

/// <param name="Key">By which notes name it; of this file only.</param>
public sealed record ForeignDocument(string Key)
{
    public string? Title { get; init; }

    public string? Url { get; init; }

    /// <summary>LF and NFC (<see cref="ForeignText"/>); null where the format does not carry it.</summary>
    public string? Text { get; init; }

    /// <summary>What to call it.</summary>
    public string Name => Title ?? Url ?? Key;
}

/// <summary>A passage somebody marked, or a note on a whole document where it has neither quote nor place.</summary>
/// <param name="Document">The key of its document.</param>
public sealed record ForeignNote(string Document)
{
    /// <summary>Under which it is known wherever the file goes; null where the format has nothing of the kind.</summary>
    public string? Id { get; init; }

    /// <summary>Whether others write on in it under the same id, as reviewers do in a comment of ours: what they wrote is a note of its own.</summary>
    public bool MayBeReworded { get; init; }

    /// <summary>Where it stands in its document's text, UTF-16; null where the format says nothing or carries no text.</summary>
    public TextRange? Range { get; init; }

    /// <summary>Where it stood in a text that is not in the file, code points. Believed only where the words agree.</summary>
    public TextRange? Points { get; init; }

    public TextQuote? Quote { get; init; }

    /// <summary>Paths of names, from the top of a hierarchy down.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Themes { get; init; } = [];

    public string Note { get; init; } = "";

    public string? Creator { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? Modified { get; init; }

    public bool IsOnWholeDocument => Range is null && Points is null && Quote is null;

    /// <summary>A note on a whole document that says nothing.</summary>
    public bool IsNothing => IsOnWholeDocument && Themes.Count == 0 && string.IsNullOrWhiteSpace(Note);
}

/// <param name="Path">Of names, from the top down to its own.</param>
/// <param name="Color"><c>#RRGGBB</c>, or whatever stands there; null for none.</param>
public sealed record ForeignTheme(IReadOnlyList<string> Path, string Definition = "", string? Color = null)
{
    public string Memo { get; init; } = "";
}
