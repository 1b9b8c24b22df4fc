using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Corpus.Layouts;

/// <summary>
/// The Korea JoongAng Daily's column as sent round: title, "The author is …" right under it or at the end, and the automatic
/// descriptions of pictures that Korean Office leaves in the text.
/// </summary>
public sealed partial class JoongAngColumn : ILayout
{
    private const int LongestHead = 3;

    public string Name => "joongang";

    public bool Recognizes(SourceLines source) => source.Count > 2 && source[0].IsTitleLike
        && (source.Skip(1).Take(LongestHead).Any(IsBio) || IsBio(source[^1]) || IsBio(source[^2]));

    public LayoutReading Read(SourceLines source)
    {
        var reading = new LayoutReading(source);
        reading.Title(source[0]);
        ReadBio(reading, source.First(IsBio));
        foreach (var line in source.Where(line => line.Matches(Translation())))
        {
            reading.Block(line, BlockKind.Note);
        }
        AltText.MarkIn(reading);
        return reading;
    }

    private static bool IsBio(SourceLine line) => AuthorBio.Unnamed(line) is not null;

    private static void ReadBio(LayoutReading reading, SourceLine line)
    {
        var bio = AuthorBio.Unnamed(line)!;
        reading.Block(line, BlockKind.Note);
        reading.States(FactField.Affiliation, bio.Affiliation ?? "", line);
        if (bio.Name is { } name)
        {
            reading.Author(PersonName.Read(name, bio.Affiliation), line);
        }
    }

    [GeneratedRegex(@"^\W?Translat(?:ion|ed) by .+$", RegexOptions.CultureInvariant)]
    private static partial Regex Translation();
}
