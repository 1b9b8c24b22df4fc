using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Corpus.Layouts;

/// <summary>
/// The Asan Institute's page: "Op-ed", title, author with the family name in capitals, office and date in one line, and at the
/// end a footnote that says where the piece was first published.
/// </summary>
public sealed partial class AsanOpEd : ILayout
{
    /// <summary>The head is five lines with a subtitle; further down a date ends a sentence.</summary>
    private const int LongestHead = 6;

    public string Name => "asan";

    public bool Recognizes(SourceLines source) => source[0].Matches(Kicker()) && OfficeLine(source) > 0;

    public LayoutReading Read(SourceLines source)
    {
        var reading = new LayoutReading(source);
        var office = OfficeLine(source);
        ReadKicker(reading, source[0]);
        ReadTitle(reading, [.. source.Take(office - 1).Skip(1)]);
        var footnote = source.LastOrDefault(line => line.Matches(Published()));
        ReadAuthors(reading, source[office - 1], source[office], footnote);
        ReadPublication(reading, footnote);
        return reading;
    }

    private static int OfficeLine(SourceLines source) => Enumerable.Range(0, Math.Min(source.Count, LongestHead))
        .FirstOrDefault(i => i >= 2 && source[i].Matches(OfficeAndDate()) && source[i - 1].Matches(Authors()));

    private static void ReadKicker(LayoutReading reading, SourceLine line)
    {
        reading.Furniture(line, FurnitureRole.Kicker);
        reading.States(FactField.Kicker, line.Text, line);
    }

    private static void ReadTitle(LayoutReading reading, IReadOnlyList<SourceLine> lines)
    {
        foreach (var (i, line) in lines.Index())
        {
            if (i == 0)
            {
                reading.Title(line);
                continue;
            }
            reading.Furniture(line, FurnitureRole.Standfirst);
            reading.States(FactField.Standfirst, line.Text, line);
        }
    }

    private static void ReadAuthors(LayoutReading reading, SourceLine byline, SourceLine officeAndDate, SourceLine? footnote)
    {
        var match = officeAndDate.Match(OfficeAndDate())!;
        var institute = footnote?.Match(Institute())?.Groups["institute"].Value;
        var affiliation = string.Join(", ", new[] { match.Groups["office"].Value, institute ?? "" }.Where(part => part.Length > 0));
        foreach (var name in PersonName.Split(byline.Text))
        {
            reading.Author(PersonName.Read(name, affiliation.Length > 0 ? affiliation : null), byline);
        }
        reading.States(FactField.Affiliation, affiliation, officeAndDate, institute is null ? null : $"The institute is named in line {footnote!.Number}.");
        reading.States(FactField.Published, match.Groups["date"].Value, officeAndDate);
        reading.Furniture(byline, FurnitureRole.Byline);
        reading.Furniture(officeAndDate, FurnitureRole.Date);
    }

    private static void ReadPublication(LayoutReading reading, SourceLine? footnote)
    {
        if (footnote?.Match(Published()) is { } match)
        {
            reading.States(FactField.Publication, match.Groups["publication"].Value, footnote, "Where the footnote says that it was published first.");
        }
    }

    [GeneratedRegex("^(?:op[- ]?ed|column|commentary|opinion)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kicker();

    // One word of the name in capitals: "CHOI Kang", "J. James KIM", "POLYBIUS".
    [GeneratedRegex(@"^(?=.*\b\p{Lu}{2})\p{Lu}[\p{L}\p{M}.'’-]*(?:(?:,? and|,| &)? \p{Lu}[\p{L}\p{M}.'’-]*){0,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex Authors();

    [GeneratedRegex(@"^(?<office>.{0,120}?)\s*(?<date>\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$", RegexOptions.CultureInvariant)]
    private static partial Regex OfficeAndDate();

    [GeneratedRegex(@"^\^\{.{1,3}\}.*\bpublished\b.{0,60}?\bin \*(?<publication>[^*]{1,120})\*", RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    [GeneratedRegex(@"\bviews of (?<institute>\p{Lu}[^.;]{2,120}?)(?:\.|;|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Institute();
}
