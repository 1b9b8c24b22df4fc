using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;
using AllianceReader.Web.Pages.Notes;

namespace AllianceReader.Web.Pages.Themes;

/// <summary>Passages that stand together on a theme's page.</summary>
/// <param name="Group">What they have in common; null where the list is not parted.</param>
/// <param name="Essay">Their essay, where that is what they have in common.</param>
internal sealed record PassageBand(Facet? Group, ArticleSummary? Essay, IReadOnlyList<PassageRow> Rows)
{
    /// <param name="found">In the order of the list; what stands together follows one another.</param>
    /// <param name="parted">By what; null for a list that is not parted.</param>
    public static IReadOnlyList<PassageBand> Of(IReadOnlyList<AnnotationInContext> found, PassageGroup? parted, IReadOnlyList<Theme> codebook, Theme shown)
    {
        var themes = codebook.ToDictionary(theme => theme.Slug);
        return [.. from one in found
                   group one by one.Group?.Value into band
                   let first = band.First()
                   select new PassageBand(first.Group, parted == PassageGroup.Essay ? first.Article : null, [.. band.Select(Row)])];

        PassageRow Row(AnnotationInContext one) => EssayPassages.Row(one, themes, shown) with
        {
            ChosenBy = "chosen",
            ArrangedBy = parted is null ? "arrange" : null,
            From = parted == PassageGroup.Essay ? null : one.Article,
            Around = PassageInContext.WholeParagraph(one),
        };
    }
}
