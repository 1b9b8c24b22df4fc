using AllianceReader.Articles;
using AllianceReader.Search;
using Dapper;

namespace AllianceReader.Sqlite.Search;

/// <summary>Shows why an entry was found. The large index holds no text to mark words in, so the few entries of a page go through a <see cref="TinyIndex"/>.</summary>
internal static class Highlights
{
    // Segmented text holds no control characters (Bigrams).
    private const char Opens = '\u0001';
    private const char Closes = '\u0002';

    /// <returns>For each text its segments; a text that is not matched, or a null expression, gives one segment.</returns>
    public static IReadOnlyList<IReadOnlyList<SearchSegment>> Of(IReadOnlyList<string> texts, string? expression)
    {
        if (expression is null || texts.Count == 0)
        {
            return [.. texts.Select(Whole)];
        }
        var segmented = texts.Select(Bigrams.Of).ToArray();
        var marked = Mark(segmented, expression);
        return [.. texts.Select((text, at) => marked.TryGetValue(at, out var shown) ? Cut(text, Ranges(segmented[at], shown)) : Whole(text))];
    }

    private static Dictionary<long, string> Mark(Bigrams[] texts, string expression)
    {
        using var index = TinyIndex.Of(texts.Select(text => text.Text));
        return index.Db.Query<(long Number, string Marked)>(
            $"""
            select rowid, highlight(told, 0, char({(int)Opens}), char({(int)Closes}))
            from   told
            where  told match @expression
            """, new { expression }).ToDictionary(row => row.Number, row => row.Marked);
    }

    private static IEnumerable<TextRange> Ranges(Bigrams text, string marked)
    {
        int at = 0, start = 0;
        foreach (var c in marked)
        {
            switch (c)
            {
                case Opens:
                    start = at;
                    break;
                case Closes:
                    yield return text.Source(new(start, at));
                    break;
                default:
                    at++;
                    break;
            }
        }
    }

    // Pairs overlap in the text they were made of, so what was found is joined again.
    private static List<SearchSegment> Cut(string text, IEnumerable<TextRange> ranges)
    {
        List<SearchSegment> segments = [];
        var done = 0;
        foreach (var range in TextRange.Joined(ranges))
        {
            if (range.Start > done)
            {
                segments.Add(new(text[done..range.Start], false));
            }
            segments.Add(new(range.Of(text), true));
            done = range.End;
        }
        if (done < text.Length)
        {
            segments.Add(new(text[done..], false));
        }
        return segments;
    }

    private static List<SearchSegment> Whole(string text) => [new(text, false)];
}
