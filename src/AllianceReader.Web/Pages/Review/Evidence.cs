using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Review;

/// <summary>Why a place is suggested, in counts that a reader can check against the two texts.</summary>
/// <param name="Kept">Words of the old passage that stand in the new one, in order.</param>
/// <param name="Words">Words of the old passage.</param>
/// <param name="Before">The same words stand before both.</param>
/// <param name="After">The same words stand after both.</param>
internal sealed record Evidence(int Kept, int Words, bool Before, bool After)
{
    /// <summary>As many as a reader takes in at a glance.</summary>
    private const int Neighbours = 3;

    public static Evidence Of(Surroundings old, Surroundings revised)
    {
        var (kept, words) = WordDiff.WordsKept(old.Passage.Of(old.Text), revised.Passage.Of(revised.Text));
        return new(
            kept, words,
            Ending(old.Text[..old.Passage.Start]).SequenceEqual(Ending(revised.Text[..revised.Passage.Start])),
            Beginning(old.Text[old.Passage.End..]).SequenceEqual(Beginning(revised.Text[revised.Passage.End..])));
    }

    /// <returns><c>18 of 21 words are the same</c>.</returns>
    public string Counted => Kept == Words
        ? Words == 1 ? "The one word is the same" : $"All {Wording.Plain(Words, grouped: true)} words are the same"
        : $"{Wording.Plain(Kept, grouped: true)} of {Wording.Count(Words, "word")} {(Kept == 1 ? "is" : "are")} the same";

    public string Sides => (Before, After) switch
    {
        (true, true) => "what stands before it and after it agrees",
        (true, false) => "what stands before it agrees, what stands after it does not",
        (false, true) => "what stands after it agrees, what stands before it does not",
        _ => "neither side agrees",
    };

    private static IEnumerable<string> Ending(string text) => Split(text).TakeLast(Neighbours);

    private static IEnumerable<string> Beginning(string text) => Split(text).Take(Neighbours);

    private static string[] Split(string text) => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
}
