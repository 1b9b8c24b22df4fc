using AllianceReader.Themes;

namespace AllianceReader.Exchange.Word;

/// <summary>How a run of characters looks.</summary>
internal sealed record RunLook
{
    public static RunLook Plain { get; } = new();

    /// <summary>A character style's id.</summary>
    public string? Style { get; init; }

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Strike { get; init; }

    /// <summary>The one theme that covers it: tint and line, never one without the other.</summary>
    public Theme? Theme { get; init; }

    /// <summary>BCP 47; null where nobody said.</summary>
    public string? Language { get; init; }
}
