using AllianceReader.Articles;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>
/// Decides what may be said of the likeliest place. A wrong mark that looks right is worse than a question, so each rule names
/// the evidence without which it asks.
/// </summary>
internal static class Verdict
{
    /// <summary>Of two places less than this apart neither is taken.</summary>
    private const double Margin = 0.06;

    /// <summary>A side of the surroundings that stayed: unrelated prose reaches 0.35, a rewritten one that is still itself 0.6.</summary>
    private const double SideStays = 0.6;

    /// <summary>A side that is as it was, but for a slip.</summary>
    private const double WholeSide = 0.97;

    /// <summary>Letters of the surroundings that must fit before a word or two are taken for the ones that were meant.</summary>
    private const int LettersAround = 9;

    /// <summary>Least share of the words that must have stayed for a passage to be the same one, where both sides stand.</summary>
    private const double WordsStayBetweenSides = 0.42;

    /// <summary>As above, where one side stands.</summary>
    private const double WordsStayAtOneSide = 0.72;

    /// <summary>As above, where nothing is known of the sides.</summary>
    private const double WordsStayAlone = 0.85;

    private const double WorthShowing = 0.42;
    private const int MostCandidates = 5;

    /// <param name="places">The likeliest first.</param>
    public static Anchored On(string text, TextQuote quote, int? hint, IReadOnlyList<Place> places)
    {
        if (places is not [var best, ..])
        {
            return Anchored.Gone;
        }
        var candidates = places.Where(place => place.Score >= WorthShowing).Take(MostCandidates).Select(place => new Candidate(Whole(text, place), Shown(place))).ToList();
        if (IsTaken(best, hint, quote, places))
        {
            var verdict = Wording.IsSame(best.Range.Of(text), quote.Exact) ? AnnotationStatus.InPlace : AnnotationStatus.Changed;
            return new(verdict, Whole(text, best), verdict == AnnotationStatus.InPlace ? 1 : Shown(best), candidates);
        }
        return IsWorthAsking(best) ? new(AnnotationStatus.Confirm, Whole(text, best), Shown(best), candidates) : Anchored.Gone;
    }

    private static bool IsTaken(Place best, int? hint, TextQuote quote, IReadOnlyList<Place> places) =>
        IsCarried(best, quote) && (places.Count < 2 || IsApart(best, places, hint));

    private static bool IsCarried(Place place, TextQuote quote) => place.HasAllWords ? IsCarriedWithAllWords(place, quote) : IsCarriedChanged(place, quote);

    private static bool IsCarriedWithAllWords(Place place, TextQuote quote) =>
        !place.HasContext || quote.Exact.Length >= Place.LongEnough || place.HasEverything
        || Stays(place.Before, quote.Prefix) || Stays(place.After, quote.Suffix);

    private static bool Stays(double? side, string context) => side >= SideStays && side * context.Length >= LettersAround;

    private static bool IsCarriedChanged(Place place, TextQuote quote) =>
        (place.HasContext && place.WorstSide >= SideStays && place.Words >= WordsStayBetweenSides && !IsSwollen(place, quote))
        || (place.BestSide >= WholeSide && place.Words >= WordsStayAtOneSide && place.Replaced == 0)
        || (!place.HasContext && place.Words >= WordsStayAlone && place.Replaced == 0 && quote.Exact.Length >= Place.LongEnough);

    // Where half of the words went and twice as many came, the sides may belong to two different places.
    private static bool IsSwollen(Place place, TextQuote quote) => place.Words < SideStays && place.Range.Length > 2 * quote.Exact.Length;

    private static bool IsApart(Place best, IReadOnlyList<Place> places, int? hint) =>
        places.Skip(1).All(rival => IsBehind(rival, best)) || (best.HasEverything && best.Range.Start == hint);

    // A place that has everything, to the last letter around it, yields to none that has not. One whose surroundings are all there
    // may be the passage itself, edited, while its twin stands elsewhere to the letter.
    private static bool IsBehind(Place rival, Place best) => best.HasEverything
        ? !rival.HasEverything
        : best.Rank - rival.Rank >= Margin && (rival.WorstSide < WholeSide || rival.Words < WordsStayAtOneSide || best.WorstSide >= WholeSide);

    private static bool IsWorthAsking(Place place) => place.Words >= 0.3 && place.Score >= WorthShowing;

    private static TextRange Whole(string text, Place place) => Edges.Whole(text, place.Range);

    private static double Shown(Place place) => Math.Round(Math.Clamp(place.Score, 0, 0.99), 2);
}
