using AllianceReader.Articles;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>Follows one passage through the difference between two revisions.</summary>
internal sealed class Following(RevisionDiff diff, TextRange range, TextQuote quote)
{
    /// <summary>Words around a passage, both sides together, that must have stayed with it before a word or two are taken for the same.</summary>
    private const int FewestAround = 3;

    /// <summary>A passage of so many words that stayed together needs none around it.</summary>
    private const int Enough = 5;

    /// <summary>How far a stretch between two words that stayed may have grown: tokens beyond thrice the passage.</summary>
    private const int MostCome = 400;

    /// <summary>Least share of the words that must have stayed, where the difference says between which words the passage stood.</summary>
    private const double WordsStay = 0.5;

    /// <summary>From this share on they have stayed whatever came around them.</summary>
    private const double MostStay = 0.75;

    /// <summary>As for <see cref="Verdict"/>: a side of the surroundings that stayed.</summary>
    private const double SideStays = 0.6;

    private const double WorthAsking = 0.3;

    /// <summary>Confidence where all words stand in their place, some in other letters: capitals, accents.</summary>
    private const double OtherLettersAlone = 0.99;

    private readonly int first = diff.OldTokens.At(range.Start);
    private readonly int last = LastToken(diff.OldTokens, range.End);

    public Anchored Find() => last < first ? ByQuote() : Whole() ?? Between() ?? ByQuote();

    // Its very words are new to the text somewhere else: they may have moved there, and what stands where they stood be their neighbour's.
    private bool HasGoneWhole(TextRange place)
    {
        var at = diff.Revised.IndexOf(quote.Exact, StringComparison.Ordinal);
        for (; at >= 0; at = diff.Revised.IndexOf(quote.Exact, at + 1, StringComparison.Ordinal))
        {
            var found = new TextRange(at, at + quote.Exact.Length);
            if (!found.Overlaps(place) && !diff.IsHomeOfAnother(found, first, last))
            {
                return true;
            }
        }
        return false;
    }

    private static int LastToken(Tokens tokens, int end)
    {
        var at = tokens.At(end);
        return at < tokens.Count && tokens[at].Start < end ? at : at - 1;
    }

    // All of it stands together as it did: in place, whatever twins there are.
    private Anchored? Whole()
    {
        for (var i = first; i <= last; i++)
        {
            if (diff.Now(i) < 0 || diff.Now(i) != diff.Now(first) + i - first)
            {
                return null;
            }
        }
        return Words(first, last) >= Enough || Around() >= FewestAround ? Placed(Carried()) : null;
    }

    private TextRange Carried()
    {
        var (from, to) = (diff.Tokens[diff.Now(first)], diff.Tokens[diff.Now(last)]);
        var start = from.Start + range.Start - diff.OldTokens[first].Start;
        var carried = new TextRange(start, start + range.Length);
        return carried.Start >= 0 && carried.End <= diff.Revised.Length && carried.Of(diff.Revised) == range.Of(diff.Old) ? carried : new(from.Start, to.End);
    }

    private Anchored Placed(TextRange place)
    {
        var whole = Edges.Whole(diff.Revised, place);
        return Wording.IsSame(place.Of(diff.Revised), range.Of(diff.Old))
            ? new(AnnotationStatus.InPlace, whole, 1, [new(whole, 1)])
            : new(AnnotationStatus.Changed, whole, OtherLettersAlone, [new(whole, OtherLettersAlone)]);
    }

    private int Words(int from, int to)
    {
        var words = 0;
        for (var i = from; i <= to; i++)
        {
            words += diff.OldTokens[i].Kind == TokenKind.Word ? 1 : 0;
        }
        return words;
    }

    private int Around()
    {
        var (before, after) = (first, last);
        while (before > 0 && diff.Now(before - 1) >= 0 && diff.Now(before - 1) == diff.Now(before) - 1 && first - before < 2 * FewestAround)
        {
            before--;
        }
        while (diff.Now(after + 1) >= 0 && diff.Now(after + 1) == diff.Now(after) + 1 && after - last < 2 * FewestAround)
        {
            after++;
        }
        return Words(before, first - 1) + Words(last + 1, after);
    }

    // Edited within: it lies between the last word before it that stayed and the first after it.
    private Anchored? Between()
    {
        var (from, to) = (NowBefore() + 1, NowAfter());
        var needle = new Needle(quote);
        if (to <= from || to - from > (3 * (last - first + 1)) + MostCome || needle.Last < needle.First || quote.Exact.Length >= LongQuote.Least)
        {
            return null;
        }
        var (widerFrom, widerTo) = (Math.Max(0, from - needle.First), Math.Min(diff.Tokens.Count, to + needle.Count - needle.Last));
        var place = Alignment.Several(needle, diff.Tokens, widerFrom, widerTo)
            .Select(alignment => new Judge(diff.Revised, quote, null).Aligned(needle, diff.Tokens, alignment))
            .FirstOrDefault();
        return place is null || place.Words < WorthAsking || IsElsewhere(place.Range, from, to) || (!place.HasAllWords && HasGoneWhole(place.Range)) ? null : Judged(place);
    }

    private int NowBefore()
    {
        for (var i = first - 1; i >= 0; i--)
        {
            if (diff.Now(i) >= 0)
            {
                return diff.Now(i);
            }
        }
        return -1;
    }

    private int NowAfter()
    {
        for (var i = last + 1; i < diff.OldTokens.Count; i++)
        {
            if (diff.Now(i) >= 0)
            {
                return diff.Now(i);
            }
        }
        return diff.Tokens.Count;
    }

    private bool IsElsewhere(TextRange place, int from, int to) =>
        place.End <= diff.Tokens[from].Start || place.Start >= diff.Tokens[to - 1].End || diff.IsHomeOfAnother(place, first, last);

    private Anchored Judged(Place place)
    {
        var whole = Edges.Whole(diff.Revised, place.Range);
        var confidence = Math.Round(Math.Clamp((1 + place.Words) / 2, 0, 0.99), 2);
        return place.HasAllWords && Wording.IsSame(place.Range.Of(diff.Revised), quote.Exact) ? Placed(place.Range)
            : new(IsStill(place) ? AnnotationStatus.Changed : AnnotationStatus.Confirm, whole, confidence, [new(whole, confidence)]);
    }

    // Half a sentence of other words may have come in its stead: then what stands around it has to have stayed.
    private static bool IsStill(Place place) =>
        place.Words >= MostStay || (place.Words >= WordsStay && (!place.HasContext || place.WorstSide >= SideStays));

    // It went from where it stood. Only what is new in the text can be its new home: the rest was there before, as something else.
    private Anchored ByQuote()
    {
        var hint = NowBefore() is var before and >= 0 ? diff.Tokens[before].End : 0;
        var places = new Search(diff.Tokens, quote, hint).Places().Where(place => !diff.IsHomeOfAnother(place.Range, first, last)).ToList();
        return Verdict.On(diff.Revised, quote, hint, places);
    }
}
