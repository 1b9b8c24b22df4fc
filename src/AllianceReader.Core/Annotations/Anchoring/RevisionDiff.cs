namespace AllianceReader.Annotations.Anchoring;

/// <summary>How one text of an essay became another. Made once for all the annotations that are to follow.</summary>
public sealed class RevisionDiff(string old, string revised)
{
    public string Old { get; } = old;

    public string Revised { get; } = revised;
}
