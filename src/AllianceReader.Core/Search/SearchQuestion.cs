namespace AllianceReader.Search;

/// <summary>What a reader looks for, taken apart (<see cref="SearchLanguage"/>).</summary>
public sealed record SearchQuestion
{
    /// <summary>All of these have to stand in one entry; of each, any.</summary>
    public IReadOnlyList<IReadOnlyList<SearchTerm>> Wanted { get; init; } = [];

    /// <summary>None of these.</summary>
    public IReadOnlyList<SearchTerm> Unwanted { get; init; } = [];

    public IReadOnlyList<SearchCondition> Conditions { get; init; } = [];

    /// <summary>What was understood otherwise than it may have been meant, as sentences.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Why nothing can be looked for, as a sentence; null when something can.</summary>
    public string? Malformed { get; init; }

    public bool HasWords => Wanted.Count > 0;
}

/// <param name="Words">One word, or several that stand one after another.</param>
/// <param name="IsPrefix">Whether the last word may go on.</param>
public sealed record SearchTerm(string Words, bool IsPrefix = false);

public enum SearchField
{
    /// <summary>Part of an author's name.</summary>
    Author,

    /// <summary>Part of a theme's name; meets passages that carry it and the paragraphs they stand in.</summary>
    Theme,

    /// <summary>Part of a publication's name.</summary>
    Publication,

    /// <summary>Part of the name of a collection that the essay is in.</summary>
    Collection,

    /// <summary>EDTF; published before it, itself left out.</summary>
    Before,

    /// <summary>EDTF; published after it, itself left out.</summary>
    After,

    /// <summary><c>note</c>: notes, and paragraphs with one.</summary>
    Has,

    /// <summary><c>text</c>, <c>titles</c>, <c>authors</c> or <c>notes</c>.</summary>
    In,
}

/// <param name="IsNot">Whether it must not be met.</param>
public sealed record SearchCondition(SearchField Field, string Value, bool IsNot = false);
