using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Web.Api;

/// <summary>What is to carry a theme.</summary>
/// <param name="Annotations">Ids.</param>
/// <param name="Paragraphs">Whole paragraphs, as a search names them.</param>
public sealed record TagJson(IReadOnlyList<string>? Annotations = null, IReadOnlyList<NamedParagraphJson>? Paragraphs = null)
{
    // As many as the longest page of a list holds.
    private const int Most = Stretch.Most;

    internal async Task<(List<NewPassage> New, List<string> Existing)> Plan(string theme, IArticleStore articles, IAnnotationStore annotations, Attribution by)
    {
        List<NewPassage> marked = [];
        List<string> existing = [.. (Annotations ?? []).OfType<string>()];
        var paragraphs = (Paragraphs ?? []).OfType<NamedParagraphJson>().Distinct().ToList();
        RequireFew(existing.Count + paragraphs.Count);
        foreach (var essay in paragraphs.GroupBy(paragraph => paragraph.Article ?? ""))
        {
            var article = await articles.Find(essay.Key) ?? throw new RefusedException("paragraphs", $"There is no article '{essay.Key}'.");
            var there = await annotations.InArticle(essay.Key);
            foreach (var paragraph in essay)
            {
                var plan = PlannedTagging.At(paragraph.In(article), theme, there);
                if (plan.Range is { } range)
                {
                    marked.Add(Annotate.Passage(article, article.Revision, range, theme, by));
                }
                else if (plan.Deed == TaggingDeed.AddTheme)
                {
                    existing.Add(plan.Annotation!);
                }
            }
        }
        return (marked, existing);
    }

    private static void RequireFew(int number)
    {
        if (number > Most)
        {
            throw new RefusedException("paragraphs", string.Create(CultureInfo.InvariantCulture, $"{number:N0} at once are too many; the most are {Most:N0}."));
        }
    }
}

/// <param name="Article">The article's slug.</param>
/// <param name="Paragraph">Its ¶ number.</param>
public sealed record NamedParagraphJson(string? Article = null, int? Paragraph = null)
{
    internal TextRange In(Article article) => article.Paragraphs.FirstOrDefault(block => block.Number is { } number && number == Paragraph)?.Range
        ?? throw new RefusedException("paragraphs", $"There is no paragraph {Paragraph} in '{article.Slug}'.");
}

/// <param name="Passages">How many carry the theme that did not before.</param>
public sealed record TaggedJson(int Passages);
