namespace AllianceReader.Exchange.Intake.Refi;

/// <summary>A codebook by itself, <c>.qdc</c> (REFI-QDA 1.5, Annex A).</summary>
public sealed class RefiCodebookFormat : IForeignFormat
{
    public string Name => "REFI-QDA codebook";

    public bool Recognizes(ForeignFile file) => RefiFiles.BeginsWith(file.Beginning, RefiFiles.Codebook);

    public ForeignWork Read(ForeignFile file)
    {
        var root = RefiFiles.Read(file.Open(), file.Name, RefiFiles.Codebook);
        return new(Name) { Codebook = new RefiCodebook(root, new Dictionary<string, RefiNote>()).Themes };
    }
}
