namespace AllianceReader.Annotations.Anchoring;

/// <summary>Where words of a quote stand in a text, and the stretches that hold most of what the quote tells.</summary>
internal sealed class Sightings
{
    /// <summary>A stretch that holds less of a quote than this cannot be its place.</summary>
    private const float LeastShare = 0.25f;

    /// <summary>Nor can one that holds less than this of what the best stretch holds come near it.</summary>
    private const float LeastOfBest = 0.55f;

    private readonly Needle needle;
    private readonly Tokens text;
    private readonly List<(int Token, int Word)> seen = [];
    private readonly int[] wordOf;
    private readonly int[] counts;

    private Sightings(Needle needle, Tokens text)
    {
        this.needle = needle;
        this.text = text;
        wordOf = new int[needle.Count];
        counts = new int[needle.Count];
    }

    /// <summary>Reads the text once, and weighs the quote's words by how often they stand in it.</summary>
    public static Sightings Of(Needle needle, Tokens text)
    {
        var sightings = new Sightings(needle, text);
        sightings.Read();
        return sightings;
    }

    /// <returns>Stretches of tokens, end exclusive, the most promising first; wide enough for the whole quote.</returns>
    public IEnumerable<(int From, int To)> Stretches(int most)
    {
        var whole = Enumerable.Range(0, needle.Count).Where(i => wordOf[i] == i).Sum(needle.Weight);
        var found = Densest().Where(s => s.Score >= LeastShare * whole).OrderByDescending(s => s.Score).ToList();
        return found.Take(most).TakeWhile(s => s.Score >= LeastOfBest * found[0].Score).Select(s => (s.From, s.To));
    }

    private int Width => (needle.Count * 5 / 4) + 8;

    private void Read()
    {
        var words = new WordTable(needle, wordOf);
        var tokens = text.Span;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && words.Find(tokens[i].Hash) is var word and >= 0)
            {
                seen.Add((i, word));
                counts[word]++;
            }
        }
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = counts[wordOf[i]];
        }
        needle.Weigh(counts, text.Count);
    }

    // One sliding window; of the windows that end near each other only the best is kept.
    private IEnumerable<(float Score, int From, int To)> Densest()
    {
        var within = new int[needle.Count];
        var (score, left, best) = (0f, 0, (Score: 0f, Left: 0, Right: 0));
        var bucket = -1;
        for (var right = 0; right < seen.Count; right++)
        {
            score += within[seen[right].Word]++ == 0 ? needle.Weight(seen[right].Word) : 0;
            for (; seen[right].Token - seen[left].Token > Width; left++)
            {
                score -= --within[seen[left].Word] == 0 ? needle.Weight(seen[left].Word) : 0;
            }
            if (seen[right].Token / Width != bucket)
            {
                if (best.Score > 0)
                {
                    yield return (best.Score, From(best.Left), To(best.Right));
                }
                (bucket, best) = (seen[right].Token / Width, default);
            }
            best = score > best.Score ? (score, left, right) : best;
        }
        if (best.Score > 0)
        {
            yield return (best.Score, From(best.Left), To(best.Right));
        }
    }

    private int From(int sighting) => Math.Max(0, seen[sighting].Token - needle.Count - 4);

    private int To(int sighting) => Math.Min(text.Count, seen[sighting].Token + needle.Count + 4);
}
