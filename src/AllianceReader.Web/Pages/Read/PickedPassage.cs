using System.Text;
using System.Text.RegularExpressions;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read;

/// <summary>A passage picked by ticking: from the first ticked sentence to the last, narrowed by words where the reader says so.</summary>
internal sealed partial class PickedPassage(Article article, IEnumerable<Paragraph> blocks)
{
    // To find the place in one sentence again.
    private const int EnoughWords = 6;

    private readonly CodePoints points = new(article.Text);
    private readonly List<TextRange> sentences = [.. blocks.SelectMany(b => Sentences.In(article.Text, b.Range))];

    /// <returns>UTF-16 into the article text.</returns>
    /// <exception cref="RefusedException">Nothing is ticked, or the words do not stand there.</exception>
    public TextRange Of(AnnotationInput input)
    {
        var ticked = sentences.Where(s => input.Sentences.Contains(points.FromUtf16(s.Start))).ToList();
        if (ticked.Count == 0)
        {
            throw new RefusedException("start", "Tick at least one sentence.");
        }
        var start = Begin(ticked[0], input.From);
        return new(start, End(ticked[^1], Math.Max(start, ticked[^1].Start), input.To));
    }

    /// <summary>The other way round: what has to be ticked and typed for a passage.</summary>
    /// <param name="range">UTF-16 into the article text.</param>
    public AnnotationInput As(TextRange range)
    {
        var ticked = sentences.Where(s => s.Overlaps(range)).ToList();
        return new()
        {
            Sentences = [.. ticked.Select(s => points.FromUtf16(s.Start))],
            From = ticked.Count == 0 || range.Start <= ticked[0].Start ? null : string.Join(' ', WordsOf(ticked[0].Intersect(range)).Take(EnoughWords)),
            To = ticked.Count == 0 || range.End >= ticked[^1].End ? null : string.Join(' ', WordsOf(ticked[^1].Intersect(range)).TakeLast(EnoughWords)),
        };
    }

    private string[] WordsOf(TextRange range) => Spaces().Split(range.Of(article.Text).Trim());

    private int Begin(TextRange sentence, string? words) => string.IsNullOrWhiteSpace(words)
        ? sentence.Start
        : Find(sentence, words)?.Start ?? throw new RefusedException("from", "These words do not stand in the first ticked sentence.");

    private int End(TextRange sentence, int from, string? words) => string.IsNullOrWhiteSpace(words)
        ? sentence.End
        : Find(new(from, sentence.End), words)?.End ?? throw new RefusedException("to", "These words do not stand in the last ticked sentence, after the beginning of the passage.");

    private TextRange? Find(TextRange within, string words)
    {
        var match = Regex.Match(within.Of(article.Text), Pattern(words), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        return match.Success ? new(within.Start + match.Index, within.Start + match.Index + match.Length) : null;
    }

    // What a keyboard writes for typographic quotation marks, dashes and spaces is taken for them.
    private static string Pattern(string words)
    {
        var pattern = new StringBuilder();
        foreach (var word in Spaces().Split(words.Normalized().Trim()))
        {
            pattern.Append(pattern.Length > 0 ? @"\s+" : "");
            foreach (var c in word)
            {
                pattern.Append(c switch
                {
                    '\'' or '‘' or '’' => "['‘’]",
                    '"' or '“' or '”' => "[\"“”]",
                    '-' or '–' or '—' => "[-–—]",
                    _ => Regex.Escape(c.ToString()),
                });
            }
        }
        return pattern.ToString();
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
