using AllianceReader.Articles;
using AllianceReader.Search;

namespace AllianceReader.Web.Pages.Search;

/// <summary>An essay that was found, with the paragraph that shows why.</summary>
/// <param name="Paragraph">The ¶ number; null where the words stand in a block without one, or only in title and names.</param>
/// <param name="Excerpt">Empty where the words stand only in title and names.</param>
internal sealed record FoundEssay(ArticleSummary Essay, int? Paragraph, IReadOnlyList<SearchSegment> Excerpt)
{
    // UTF-16 units: about four lines.
    private const int Longest = 360;

    // As much as stands before the first word found in a paragraph that is too long to be shown whole.
    private const int Lead = 90;

    /// <param name="article">Null when it was deleted since the list was read.</param>
    public static FoundEssay Of(ArticleSummary summary, Article? article, Words words)
    {
        var block = article?.Paragraphs.FirstOrDefault(b => words.AllIn(b.Text))
            ?? article?.Paragraphs.MaxBy(b => words.PlacesIn(b.Text).Count);
        return block is not null && words.PlacesIn(block.Text) is [var first, ..]
            ? new(summary, block.Number, Parted(Cut(block.Text, first.Start), words))
            : new(summary, null, []);
    }

    private static List<SearchSegment> Parted(string text, Words words)
    {
        List<SearchSegment> parts = [];
        var done = 0;
        foreach (var place in words.PlacesIn(text))
        {
            parts.Add(new(text[done..place.Start], false));
            parts.Add(new(place.Of(text), true));
            done = place.End;
        }
        return [.. parts, new(text[done..], false)];
    }

    private static string Cut(string text, int first)
    {
        if (text.Length <= Longest)
        {
            return text;
        }
        var start = first <= Lead ? 0 : Word(text, first - Lead);
        var end = start + Longest >= text.Length ? text.Length : Word(text, start + Longest);
        return (start > 0 ? "… " : "") + text[start..end].Trim() + (end < text.Length ? " …" : "");
    }

    // No word is cut in two, but for one of more than forty letters; then at least no character is.
    private static int Word(string text, int at)
    {
        var space = text.LastIndexOf(' ', at);
        var whole = char.IsLowSurrogate(text[at]) ? at - 1 : at;
        return space > at - 40 && space > 0 ? space : whole;
    }
}
