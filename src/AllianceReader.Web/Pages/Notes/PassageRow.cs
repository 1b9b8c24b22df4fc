using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Themes;

namespace AllianceReader.Web.Pages.Notes;

/// <summary>An annotation as lists across essays show it.</summary>
/// <param name="ClassName">The stroke under its words.</param>
/// <param name="Themes">Those that are named below it.</param>
internal sealed record PassageRow(Annotation Annotation, PassageInContext? Passage, string? Language, string ClassName, IReadOnlyList<Theme> Themes)
{
    /// <summary>The form by which it can be chosen with others; null where there is none.</summary>
    public string? ChosenBy { get; init; }

    /// <summary>The form by which it is moved in an order by hand; null where there is none.</summary>
    public string? ArrangedBy { get; init; }

    /// <summary>Its essay, where that is not named above it.</summary>
    public ArticleSummary? From { get; init; }

    /// <summary>It in the whole of its paragraph, where that is more than <see cref="Passage"/>.</summary>
    public PassageInContext? Around { get; init; }

    public string Address => $"/read/{Annotation.Article}#{(Annotation.IsUnplaced ? "n" : "a")}-{Annotation.Id}";

    /// <summary>What the passage is called where it has to be told from others: its place, or its first words.</summary>
    public string Name => !Annotation.IsUnplaced && Annotation.Paragraph is { } number ? $"the passage in ¶ {Wording.Plain(number)}" : "this note";
}

/// <summary>The passages of one essay that stand together in a list.</summary>
/// <param name="Count">How many the whole list holds of this essay, on other pages too.</param>
internal sealed record EssayPassages(ArticleSummary Essay, IReadOnlyList<PassageRow> Rows, int Count)
{
    /// <param name="found">In the order of the list; an essay's passages stand together.</param>
    /// <param name="counts">Passages by essay, over the whole list.</param>
    /// <param name="shown">The theme whose list this is: its stroke is drawn, and it is not named again. Null for a list of all.</param>
    public static IReadOnlyList<EssayPassages> Of(
        IReadOnlyList<AnnotationInContext> found, IReadOnlyList<Facet> counts, IReadOnlyList<Theme> codebook, Theme? shown = null)
    {
        var themes = codebook.ToDictionary(theme => theme.Slug);
        return [.. from one in found
                   group one by one.Article.Slug into essay
                   let rows = essay.Select(one => Row(one, themes, shown)).ToArray()
                   select new EssayPassages(essay.First().Article, rows, counts.FirstOrDefault(c => c.Value == essay.Key)?.Count ?? rows.Length)];
    }

    /// <param name="shown">The theme whose list this is; null for a list of all.</param>
    public static PassageRow Row(AnnotationInContext found, Dictionary<string, Theme> themes, Theme? shown)
    {
        Theme[] carried = [.. found.Annotation.Themes.Select(slug => themes.GetValueOrDefault(slug)).OfType<Theme>()];
        return new(
            found.Annotation,
            PassageInContext.Of(found),
            found.Article.Language,
            (shown ?? carried.FirstOrDefault())?.ClassName ?? Samples.Class(null),
            [.. carried.Where(theme => theme.Slug != shown?.Slug)]);
    }
}
