namespace AllianceReader.Web.Tests.Support;

/// <summary>Texts to read, each unlike the others.</summary>
internal static class Some
{
    private static readonly string[] Words =
    [
        "alliance", "burden", "harbor", "treaty", "ministry", "frontier", "deterrent", "promise", "budget", "carrier", "island",
        "summit", "envoy", "radar", "garrison", "ballot", "tariff", "corridor", "signal", "convoy", "charter", "archive",
    ];

    /// <param name="seed">The same gives the same text.</param>
    /// <param name="paragraphs">Given to the letter; five made up when none.</param>
    public static string Essay(int seed, params string[] paragraphs)
    {
        var random = new Random(seed);
        var body = paragraphs.Length > 0 ? paragraphs : [.. Enumerable.Range(0, 5).Select(_ => Paragraph(random))];
        return $"Essay {seed} on the {Word(random)} and the {Word(random)}\n\n{string.Join("\n\n", body)}\n";
    }

    /// <summary>A paragraph that nobody has written before: what else stands in an essay may then be another's to the letter.</summary>
    public static string Unheard() => string.Join(' ', Enumerable.Range(0, 40).Select(_ => Guid.NewGuid().ToString("N")[..8]));

    private static string Paragraph(Random random) => string.Join(' ', Enumerable.Range(0, 4).Select(_ => Sentence(random)));

    private static string Sentence(Random random) =>
        $"The {Word(random)} of {random.Next(1900, 2000)} met the {Word(random)} near a {Word(random)} while {Word(random)} number {random.Next(1000)} waited.";

    private static string Word(Random random) => Words[random.Next(Words.Length)];
}
