namespace AllianceReader.Exchange.Intake;

/// <summary>What is to come in of a file.</summary>
public enum Holding
{
    Essay,

    Notes,

    /// <summary>Notes on an essay that is not in the library, which has to come first.</summary>
    EssayAndNotes,
}
