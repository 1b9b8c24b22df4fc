using System.Globalization;
using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Corpus.Layouts;

/// <summary>
/// The Hankyoreh's English page: title with its kicker in brackets, "Posted on : … Modified on : …", standfirst, "By X, office",
/// and at the end where to write and the link to the Korean.
/// </summary>
public sealed partial class HankyorehColumn : ILayout
{
    private const int LongestHead = 4;

    /// <summary>Domains of papers that print the address and not their own name.</summary>
    private static readonly Dictionary<string, string> Papers = new(StringComparer.OrdinalIgnoreCase) { ["hani.co.kr"] = "Hankyoreh" };

    public string Name => "hankyoreh";

    public bool Recognizes(SourceLines source) => PostedLine(source) is var posted and > 0 && source[posted - 1].IsTitleLike;

    public LayoutReading Read(SourceLines source)
    {
        var reading = new LayoutReading(source);
        var posted = PostedLine(source);
        ReadTitle(reading, source[posted - 1]);
        ReadTimes(reading, source[posted]);
        ReadByline(reading, [.. source.Skip(posted + 1).Take(LongestHead)]);
        ReadFoot(reading);
        return reading;
    }

    private static int PostedLine(SourceLines source) => Enumerable.Range(0, Math.Min(source.Count, LongestHead))
        .FirstOrDefault(i => i > 0 && source[i].Matches(Posted()));

    private static void ReadTitle(LayoutReading reading, SourceLine line)
    {
        var match = line.Match(Headline())!;
        reading.Title(line, match.Groups["title"].Value);
        reading.States(FactField.Kicker, match.Groups["kicker"].Value, line);
        foreach (var above in reading.Source.TakeWhile(above => above != line))
        {
            reading.Furniture(above, FurnitureRole.Section);
        }
    }

    private static void ReadTimes(LayoutReading reading, SourceLine line)
    {
        var match = line.Match(Posted())!;
        reading.Furniture(line, FurnitureRole.Date);
        var zone = match.Groups["zone"].Value;
        reading.States(FactField.Published, match.Groups["day"].Value, line, $"Posted on {match.Groups["day"].Value} at {match.Groups["time"].Value} {zone}".TrimEnd());
        if (match.Groups["changed"] is { Success: true } changed)
        {
            reading.States(FactField.Modified, InTime(changed.Value, match.Groups["changedTime"].Value, zone), line);
        }
    }

    // Korea keeps one time all year; of any other zone only the day is sure.
    private static string InTime(string day, string time, string zone) => zone == "KST"
        ? string.Create(CultureInfo.InvariantCulture, $"{day}T{time}:00+09:00")
        : day;

    private static void ReadByline(LayoutReading reading, IReadOnlyList<SourceLine> head)
    {
        var byline = head.Index().FirstOrDefault(line => line.Item.Matches(Byline()), (Index: 0, Item: null!));
        if (byline.Item is null)
        {
            return;
        }
        foreach (var line in head.Take(byline.Index))
        {
            reading.Furniture(line, FurnitureRole.Standfirst);
            reading.States(FactField.Standfirst, line.Text, line);
        }
        var match = byline.Item.Match(Byline())!;
        var affiliation = match.Groups["affiliation"] is { Success: true } office ? office.Value : null;
        foreach (var name in PersonName.Split(match.Groups["names"].Value))
        {
            reading.Author(PersonName.Read(name, affiliation), byline.Item);
        }
        reading.States(FactField.Affiliation, affiliation ?? "", byline.Item);
        reading.Furniture(byline.Item, FurnitureRole.Byline);
    }

    private static void ReadFoot(LayoutReading reading)
    {
        foreach (var line in reading.Source)
        {
            if (line.Match(Contact()) is { } contact)
            {
                reading.Furniture(line, FurnitureRole.Contact);
                ReadPublication(reading, line, contact.Groups["domain"].Value);
            }
            else if (line.Matches(KoreanOriginal()))
            {
                reading.Furniture(line, FurnitureRole.Link);
            }
        }
    }

    private static void ReadPublication(LayoutReading reading, SourceLine line, string domain)
    {
        if (Papers.TryGetValue(domain, out var paper))
        {
            reading.Implies(FactField.Publication, paper, $"From the e-mail domain {domain}.", line);
        }
    }

    [GeneratedRegex(@"^(?:\[(?<kicker>[^\]]{1,60})\]\s*)?(?<title>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Headline();

    [GeneratedRegex(
        """
        ^Posted\son\s?:\s*(?<day>\d{4}-\d{2}-\d{2})(?:\s+(?<time>\d{2}:\d{2}))?(?:\s+(?<zone>[A-Z]{3,4}))?
        (?:\s+Modified\son\s?:\s*(?<changed>\d{4}-\d{2}-\d{2})\s+(?<changedTime>\d{2}:\d{2})(?:\s+[A-Z]{3,4})?)?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Posted();

    [GeneratedRegex(@"^By (?<names>\p{Lu}[^,]{1,120}?)(?:,\s*(?<affiliation>.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^Please direct (?:questions|comments)\b.*\[?[\w.+-]+@(?<domain>[\w.-]+\w)\]?\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Contact();

    [GeneratedRegex(@"^\[?(?:Original Korean|Korean original)\]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KoreanOriginal();
}
