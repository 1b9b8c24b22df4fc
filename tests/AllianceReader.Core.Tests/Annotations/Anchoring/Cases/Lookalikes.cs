namespace AllianceReader.Core.Tests.Annotations.Anchoring.Cases;

/// <summary>Sentences that say the same of several countries: what a report is full of, and what a passage is mistaken for.</summary>
internal static class Lookalikes
{
    private static readonly string[] Countries =
    [
        "Latvia", "Estonia", "Finland", "Norway", "Poland", "Romania", "Slovakia", "Slovenia", "Greece", "Canada", "Iceland", "Denmark", "Albania",
    ];

    private static readonly string[] Figures = ["two", "three", "four", "five", "seven"];

    private static readonly string[] Templates =
    [
        "The cabinet of {0} set aside {1} percent of the budget for coastal radar before the autumn session.",
        "Under the amended treaty {0} keeps {1} squadrons on alert and lends its ports to the northern group.",
        "Auditors in {0} counted {1} depots that could not be reached by rail in the last exercise.",
        "{0}에서는 동맹 분담금의 {1} 분의 일을 해안 방어에 쓰기로 하고 가을 회기 전에 예산안을 제출했다.",
    ];

    /// <summary>The text with a sentence of one country after every other of its paragraphs, each begun anew and followed by words of its own.</summary>
    public static string Among(string text, int seed)
    {
        var random = new Random(seed);
        var paragraphs = text.Split("\n\n").ToList();
        var sentences = Countries.SelectMany(country => Templates, (country, template) => string.Format(null, template, country, Figures[random.Next(Figures.Length)])).ToList();
        for (var i = 0; i < sentences.Count; i++)
        {
            var copied = paragraphs[random.Next(paragraphs.Count)].Split(' ');
            paragraphs.Insert(random.Next(1, paragraphs.Count), $"{sentences[i]} {string.Join(' ', copied.Reverse().Take(14))}.");
        }
        return string.Join("\n\n", paragraphs);
    }

    public static bool Has(string sentence) => WithOtherFigure(sentence) is not null;

    /// <returns>Null when it is no sentence of these.</returns>
    public static string? WithOtherFigure(string sentence)
    {
        var figure = Countries.Any(sentence.Contains) ? Array.Find(Figures, each => sentence.Contains($" {each} ", StringComparison.Ordinal)) : null;
        return figure is null ? null : sentence.Replace($" {figure} ", figure == "seven" ? " nine " : " seven ", StringComparison.Ordinal);
    }
}
