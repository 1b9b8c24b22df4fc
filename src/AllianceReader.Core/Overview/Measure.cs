namespace AllianceReader.Overview;

/// <summary>What the figures of a matrix say.</summary>
public enum Measure
{
    /// <summary>
    /// What carries the theme, as the theme's own page lists it: passages, those that wait for review too, and notes on a whole essay.
    /// </summary>
    Passages,

    /// <summary>Essays that hold such a passage or note.</summary>
    Essays,

    /// <summary>
    /// The part of the article text that lies under passages of the theme that have a certain place (<see cref="Annotations.Annotation.Place"/>), 0 to 1, in UTF-16 units; where passages overlap, the text under
    /// them counts once. The text is that of essays with at least one annotation: what nobody has worked on says nothing.
    /// </summary>
    Share,
}
