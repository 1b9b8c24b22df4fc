using System.ComponentModel.DataAnnotations;

namespace AllianceReader.Web.Pages.Read;

/// <summary>What the form for a passage holds. The form keeps it through every refusal.</summary>
/// <remarks>Its lists begin as lists: model binding fills what it finds, and an empty array cannot be filled.</remarks>
public sealed class AnnotationInput
{
    /// <summary>Where the ticked sentences start in the article text, code points.</summary>
    public IReadOnlyList<int> Sentences { get; set; } = new List<int>();

    /// <summary>Words within the first ticked sentence at which the passage begins; empty for its start.</summary>
    public string? From { get; set; }

    /// <summary>Words within the last ticked sentence with which the passage ends; empty for its end.</summary>
    public string? To { get; set; }

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Themes { get; set; } = new List<string>();

    /// <summary>The name of a theme that is not in the codebook yet; empty for none.</summary>
    public string? NewTheme { get; set; }

    // To the letter: spaces alone would otherwise be bound as nothing.
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Note { get; set; }

    /// <summary>Whether both say the same of the passage; fields left empty come back as null.</summary>
    public bool HasPassageOf(AnnotationInput other) =>
        Sentences.Order().SequenceEqual(other.Sentences.Order()) && (From ?? "") == (other.From ?? "") && (To ?? "") == (other.To ?? "");
}
