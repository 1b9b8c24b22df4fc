namespace AllianceReader.Exchange.Intake.Refi;

/// <summary>REFI-QDA allows a GUID with braces and without, in upper and lower case.</summary>
internal static class Guids
{
    public static string Plain(string guid) => guid.Trim('{', '}', ' ').ToLowerInvariant();
}
