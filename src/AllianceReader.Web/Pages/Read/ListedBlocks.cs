using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read;

/// <summary>Which blocks of an essay a form lists the sentences of.</summary>
internal static class ListedBlocks
{
    /// <param name="number">¶ number; null when <paramref name="place"/> says it.</param>
    /// <param name="place">Among all blocks, from 1.</param>
    /// <param name="through">The last ¶ number wanted as well.</param>
    /// <param name="throughPlace">The last block's place wanted as well.</param>
    /// <returns>Empty when neither is given; null when there is no such block.</returns>
    public static IReadOnlyList<Paragraph>? Of(Article article, int? number, int? place, int? through, int? throughPlace)
    {
        if ((number ?? place) is null)
        {
            return [];
        }
        var first = PlaceOf(article, number) ?? place;
        var last = Math.Max(first ?? 0, Math.Max(PlaceOf(article, through) ?? 0, throughPlace ?? 0));
        return first is { } from && from >= 1 && last <= article.Paragraphs.Count
            ? [.. article.Paragraphs.Take(last).Skip(from - 1)]
            : null;
    }

    /// <summary>The blocks that a passage lies in.</summary>
    public static IReadOnlyList<Paragraph> Of(Article article, TextRange range) =>
        [.. article.Paragraphs.Where(b => b.Range.Overlaps(range))];

    private static int? PlaceOf(Article article, int? number) =>
        article.Paragraphs.FirstOrDefault(b => number is not null && b.Number == number) is { } block ? BlockNames.Place(article, block) : null;
}
