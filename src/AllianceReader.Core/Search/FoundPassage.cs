using AllianceReader.Articles;

namespace AllianceReader.Search;

/// <summary>How much of a paragraph is taken for the passage that was found.</summary>
public enum PassageExtent
{
    /// <summary>From the first sentence with a word that was looked for to the last.</summary>
    Sentences,

    Paragraph,
}

/// <summary>Where in its essay the passage stands that was found in a block.</summary>
public static class FoundPassage
{
    /// <returns>UTF-16 in the article text; null where nothing of the article text was found. Without words that were looked for, the whole block.</returns>
    public static TextRange? Of(SearchHit hit, PassageExtent extent)
    {
        if (hit.Place is not { } place)
        {
            return null;
        }
        var text = string.Concat(hit.Segments.Select(segment => segment.Text));
        var within = extent == PassageExtent.Paragraph ? null : Sentences(text, MatchesIn(hit));
        return within is { } part ? new(place.Range.Start + part.Start, place.Range.Start + part.End) : place.Range;
    }

    private static TextRange? Sentences(string text, IReadOnlyList<TextRange> matches)
    {
        var found = Annotations.Sentences.In(text, new(0, text.Length)).Where(sentence => matches.Any(sentence.Overlaps)).ToList();
        return found.Count == 0 ? null : new(found[0].Start, found[^1].End);
    }

    private static List<TextRange> MatchesIn(SearchHit hit)
    {
        List<TextRange> matches = [];
        var at = 0;
        foreach (var segment in hit.Segments)
        {
            if (segment.Match)
            {
                matches.Add(new(at, at + segment.Text.Length));
            }
            at += segment.Text.Length;
        }
        return matches;
    }
}
