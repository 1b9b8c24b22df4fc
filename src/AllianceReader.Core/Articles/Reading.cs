namespace AllianceReader.Articles;

/// <summary>What a reader wants to know before opening an essay: how long it is and how it begins.</summary>
public static class Reading
{
    /// <summary>Silent reading of English non-fiction, adults: 238 words a minute (Brysbaert 2019), rounded to a slower page.</summary>
    public const int WordsPerMinute = 230;

    private const int OpeningWords = 9;

    public static int MinutesFor(int words) => Math.Max(1, (int)Math.Round(words / (double)WordsPerMinute, MidpointRounding.AwayFromZero));

    /// <summary>White-space separated words of everything but notes and captions.</summary>
    public static int WordsIn(IEnumerable<Paragraph> paragraphs) => paragraphs
        .Where(p => p.Kind is not (BlockKind.Note or BlockKind.Caption))
        .Sum(p => WordsIn(p.Text));

    /// <summary>The first words of the first paragraph, with an ellipsis where more follow.</summary>
    public static string OpeningOf(IEnumerable<Paragraph> paragraphs)
    {
        var first = paragraphs.FirstOrDefault(p => p.Kind == BlockKind.Paragraph)?.Text ?? "";
        var words = first.Split(default(char[]), OpeningWords + 1, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= OpeningWords ? string.Join(' ', words) : string.Join(' ', words[..OpeningWords]).TrimEnd(',', ';', ':', '.') + " …";
    }

    private static int WordsIn(string text)
    {
        var words = 0;
        var within = false;
        foreach (var c in text)
        {
            var space = char.IsWhiteSpace(c);
            words += !space && !within ? 1 : 0;
            within = !space;
        }
        return words;
    }
}
