using AllianceReader.Search;

namespace AllianceReader.Web.Pages.Search;

/// <summary>As much of what was found as a list shows: all of it, or the part around the first words that were looked for.</summary>
internal static class Excerpt
{
    // UTF-16 units: about four lines.
    private const int Longest = 360;

    // As much as stands before the first word found in a paragraph that is too long to be shown whole.
    private const int Lead = 90;

    // No word is cut in two, but for one of more than forty letters; then at least no character is.
    private const int LongestWord = 40;

    public static IReadOnlyList<SearchSegment> Of(IReadOnlyList<SearchSegment> whole)
    {
        var text = string.Concat(whole.Select(segment => segment.Text));
        if (text.Length <= Longest)
        {
            return whole;
        }
        var first = whole.TakeWhile(segment => !segment.Match).Sum(segment => segment.Text.Length);
        var start = first >= text.Length || first <= Lead ? 0 : Space(text, first - Lead);
        var end = start + Longest >= text.Length ? text.Length : Space(text, start + Longest);
        return [.. Ellipsis(start > 0), .. Within(whole, start, end), .. Ellipsis(end < text.Length)];
    }

    private static IEnumerable<SearchSegment> Within(IReadOnlyList<SearchSegment> whole, int start, int end)
    {
        var at = 0;
        foreach (var segment in whole)
        {
            var from = Math.Clamp(start - at, 0, segment.Text.Length);
            var to = Math.Clamp(end - at, 0, segment.Text.Length);
            if (to > from)
            {
                yield return segment with { Text = segment.Text[from..to] };
            }
            at += segment.Text.Length;
        }
    }

    private static IEnumerable<SearchSegment> Ellipsis(bool isCut) => isCut ? [new(" … ", false)] : [];

    private static int Space(string text, int at)
    {
        var space = text.LastIndexOf(' ', at);
        if (space > at - LongestWord)
        {
            return Math.Max(space, 0);
        }
        return char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
