using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Corpus.Layouts;

/// <summary>
/// Any readable text: its first short line is the title; a byline and a date right under it and a bio at the end are understood
/// when they are there.
/// </summary>
public sealed partial class PlainText : ILayout
{
    /// <summary>UTF-16 units; a longer first line is the first paragraph.</summary>
    private const int LongestTitle = 120;

    private const int LongestHead = 3;

    public string Name => "plain";

    public bool Recognizes(SourceLines source) => true;

    public LayoutReading Read(SourceLines source)
    {
        var reading = new LayoutReading(source);
        var seen = source.Where(line => line.Text.Length > 0).ToList();
        if (seen.Count > 1 && IsTitle(seen[0].Text))
        {
            reading.Title(seen[0]);
            ReadHead(reading, seen[1..Math.Min(seen.Count - 1, 1 + LongestHead)]);
        }
        ReadBio(reading, seen);
        PageDebris.MarkIn(reading);
        AltText.MarkIn(reading);
        HardWraps.MarkIn(reading);
        // Alt text and nothing else is still what somebody wanted to read.
        return reading.HasBody ? reading : new LayoutReading(source);
    }

    private static bool IsTitle(string text) => text.Length <= LongestTitle && text[^1] is not ('.' or ',' or ';' or ':');

    private static void ReadHead(LayoutReading reading, IEnumerable<SourceLine> head)
    {
        foreach (var line in head.TakeWhile(line => line.Matches(Byline()) || DateText.ToEdtf(line.Text) is not null))
        {
            if (DateText.ToEdtf(line.Text) is { } date)
            {
                reading.Furniture(line, FurnitureRole.Date);
                reading.States(FactField.Published, date, line);
                continue;
            }
            reading.Furniture(line, FurnitureRole.Byline);
            foreach (var name in PersonName.Split(line.Match(Byline())!.Groups["names"].Value))
            {
                reading.Author(PersonName.Read(name), line);
            }
        }
    }

    private static void ReadBio(LayoutReading reading, List<SourceLine> seen)
    {
        if (seen.Count < 3 || AuthorBio.Named(seen[^1]) is not { } bio)
        {
            return;
        }
        reading.Block(seen[^1], BlockKind.Note);
        if (reading.Authors.Count == 0)
        {
            reading.Author(PersonName.Read(bio.Name!, bio.Affiliation), seen[^1]);
            reading.States(FactField.Affiliation, bio.Affiliation ?? "", seen[^1]);
        }
    }

    // Two to five words with capitals: "By the time they met" is a sentence.
    [GeneratedRegex(@"^By (?<names>\p{Lu}[\p{L}\p{M}.'’-]*(?:(?:,? and|,| &)? (?:(?:van|von|de|der|den|la|bin) )*\p{Lu}[\p{L}\p{M}.'’-]*){0,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();
}
