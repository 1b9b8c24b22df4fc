using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Notes;

namespace AllianceReader.Web.Pages.Beside;

/// <summary>One of the two essays.</summary>
internal sealed record Voice(ArticleSummary Essay)
{
    /// <summary>What it is called in a sentence: its author's name, or its title.</summary>
    public string Name => Essay.Authors is [var author] ? author.Family ?? author.Name : Essay.Authors.Count > 1 ? Wording.Names(Essay.Authors) : Essay.Heading;
}

/// <summary>What both essays say on one theme.</summary>
/// <param name="Theme">Null for what carries none.</param>
/// <param name="Left">Empty where that essay is silent.</param>
internal sealed record ThemeRow(Theme? Theme, IReadOnlyList<PassageRow> Left, IReadOnlyList<PassageRow> Right)
{
    public bool Both => Left.Count > 0 && Right.Count > 0;
}

/// <summary>Two essays, their passages aligned by theme, in the order of the codebook.</summary>
internal sealed record Comparison(Voice Left, Voice Right, IReadOnlyList<ThemeRow> Rows)
{
    /// <param name="found">Passages of both, in text order within each.</param>
    /// <param name="shown">The themes that rows are made for.</param>
    public static Comparison Of(ArticleSummary left, ArticleSummary right, IReadOnlyList<AnnotationInContext> found, IReadOnlyList<Theme> codebook, IReadOnlyCollection<string>? shown)
    {
        var themes = codebook.ToDictionary(theme => theme.Slug);
        var rows = codebook.Where(theme => shown?.Contains(theme.Slug) ?? true).Select(theme => new ThemeRow(theme, On(left, theme), On(right, theme)));
        var untagged = new ThemeRow(null, Untagged(left), Untagged(right));
        return new(new(left), new(right), [.. (shown is null ? rows.Append(untagged) : rows).Where(row => row.Left.Count + row.Right.Count > 0)]);

        PassageRow[] On(ArticleSummary essay, Theme theme) =>
            [.. found.Where(one => one.Article.Slug == essay.Slug && one.Annotation.Themes.Contains(theme.Slug)).Select(one => EssayPassages.Row(one, themes, theme))];

        PassageRow[] Untagged(ArticleSummary essay) =>
            [.. found.Where(one => one.Article.Slug == essay.Slug && one.Annotation.Themes.Count == 0).Select(one => EssayPassages.Row(one, themes, null))];
    }

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
