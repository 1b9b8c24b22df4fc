namespace AllianceReader.Overview;

/// <summary>What the figures of a matrix say.</summary>
public enum Measure
{
    /// <summary>Passages that carry the theme and stand without a doubt (<see cref="Annotations.Annotation.Place"/>).</summary>
    Passages,

    /// <summary>Essays in which such a passage, or a note on the whole essay, carries the theme.</summary>
    Essays,

    /// <summary>
    /// The part of the article text that lies under passages of the theme, 0 to 1, in UTF-16 units; where passages overlap, the text under
    /// them counts once. The text is that of essays with at least one annotation: what nobody has worked on says nothing.
    /// </summary>
    Share,
}
