namespace AllianceReader.Exchange.Intake;

/// <summary>Where themes stand in a hierarchy that a file describes.</summary>
public static class ForeignPaths
{
    /// <summary>Themes under one another; a codebook that anybody can read has five.</summary>
    public const int Deepest = 32;
}
