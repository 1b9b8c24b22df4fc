using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Overview;
using AllianceReader.Themes;

namespace AllianceReader.Sqlite.Tests.Support;

/// <summary>Counts a library by going through every essay, passage and character of it, with no thought of time.</summary>
internal sealed class Recount(IReadOnlyList<RecountedEssay> essays, IReadOnlyList<Theme> codebook, bool rollsUp)
{
    public static async Task<Recount> Of(IArticleStore articles, IAnnotationStore annotations, IThemeStore themes, bool rollsUp)
    {
        List<RecountedEssay> essays = [];
        foreach (var summary in (await articles.List(new() { Archived = ArchivedEssays.Included, Stretch = Stretch.All })).Items)
        {
            var notes = await annotations.InArticle(summary.Slug);
            if (notes.Count > 0)
            {
                essays.Add(new((await articles.Find(summary.Slug))!, notes));
            }
        }
        return new(essays, await themes.List(), rollsUp);
    }

    public IReadOnlyList<Theme> Codebook => codebook;

    /// <summary>Essays by what they stand under: slugs or years; nothing for no author and no date.</summary>
    public Dictionary<string, IReadOnlyCollection<RecountedEssay>> Lines(Axis axis) => (
        from essay in essays
        from key in Keys(essay.Article, axis)
        group essay by key ?? "").ToDictionary(line => line.Key, line => (IReadOnlyCollection<RecountedEssay>)[.. line]);

    /// <param name="theme">Null for any.</param>
    public double Figure(IReadOnlyCollection<RecountedEssay> of, string? theme, Measure measure) => measure switch
    {
        Measure.Passages => of.Sum(essay => InWhole(essay, theme).Count()),
        Measure.Essays => of.Count(essay => InWhole(essay, theme).Any()),
        _ => of.Sum(essay => (double)essay.Article.Text.Length) is var length and > 0 ? of.Sum(essay => Covered(essay, theme)) / length : 0,
    };

    public double Whole(string? theme, Measure measure) => Figure(essays, theme, measure);

    public (int Both, int Either) Pair(string one, string other, Together rule) => rule switch
    {
        Together.Overlap => Over(essays.SelectMany(essay => Either(essay, one, other).Select(passage => (Meets(essay, passage, one), Meets(essay, passage, other))))),
        Together.Paragraph => Over(essays.SelectMany(essay => essay.Article.Paragraphs.Select(block => (Touches(essay, block, one), Touches(essay, block, other))))),
        _ => Over(essays.Select(essay => (InWhole(essay, one).Any(), InWhole(essay, other).Any()))),
    };

    public int Units(string theme, Together rule) => rule switch
    {
        Together.Overlap => essays.Sum(essay => Placed(essay, theme).Count()),
        Together.Paragraph => essays.Sum(essay => essay.Article.Paragraphs.Count(block => Touches(essay, block, theme))),
        _ => essays.Count(essay => InWhole(essay, theme).Any()),
    };

    public bool AreKin(string one, string other) => Upwards(one).Contains(other) || Upwards(other).Contains(one);

    private static (int, int) Over(IEnumerable<(bool One, bool Other)> units)
    {
        var all = units.ToList();
        return (all.Count(unit => unit is (true, true)), all.Count(unit => unit.One || unit.Other));
    }

    private static IEnumerable<string?> Keys(Article article, Axis axis) => axis switch
    {
        Axis.Essays => [article.Slug],
        Axis.Years => [article.Published?[..4]],
        _ => article.Authors.Select(author => (string?)author.Slug).Distinct().DefaultIfEmpty(),
    };

    private IEnumerable<Annotation> Placed(RecountedEssay essay, string? theme) =>
        essay.Annotations.Where(annotation => annotation.Place is not null && Carries(annotation, theme));

    private IEnumerable<Annotation> InWhole(RecountedEssay essay, string? theme) =>
        essay.Annotations.Where(annotation => Carries(annotation, theme));

    private IEnumerable<Annotation> Either(RecountedEssay essay, string one, string other) => Placed(essay, one).Union(Placed(essay, other));

    private bool Meets(RecountedEssay essay, Annotation passage, string theme) =>
        Carries(passage, theme) || Placed(essay, theme).Any(other => other.Place!.Value.Overlaps(passage.Place!.Value));

    private bool Touches(RecountedEssay essay, Paragraph block, string theme) =>
        Placed(essay, theme).Any(passage => !passage.Place!.Value.Intersect(block.Range).IsEmpty);

    private int Covered(RecountedEssay essay, string? theme)
    {
        var covered = new bool[essay.Article.Text.Length];
        foreach (var passage in Placed(essay, theme))
        {
            covered.AsSpan(passage.Place!.Value.Start, passage.Place.Value.Length).Fill(true);
        }
        return covered.Count(one => one);
    }

    private bool Carries(Annotation annotation, string? theme) => theme is null
        ? annotation.Themes.Count > 0
        : annotation.Themes.Any(carried => carried == theme || (rollsUp && Upwards(carried).Contains(theme)));

    private IEnumerable<string> Upwards(string theme)
    {
        for (var above = codebook.First(one => one.Slug == theme).Parent; above is not null; above = codebook.First(one => one.Slug == above).Parent)
        {
            yield return above;
        }
    }
}

internal sealed record RecountedEssay(Article Article, IReadOnlyList<Annotation> Annotations);
