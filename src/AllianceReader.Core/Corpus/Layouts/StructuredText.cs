using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Corpus.Layouts;

/// <summary>
/// Whatever has a structure of its own and is in no publisher's layout: a page, a document, a book. Its reader has told title, byline and
/// date from the text; where it has not, the first heading is the title.
/// </summary>
public sealed partial class StructuredText : ILayout
{
    /// <summary>Lines that may stand between a title and the text: byline, office, date.</summary>
    private const int LongestHead = 4;

    public string Name => "structured";

    public bool Recognizes(SourceLines source) => source.IsStructured;

    public LayoutReading Read(SourceLines source)
    {
        var reading = new LayoutReading(source);
        if (TitleOf(source) is { } title)
        {
            reading.Title(title);
            ReadHead(reading, source.SkipWhile(line => line != title).Skip(1).Where(line => line.Role is null && line.Text.Length > 0).Take(LongestHead));
        }
        foreach (var line in source.Where(line => line.Text.Length > 0))
        {
            ReadRole(reading, line);
        }
        ReadBio(reading, source[^1]);
        AltText.MarkIn(reading);
        return reading;
    }

    // A second heading of the first rank says that the first is a chapter's.
    private static SourceLine? TitleOf(SourceLines source) => source.FirstOrDefault(line => line.Role == FurnitureRole.Title)
        ?? (source.FirstOrDefault(line => line.Text.Length > 0) is { Kind: BlockKind.Heading } first && source.Count(line => line.Kind == BlockKind.Heading && line.Level == first.Level) == 1 ? first : null);

    private static void ReadHead(LayoutReading reading, IEnumerable<SourceLine> head)
    {
        foreach (var line in head.TakeWhile(line => line.Kind == BlockKind.Paragraph && (line.Matches(Byline()) || DateText.ToEdtf(line.Text) is not null)))
        {
            reading.Furniture(line, DateText.ToEdtf(line.Text) is null ? FurnitureRole.Byline : FurnitureRole.Date);
            State(reading, line, DateText.ToEdtf(line.Text) is null ? FurnitureRole.Byline : FurnitureRole.Date);
        }
    }

    private static void ReadRole(LayoutReading reading, SourceLine line)
    {
        if (line.Role is { } role)
        {
            State(reading, line, role);
        }
    }

    private static void State(LayoutReading reading, SourceLine line, string role)
    {
        switch (role)
        {
            case FurnitureRole.Kicker:
                reading.States(FactField.Kicker, line.Text, line);
                break;
            case FurnitureRole.Standfirst:
                reading.States(FactField.Standfirst, line.Text, line);
                break;
            case FurnitureRole.Date when DateText.ToEdtf(line.Text) is { } date && !reading.Facts.Any(fact => fact.Field == FactField.Published):
                reading.States(FactField.Published, date, line);
                break;
            case FurnitureRole.Byline when reading.Authors.Count == 0 && line.Match(Byline()) is { } byline:
                foreach (var name in PersonName.Split(byline.Groups["names"].Value))
                {
                    reading.Author(PersonName.Read(name), line);
                }
                break;
        }
    }

    private static void ReadBio(LayoutReading reading, SourceLine last)
    {
        if (!reading.IsSpokenOf(last) && last.Kind is BlockKind.Paragraph or BlockKind.Note && (AuthorBio.Named(last) ?? AuthorBio.Unnamed(last)) is { } bio)
        {
            reading.Block(last, BlockKind.Note);
            if (bio.Name is { } name && reading.Authors.Count == 0)
            {
                reading.Author(PersonName.Read(name, bio.Affiliation), last);
            }
        }
    }

    // As PlainText has it; a page sets "by" small as often as not.
    [GeneratedRegex(@"^[Bb][Yy] (?<names>\p{Lu}[\p{L}\p{M}.'’-]*(?:(?:,? and|,| &)? (?:(?:van|von|de|der|den|la|bin) )*\p{Lu}[\p{L}\p{M}.'’-]*){0,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Byline();
}
