using AllianceReader.Articles;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>Measures what speaks for a place.</summary>
internal sealed class Judge(string text, TextQuote quote, int? hint)
{
    // A word that came into a passage counts against it as an average word would that went.
    private const float NewWord = 0.6f;
    private const float NewSign = 0.15f;

    private const double LettersAlone = 0.95;

    // Tokens more than twice what stood there, at an end of a passage, that may have come into it.
    private const int MostStrangers = 8;

    /// <summary>Of words found as they are.</summary>
    public Place Exactly(TextRange range) => Measured(range, 1, 0) with { IsToTheLetter = true };

    /// <summary>Of words whose letters are all there, parted in another way.</summary>
    public Place Spaceless(TextRange range) => Measured(range, LettersAlone, 0);

    /// <returns>Null when none of the passage's words stands there.</returns>
    public Place? Aligned(Needle needle, Tokens tokens, Alignment alignment)
    {
        var (first, last) = Ends(needle, tokens, alignment);
        if (first < 0)
        {
            return null;
        }
        var (words, replaced) = WordsKept(needle, tokens, alignment, first, last);
        return Measured(Edges.Of(text, quote, tokens, first, last), words, replaced);
    }

    private Place Measured(TextRange range, double words, int replaced) => new()
    {
        Range = range,
        Words = words,
        Replaced = replaced,
        Before = quote.Prefix.Length == 0 ? null : Likeness.Before(text, range.Start, quote.Prefix),
        After = quote.Suffix.Length == 0 ? null : Likeness.After(text, range.End, quote.Suffix),
        Nearness = hint is { } start ? 1 - (Math.Abs((double)range.Start - start) / (text.Length + 1)) : 0,
    };

    private static (int First, int Last) Ends(Needle needle, Tokens tokens, Alignment alignment)
    {
        var (first, last) = (-1, -1);
        for (var i = needle.First; i <= needle.Last; i++)
        {
            if (alignment.Map[i] is var there and >= 0)
            {
                first = first < 0 ? there : first;
                last = there;
            }
        }
        return first < 0 ? (first, last) : (WithoutStrangersBefore(needle, tokens, alignment, first), WithoutStrangersAfter(needle, tokens, alignment, last));
    }

    // Beyond the last word that stayed, far more stands there than ever stood: what came is another paragraph, and the sign or the
    // unrelated words the alignment found at its end are not the passage's. Its own signs are, where they stand.
    private static int WithoutStrangersAfter(Needle needle, Tokens tokens, Alignment alignment, int last)
    {
        var kept = needle.Last;
        for (; kept > needle.First && !IsKeptWord(needle, alignment, kept); kept--)
        {
        }
        var there = alignment.Map[kept];
        if (there < 0 || last - there <= (2 * (needle.Last - kept)) + MostStrangers)
        {
            return last;
        }
        for (var i = kept + 1; i <= needle.Last && there + 1 < tokens.Count && needle.Tokens[i].Same(tokens[there + 1]); i++)
        {
            there++;
        }
        return there;
    }

    private static int WithoutStrangersBefore(Needle needle, Tokens tokens, Alignment alignment, int first)
    {
        var kept = needle.First;
        for (; kept < needle.Last && !IsKeptWord(needle, alignment, kept); kept++)
        {
        }
        var there = alignment.Map[kept];
        if (there < 0 || there - first <= (2 * (kept - needle.First)) + MostStrangers)
        {
            return first;
        }
        for (var i = kept - 1; i >= needle.First && there > 0 && needle.Tokens[i].Same(tokens[there - 1]); i--)
        {
            there--;
        }
        return there;
    }

    private static bool IsKeptWord(Needle needle, Alignment alignment, int token) =>
        needle.Tokens[token].Kind == TokenKind.Word && alignment.Map[token] is var there and >= 0 && alignment.Like(token, there) > 0;

    // Dice: what both have, twice, by what each has. Words that went and words that came count alike.
    private static (double Words, int Replaced) WordsKept(Needle needle, Tokens tokens, Alignment alignment, int first, int last)
    {
        var (kept, old, now, replaced, standing) = (0.0, 0.0, 0.0, 0, 0);
        for (var i = needle.First; i <= needle.Last; i++)
        {
            old += needle.Weight(i);
            if (alignment.Map[i] is var there && there >= first && there <= last)
            {
                var like = alignment.Like(i, there);
                kept += like * needle.Weight(i);
                now += needle.Weight(i);
                replaced += like == 0 && needle.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
                standing++;
            }
        }
        var come = 0.0;
        for (var j = first; j <= last; j++)
        {
            come += tokens[j].Kind == TokenKind.Word ? NewWord : NewSign;
        }
        // The tokens that stand for old ones are counted at their old weight; only the share that is new is added.
        now += come * (last - first + 1 - standing) / (last - first + 1);
        return (2 * kept / (old + now), replaced);
    }
}
