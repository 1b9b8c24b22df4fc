namespace AllianceReader.Web.Pages.Settings;

/// <summary>One thing that a reader can choose about how the pages look. On a page it is <c>data-{Name}</c> of the root; the sheets do the rest.</summary>
/// <param name="Name">Lower-case letters, as in the cookie, the form and the attribute.</param>
/// <param name="Usual">The value that stands unless the reader says otherwise; it needs neither cookie nor attribute.</param>
internal sealed record Setting(string Name, string Label, string Usual, IReadOnlyList<(string Value, string Label)> Choices)
{
    public static Setting Scheme { get; } = new("scheme", "Paper", "system",
        [("system", "System"), ("light", "Light"), ("sepia", "Sepia"), ("dark", "Dark"), ("contrast", "High contrast")]);

    public static IReadOnlyList<Setting> All { get; } =
    [
        Scheme,
        new("font", "Typeface", "serif", [("serif", "Serif"), ("sans", "Sans"), ("legible", "Dyslexia-friendly")]),
        new("size", "Size", "medium", [("small", "Small"), ("medium", "Medium"), ("large", "Large"), ("larger", "Larger"), ("largest", "Largest")]),
        new("measure", "Column", "medium", [("narrow", "Narrow"), ("medium", "Medium"), ("wide", "Wide")]),
        new("spacing", "Lines", "medium", [("close", "Close"), ("medium", "Medium"), ("airy", "Airy")]),
        new("edge", "Edge", "ragged", [("ragged", "Ragged"), ("justified", "Justified, hyphens")]),
        new("marks", "Highlights", "shown", [("shown", "Shown"), ("hidden", "Hidden")]),
    ];

    public bool Takes(string? value) => Choices.Any(choice => choice.Value == value);
}
