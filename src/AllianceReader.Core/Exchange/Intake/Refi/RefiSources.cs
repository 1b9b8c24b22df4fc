using AllianceReader.Exchange.Packages;

namespace AllianceReader.Exchange.Intake.Refi;

/// <summary>The text files of a project. Only those in the package are read, whatever path a project names.</summary>
/// <param name="zip">Null for a project without a package.</param>
internal sealed class RefiSources(SafeZip? zip)
{
    private const string Internal = "internal://";
    private const string Folder = "sources/";

    /// <summary>Bytes of one source: more than any essay of a library has.</summary>
    private const int Largest = 32 * 1024 * 1024;

    /// <returns>Null where it does not stand in the package.</returns>
    /// <exception cref="FileRefusedException">It is not as the package says, no UTF-8, or too large.</exception>
    public string? Text(string path)
    {
        if (Find(path) is not { } entry)
        {
            return null;
        }
        return entry.Length <= Largest
            ? zip!.ReadText(entry)
            : throw new FileRefusedException($"{zip!.Called(entry)} is larger than {Largest / (1024 * 1024)} MB, the most that is read of a source.");
    }

    // "internal://name.txt" by the standard; qc writes the name alone, others the folder, Windows programs another slash.
    private ZipEntry? Find(string path)
    {
        var name = path.Replace('\\', '/');
        name = name.StartsWith(Internal, StringComparison.OrdinalIgnoreCase) ? name[Internal.Length..] : name;
        name = name.StartsWith(Folder, StringComparison.OrdinalIgnoreCase) ? name[Folder.Length..] : name;
        return zip?.Find(Folder + name) ?? zip?.Entries.FirstOrDefault(entry => entry.Name.Equals(Folder + name, StringComparison.OrdinalIgnoreCase));
    }
}
