namespace AllianceReader.Benchmarks.Searching;

/// <summary>
/// Essays nobody wrote: words as frequent as words are (Zipf), every essay with a topic whose own words it prefers, one in twenty in
/// Korean. The same essays each time, and a larger library begins as a smaller one does.
/// </summary>
internal sealed class MadeTexts
{
    public const int Topics = 300;
    public const int Paragraphs = 20;

    private const int Seed = 20261127;
    private const int Vocabulary = 30_000;
    private const int WordsOfTopic = 24;
    private const int TopicShare = 12;        // one word in so many is the topic's own
    private const int KoreanShare = 20;       // one essay in so many
    private const int FirstOfTopics = 1500;   // ranks from here on: neither everywhere nor nowhere

    private readonly string[] words;
    private readonly string[] korean;
    private readonly double[] cumulated;

    public MadeTexts()
    {
        var random = new Random(Seed);
        words = Distinct(() => Word(random));
        korean = Distinct(() => Syllables(random));
        cumulated = Cumulated();
    }

    /// <summary>By how frequent it is, from 0.</summary>
    public string WordAt(int rank) => words[rank];

    public string KoreanAt(int rank) => korean[rank];

    public string TopicWord(int topic, int at) => words[FirstOfTopics + (((topic * WordsOfTopic) + at) % (Vocabulary - FirstOfTopics))];

    /// <summary>Every tenth essay has the first topic, so that one theme has a great many passages.</summary>
    public static int TopicOf(int essay) => essay % 10 == 0 ? 0 : essay % Topics;

    public static bool IsKorean(int essay) => essay % KoreanShare == 7;

    public MadeEssay Essay(int essay)
    {
        var random = new Random(Seed + essay);
        var isKorean = IsKorean(essay);
        return new(
            $"{Capital(Run(random, essay, isKorean, 5))}",
            isKorean ? "ko" : "en",
            [.. Enumerable.Range(0, Paragraphs).Select(_ => Paragraph(random, essay, isKorean))]);
    }

    private string Paragraph(Random random, int essay, bool isKorean) =>
        string.Join(' ', Enumerable.Range(0, random.Next(2, 5)).Select(_ => $"{Capital(Run(random, essay, isKorean, random.Next(8, 20)))}."));

    private string Run(Random random, int essay, bool isKorean, int length) =>
        string.Join(' ', Enumerable.Range(0, length).Select(_ => Next(random, essay, isKorean)));

    private string Next(Random random, int essay, bool isKorean) => isKorean
        ? korean[Rank(random)]
        : random.Next(TopicShare) == 0 ? TopicWord(TopicOf(essay), random.Next(WordsOfTopic)) : words[Rank(random)];

    private int Rank(Random random)
    {
        var at = Array.BinarySearch(cumulated, random.NextDouble() * cumulated[^1]);
        return Math.Min(at < 0 ? ~at : at, Vocabulary - 1);
    }

    private static double[] Cumulated()
    {
        var sum = 0.0;
        return [.. Enumerable.Range(1, Vocabulary).Select(rank => sum += 1.0 / rank)];
    }

    private static string[] Distinct(Func<string> next)
    {
        HashSet<string> made = [];
        while (made.Count < Vocabulary)
        {
            made.Add(next());
        }
        return [.. made];
    }

    private static string Word(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => $"{"bcdfghklmnprstvz"[random.Next(16)]}{"aeiou"[random.Next(5)]}"));

    private static string Syllables(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => (char)('가' + (random.Next(400) * 28))));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

internal sealed record MadeEssay(string Title, string Language, IReadOnlyList<string> Paragraphs)
{
    /// <summary>As a text file has it.</summary>
    public string File => $"{Title}\n\n{string.Join("\n\n", Paragraphs)}\n";
}
