using System.Globalization;
using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Corpus.Layouts;

/// <summary>Running heads and page numbers in a text that was copied or scanned page by page.</summary>
internal static partial class PageDebris
{
    /// <summary>UTF-16 units of a running head: a title, an author, the name of a review.</summary>
    private const int LongestHead = 100;

    /// <summary>Page numbers in a row, each one more than the last: one number alone is a heading or a figure.</summary>
    private const int FewestNumbers = 2;

    /// <summary>Lines of the source between a page's number and its running head.</summary>
    private const int Beside = 3;

    public static void MarkIn(LayoutReading reading)
    {
        var lines = reading.Source.Where(line => line.Text.Length > 0 && !reading.IsSpokenOf(line)).ToList();
        var numbers = Numbers(lines);
        if (!BreakInto(lines, numbers))
        {
            return;
        }
        foreach (var line in numbers)
        {
            reading.Furniture(line, FurnitureRole.PageNumber);
        }
        foreach (var line in Heads(lines, numbers))
        {
            reading.Furniture(line, FurnitureRole.RunningHead);
        }
    }

    // The longest run of numbers that go up by one, in the order of the text.
    private static HashSet<SourceLine> Numbers(IEnumerable<SourceLine> lines)
    {
        List<SourceLine> best = [];
        Dictionary<int, List<SourceLine>> runs = [];
        foreach (var line in lines)
        {
            if (line.Match(Number()) is { } match)
            {
                var number = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                List<SourceLine> run = [.. runs.GetValueOrDefault(number - 1, []), line];
                runs[number] = run;
                best = run.Count > best.Count ? run : best;
            }
        }
        return best.Count >= FewestNumbers ? [.. best] : [];
    }

    // Sections are numbered too, but between paragraphs; a page ends where it is full.
    private static bool BreakInto(List<SourceLine> lines, HashSet<SourceLine> numbers)
    {
        var times = lines.CountBy(line => line.Text).ToDictionary();
        SourceLine? before = null;
        foreach (var line in lines.Where(line => times[line.Text] == 1))
        {
            if (numbers.Contains(line) && before is not null && !numbers.Contains(before) && !BrokenParagraph.IsEnded(before.Text) && !BrokenParagraph.IsHeadingLike(before.Text))
            {
                return true;
            }
            before = line;
        }
        return false;
    }

    private static IEnumerable<SourceLine> Heads(List<SourceLine> lines, HashSet<SourceLine> numbers)
    {
        var near = numbers.SelectMany(line => Enumerable.Range(line.Number - Beside, (2 * Beside) + 1)).ToHashSet();
        return lines.Where(line => line.Text.Length <= LongestHead && !numbers.Contains(line) && near.Contains(line.Number) && !BrokenParagraph.IsEnded(line.Text))
            .GroupBy(line => line.Text, StringComparer.Ordinal)
            .Where(same => same.Count() >= FewestNumbers)
            .SelectMany(same => same);
    }

    [GeneratedRegex(@"^\W{0,3}(?:[Pp]age\s+)?([0-9]{1,4})\W{0,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
