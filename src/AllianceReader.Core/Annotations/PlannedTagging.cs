using AllianceReader.Articles;

namespace AllianceReader.Annotations;

public enum TaggingDeed
{
    /// <summary>A new passage is marked, which carries the theme.</summary>
    Mark,

    /// <summary>A passage that is marked already carries the theme as well.</summary>
    AddTheme,

    /// <summary>The theme is there already.</summary>
    Nothing,
}

/// <summary>What becomes of a place that is to carry a theme: nothing is marked twice.</summary>
/// <param name="Range">Where the new passage stands, UTF-16; null unless it is to be marked.</param>
/// <param name="Annotation">The id of the one that exists; null when it is to be marked.</param>
public sealed record PlannedTagging(TaggingDeed Deed, TextRange? Range, string? Annotation)
{
    /// <param name="there">The annotations of the essay.</param>
    public static PlannedTagging At(TextRange place, string theme, IReadOnlyList<Annotation> there)
    {
        var near = there.Where(annotation => annotation.Place?.Overlaps(place) == true).ToList();
        return near.Find(annotation => annotation.Themes.Contains(theme)) is { } tagged ? new(TaggingDeed.Nothing, null, tagged.Id)
            : near.Find(annotation => annotation.Place == place) is { } marked ? On(marked, theme)
            : new(TaggingDeed.Mark, place, null);
    }

    public static PlannedTagging On(Annotation annotation, string theme) =>
        new(annotation.Themes.Contains(theme) ? TaggingDeed.Nothing : TaggingDeed.AddTheme, null, annotation.Id);
}

/// <param name="Revision">Of the text that its place was measured on.</param>
public sealed record NewPassage(Annotation Annotation, int Revision);
