using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Notes;

namespace AllianceReader.Web.Pages.Beside;

/// <summary>One of the two essays.</summary>
/// <param name="Name">What it is called in a sentence.</param>
/// <param name="Passages">What is marked in it, in text order.</param>
internal sealed record Voice(ArticleSummary Essay, string Name, IReadOnlyList<AnnotationInContext> Passages)
{
    /// <summary>By their authors' names; by their titles where those do not tell them apart.</summary>
    public static (Voice Left, Voice Right) Two((ArticleSummary Essay, IReadOnlyList<AnnotationInContext> Passages) left, (ArticleSummary Essay, IReadOnlyList<AnnotationInContext> Passages) right)
    {
        var (one, other) = (Named(left.Essay), Named(right.Essay));
        return one == other
            ? (new(left.Essay, $"“{left.Essay.Heading}”", left.Passages), new(right.Essay, $"“{right.Essay.Heading}”", right.Passages))
            : (new(left.Essay, one, left.Passages), new(right.Essay, other, right.Passages));
    }

    private static string Named(ArticleSummary essay) => essay.Authors switch
    {
        [] => $"“{essay.Heading}”",
        [var author] => author.Family ?? author.Name,
        var authors => Wording.Names(authors),
    };
}

/// <summary>What both essays say on one theme.</summary>
/// <param name="Theme">Null for what carries none.</param>
/// <param name="Left">Empty where that essay is silent.</param>
internal sealed record ThemeRow(Theme? Theme, IReadOnlyList<PassageRow> Left, IReadOnlyList<PassageRow> Right)
{
    public bool Both => Left.Count > 0 && Right.Count > 0;

    public string Name => Theme?.Name ?? "Without a theme";

    /// <summary>Of its place in the page.</summary>
    public string Id => Theme is null ? "untagged" : $"on-{Theme.Slug}";
}

/// <summary>Two essays, their passages aligned by theme, in the order of the codebook.</summary>
internal sealed record Comparison(Voice Left, Voice Right, IReadOnlyList<ThemeRow> Rows)
{
    /// <param name="shown">The themes that rows are made for; null for all, and for what carries none.</param>
    public static Comparison Of(Voice left, Voice right, IReadOnlyList<Theme> codebook, IReadOnlyCollection<string>? shown)
    {
        var themes = codebook.ToDictionary(theme => theme.Slug);
        var rows = codebook.Where(theme => shown?.Contains(theme.Slug) ?? true).Select(theme => new ThemeRow(theme, On(left, theme), On(right, theme)));
        var untagged = new ThemeRow(null, Untagged(left), Untagged(right));
        return new(left, right, [.. (shown is null ? rows.Append(untagged) : rows).Where(row => row.Left.Count + row.Right.Count > 0)]);

        PassageRow[] On(Voice voice, Theme theme) =>
            [.. voice.Passages.Where(one => one.Annotation.Themes.Contains(theme.Slug)).Select(one => EssayPassages.Row(one, themes, theme))];

        PassageRow[] Untagged(Voice voice) =>
            [.. voice.Passages.Where(one => one.Annotation.Themes.Count == 0).Select(one => EssayPassages.Row(one, themes, null))];
    }

    /// <summary>The most passages that one of them has on one theme.</summary>
    public int Most => Rows.Select(row => Math.Max(row.Left.Count, row.Right.Count)).DefaultIfEmpty().Max();

    /// <summary>Who speaks on how many themes, as a sentence.</summary>
    public string Sum
    {
        get
        {
            var tagged = Rows.Where(row => row.Theme is not null).ToArray();
            var (both, left, right) = (tagged.Count(row => row.Both), tagged.Count(row => row.Right.Count == 0), tagged.Count(row => row.Left.Count == 0));
            return tagged.Length == 0
                ? "Neither essay carries a theme here."
                : $"Both speak on {Wording.CountOrNo(both, "theme")}, {Left.Name} alone on {Wording.Plain(left)}, {Right.Name} alone on {Wording.Plain(right)}.";
        }
    }
}
