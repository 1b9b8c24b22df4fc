namespace AllianceReader.Themes;

/// <summary>What a theme's colour is seen on, as <c>tokens.css</c> has it.</summary>
/// <param name="Papers">Page, desk and float.</param>
/// <param name="Ink">Of the text; where schemes share their line colours, the fainter one.</param>
/// <param name="Lit">Opacity of the strongest tint behind the text, that of a mark in hand.</param>
public sealed record Scheme(IReadOnlyList<Rgb> Papers, Rgb Ink, double Lit)
{
    /// <summary>WCAG 2.2, 1.4.3 for words set in the line's colour or on its tint (4.5:1), which holds 1.4.11 for the line itself (3:1).</summary>
    public const double LeastContrast = 4.5;

    private const int Steps = 64;

    /// <summary>Light and sepia: sepia redefines papers and ink only.</summary>
    public static Scheme Light { get; } = new(Colors("#fffefa", "#f6f4ed", "#ffffff", "#f7eedc", "#efe4cd", "#fdf7ea"), Rgb.Parse("#32271a"), 0.25);

    public static Scheme Dark { get; } = new(Colors("#191a1d", "#121316", "#232529"), Rgb.Parse("#e8e5dd"), 0.38);

    /// <summary>The colour, made no lighter or darker than needed to be read on every paper, and the text on its tint.</summary>
    public Rgb Readable(Rgb color) => Away(color).Concat(Back(color)).First(IsReadable);

    public bool IsReadable(Rgb line) => Papers.All(paper =>
        line.ContrastWith(paper) >= LeastContrast && Ink.ContrastWith(line.Over(paper, Lit)) >= LeastContrast);

    private IEnumerable<Rgb> Away(Rgb color) => Path(color, IsDark ? 1 : 0);

    private IEnumerable<Rgb> Back(Rgb color) => Path(color, IsDark ? 0 : 1);

    private bool IsDark => Ink.ContrastWith(new(0, 0, 0)) > Papers[0].ContrastWith(new(0, 0, 0));

    private static IEnumerable<Rgb> Path(Rgb color, double lightness) =>
        Enumerable.Range(0, Steps + 1).Select(step => color.Toward(lightness, step / (double)Steps));

    private static Rgb[] Colors(params string[] hex) => [.. hex.Select(Rgb.Parse)];
}
