using AllianceReader.Articles;

namespace AllianceReader.Corpus.Layouts;

/// <summary>Text whose paragraphs were broken into lines at a fixed width, with blank lines between them.</summary>
internal static class HardWraps
{
    /// <summary>UTF-16 units: no typewriter or mail program breaks later.</summary>
    private const int WidestLine = 100;

    /// <summary>UTF-16 units; verse and lists have shorter lines.</summary>
    private const int NarrowestLine = 40;

    /// <summary>Of the lines that another follows without a blank one, the share that must end in mid-sentence.</summary>
    private const double MostMidSentence = 0.6;

    public static void MarkIn(LayoutReading reading)
    {
        var body = reading.Body.Where(line => reading.KindOf(line) == BlockKind.Paragraph).ToList();
        var following = body.Zip(body.Skip(1)).Where(pair => pair.Second.Number == pair.First.Number + 1).ToList();
        var broken = following.Count(pair => pair.First.Text.Length >= NarrowestLine && !BrokenParagraph.IsEnded(pair.First.Text));
        if (body.TrueForAll(line => line.Text.Length <= WidestLine) && broken > following.Count * MostMidSentence)
        {
            following.ForEach(pair => reading.Continue(pair.Second));
        }
    }
}
