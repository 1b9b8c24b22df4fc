using AllianceReader.Articles;
using AllianceReader.Overview;
using AllianceReader.Web.Api;

namespace AllianceReader.Web.Pages.Overview;

/// <summary>What the address says of an overview: <c>/overview?rows=authors&amp;turned=yes&amp;measure=share&amp;below=yes&amp;theme=…&amp;author=…&amp;publication=…&amp;from=2018&amp;to=2025&amp;rule=paragraph&amp;across=24</c>. What cannot be meant is passed over.</summary>
public sealed class OverviewForm
{
    public const string Yes = "yes";

    /// <summary>Columns of themes that fit a screen.</summary>
    public const int UsualAcross = 12;

    public static IReadOnlyList<string> Fields { get; } = ["rows", "turned", "measure", "below", "theme", "author", "publication", "collection", "from", "to", "rule", "across"];

    public string? Rows { get; set; }

    /// <summary><c>yes</c>: themes are the rows.</summary>
    public string? Turned { get; set; }

    public string? Measure { get; set; }

    public string? Below { get; set; }

    public IReadOnlyList<string> Theme { get; set; } = [];

    public string? Author { get; set; }

    public string? Publication { get; set; }

    public string? Collection { get; set; }

    /// <summary>EDTF, inclusive.</summary>
    public string? From { get; set; }

    /// <summary>EDTF, inclusive.</summary>
    public string? To { get; set; }

    public string? Rule { get; set; }

    public string? Across { get; set; }

    internal Axis Against => OverviewNames.Axis(Rows) is { } axis and not Axis.Themes ? axis : Axis.Essays;

    internal bool IsTurned => Turned == Yes;

    internal bool RollsUp => Below == Yes;

    internal Measure Counting => OverviewNames.Measure(Measure) ?? AllianceReader.Overview.Measure.Passages;

    internal Together Together => OverviewNames.Together(Rule) ?? AllianceReader.Overview.Together.Overlap;

    internal int ThemesAcross => int.TryParse(Across, out var across) ? Math.Clamp(across, 2, MatrixQuery.MostAcross) : UsualAcross;

    internal IReadOnlyList<string> Themes => Given.Of(Theme);

    internal bool Narrows => Themes.Count > 0 || Filter is not { Authors: [], Publications: [], Collections: [], From: null, To: null };

    internal OverviewFilter Filter => new()
    {
        Themes = Themes,
        Authors = One(Author),
        Publications = One(Publication),
        Collections = One(Collection),
        From = EdtfDate.Parse(From?.Trim())?.Text,
        To = EdtfDate.Parse(To?.Trim())?.Text,
    };

    /// <summary>What is wrong with the dates, as a sentence; null when nothing is.</summary>
    internal string? WrongDate => NotADate(From) is { } from ? $"“{from}” is no date." : NotADate(To) is { } to ? $"“{to}” is no date." : null;

    internal MatrixQuery Matrix(Stretch stretch) => new()
    {
        Rows = IsTurned ? Axis.Themes : Against,
        Columns = IsTurned ? Against : Axis.Themes,
        Measure = Counting,
        RollsUp = RollsUp,
        Filter = Filter,
        Stretch = stretch,
        Across = IsTurned && Against == Axis.Years ? MatrixQuery.MostAcross : ThemesAcross,
    };

    internal MatrixQuery Timeline => new()
    {
        Rows = Axis.Themes, Columns = Axis.Years, Measure = Counting, RollsUp = RollsUp, Filter = Filter, Stretch = new(ThemesAcross), Across = MatrixQuery.MostAcross,
    };

    internal PairQuery Pairs => new() { Rule = Together, RollsUp = RollsUp, Filter = Filter, Across = ThemesAcross };

    private static string[] One(string? value) => string.IsNullOrWhiteSpace(value) ? [] : [value];

    private static string? NotADate(string? text) => string.IsNullOrWhiteSpace(text) || EdtfDate.Parse(text.Trim()) is not null ? null : text.Trim();
}
