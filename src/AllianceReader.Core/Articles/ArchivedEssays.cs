namespace AllianceReader.Articles;

/// <summary>What becomes of essays that are put away.</summary>
public enum ArchivedEssays
{
    LeftOut,

    /// <summary>They alone.</summary>
    Only,

    Included,
}
