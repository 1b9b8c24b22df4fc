using AllianceReader.Annotations;
using AllianceReader.Search;

namespace AllianceReader.Web.Pages.Search;

/// <summary>Something that was found, and what becomes of it when it is tagged.</summary>
public sealed record PlannedResult(SearchHit Hit, PlannedTagging Plan, PassageExtent Extent)
{
    /// <summary>What stands before the passage in its block, the passage, and what stands after.</summary>
    public (string Before, string Words, string After) Parts
    {
        get
        {
            var text = string.Concat(Hit.Segments.Select(segment => segment.Text));
            return Hit.Place is { } place && FoundPassage.Of(Hit, Extent) is { } passage
                ? (text[..(passage.Start - place.Range.Start)], text[(passage.Start - place.Range.Start)..(passage.End - place.Range.Start)], text[(passage.End - place.Range.Start)..])
                : ("", text, "");
        }
    }

    /// <summary>Of a note the reader's language is not known.</summary>
    public string? Language => Hit.Part == SearchPart.Note ? null : Hit.Article.Language;

    public string Name => Hit.Paragraph is { } number ? $"¶ {Wording.Plain(number)} of {Hit.Article.Heading}" : $"this of {Hit.Article.Heading}";

    public string Says => (Plan.Deed, Hit.Part) switch
    {
        (TaggingDeed.Nothing, _) => "Carries the theme already.",
        (TaggingDeed.Mark, _) => "Becomes a passage.",
        (_, SearchPart.Note) => "The passage of this note gets the theme as well.",
        _ => "Is marked already, and gets the theme as well.",
    };
}
