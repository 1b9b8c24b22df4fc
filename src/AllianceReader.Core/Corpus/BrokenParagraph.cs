namespace AllianceReader.Corpus;

/// <summary>Tells whether two blocks of the source were one paragraph before a page break or a picture came between.</summary>
internal static class BrokenParagraph
{
    /// <summary>UTF-16 units. What is shorter and does not end as a sentence does may be a heading.</summary>
    private const int LongestHeading = 80;

    private const int MostHeadingWords = 12;

    private const string Endings = ".!?…。！？";

    // A colon or a semicolon ends the line of a list, not a paragraph; nothing is joined after it.
    private const string Pauses = ":;：；";

    private const string Closers = "\"'”’»)]}」』";

    // A sentence can begin with these, so a capital proves nothing; and hardly any can end with those of the second set.
    private static readonly HashSet<string> Openers = Words(
        "A An The This That These Those It He She They We You I There Here In On At For From With Without By As If When While After Before " +
        "Since Although Though But And Or Yet So Such Some Many Most All Both Each Not No First Second Third Finally However Thus Therefore " +
        "To Of What Who How Why Where Even Still Only Now Then His Her Their Our Its My Your One Two Three");

    private static readonly HashSet<string> Links = Words(
        "a an the of to in on at for from with by and or but nor as than that which who whose into over under between against about its their his her our");

    /// <summary>Ends as a sentence or a quotation does.</summary>
    public static bool IsEnded(string text) => text.TrimEnd(Closers) is { Length: > 0 } bare && Endings.Contains(bare[^1], StringComparison.Ordinal);

    /// <summary>Short, without an end of its own and without a sentence in it.</summary>
    public static bool IsHeadingLike(string text) => text.Length <= LongestHeading
        && (char.IsLetterOrDigit(text[^1]) || Closers.Contains(text[^1], StringComparison.Ordinal))
        && !IsEnded(text) && !StartsLower(text)
        && text.Count(c => c == ' ') < MostHeadingWords;

    /// <summary>The sentence at the end of the one goes on in the other.</summary>
    public static bool ReadsOn(string previous, string next) =>
        !IsEnded(previous) && !Pauses.Contains(previous[^1], StringComparison.Ordinal)
        && (StartsLower(next) || (!IsHeadingLike(previous) && (EndsOpen(previous) || IsOneName(previous, next))));

    public static bool StartsLower(string text) => char.IsLower(text[0]);

    private static bool EndsOpen(string previous) => previous[^1] is ',' or '—' or '–' or '-' || Links.Contains(LastWord(previous));

    // "US Vice President" / "JD Vance": two capitals that meet, where the second begins no sentence.
    private static bool IsOneName(string previous, string next) =>
        char.IsUpper(LastWord(previous)[0]) && char.IsUpper(next[0]) && !Openers.Contains(FirstWord(next));

    private static string LastWord(string text) => text[(text.LastIndexOf(' ') + 1)..];

    private static string FirstWord(string text) => text.IndexOfAny([' ', ',', '’', '\'']) is var end and >= 0 ? text[..end] : text;

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
