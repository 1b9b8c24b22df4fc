namespace AllianceReader.Web.Pages.Read;

/// <summary>What the form for a passage holds. The form keeps it through every refusal.</summary>
public sealed class AnnotationInput
{
    /// <summary>Where the ticked sentences start in the article text, code points.</summary>
    public IReadOnlyList<int> Sentences { get; set; } = [];

    /// <summary>Words within the first ticked sentence at which the passage begins; empty for its start.</summary>
    public string? From { get; set; }

    /// <summary>Words within the last ticked sentence with which the passage ends; empty for its end.</summary>
    public string? To { get; set; }

    /// <summary>When changing: the passage stays as it is, whatever is ticked.</summary>
    public bool Keep { get; set; }

    /// <summary>Slugs.</summary>
    public IReadOnlyList<string> Themes { get; set; } = [];

    /// <summary>The name of a theme that is not in the codebook yet; empty for none.</summary>
    public string? NewTheme { get; set; }

    public string? Note { get; set; }
}
