using AllianceReader.Exchange.Packages;

namespace AllianceReader.Exchange.Intake.Refi;

/// <summary>
/// A project of NVivo, ATLAS.ti, MAXQDA, QualCoder, Taguette and others: a zip with <c>project.qde</c> and its sources
/// (REFI-QDA 1.5). Texts, selections with codes and notes, and the codebook come in; pictures, sound, cases, sets and links do not.
/// </summary>
public sealed class RefiProjectFormat : IForeignFormat
{
    private const string Ending = ".qde";

    public string Name => "REFI-QDA project";

    public bool Recognizes(ForeignFile file) => file.IsZip
        ? file.Zip.Entries.Any(IsProject)
        : RefiFiles.BeginsWith(file.Beginning, RefiFiles.Project);

    public ForeignWork Read(ForeignFile file)
    {
        var zip = file.IsZip ? file.Zip : null;
        using var xml = zip is null ? null : zip.Open(Project(zip, file.Name));
        var root = RefiFiles.Read(xml ?? file.Open(), zip is null ? file.Name : $"The project in {file.Name}", RefiFiles.Project);
        return new RefiProject(root, new RefiSources(zip)).Work(Name);
    }

    private static bool IsProject(ZipEntry entry) => entry.Name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && !entry.Name.Contains('/', StringComparison.Ordinal);

    private static ZipEntry Project(SafeZip zip, string file)
    {
        var projects = zip.Entries.Where(IsProject).ToList();
        return projects is [var only] ? only : throw new FileRefusedException($"{file} holds {projects.Count} projects; there should be one.");
    }
}
