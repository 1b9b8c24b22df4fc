using System.Globalization;
using AllianceReader.Sqlite.Care;

namespace AllianceReader.Sqlite.Journal;

/// <summary>Where the journal of a library lies: a folder, and in it the files that are named after the library.</summary>
/// <param name="library">Absolute.</param>
/// <param name="folder">Absolute.</param>
internal sealed class JournalPlace(string library, string folder)
{
    private const string Ending = ".journal";

    public string Library => library;

    public string Folder => folder;

    /// <summary>On the library's own disk, most likely.</summary>
    public bool IsBeside => Path.GetDirectoryName(folder) == Path.GetDirectoryName(library);

    /// <summary>Begins the name of each of its files.</summary>
    public string Stem { get; } = Path.Combine(folder, Path.GetFileName(library));

    public string Name => Path.GetFileName(library);

    /// <summary>Says how the library was left (<see cref="LastSession"/>).</summary>
    public string Session => $"{Stem}.session";

    public static JournalPlace Beside(string library) => new(library, Path.Combine(Path.GetDirectoryName(library)!, "journal"));

    /// <summary>The file of what comes after a change: <c>library.sqlite.000000000012.journal</c>.</summary>
    public string Segment(long after) => string.Create(CultureInfo.InvariantCulture, $"{Stem}.{after:D12}{Ending}");

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<string> Segments() => !Directory.Exists(folder) ? [] :
    [
        .. Directory.EnumerateFiles(folder, $"{Path.GetFileName(library)}.*{Ending}")
            .Where(file => long.TryParse(Path.GetFileName(file)[(Name.Length + 1)..^Ending.Length], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Puts what is there out of the way, under names that are no journal's; nothing is deleted.</summary>
    public void Retire()
    {
        if (File.Exists(Session))
        {
            File.Delete(Session);
        }
        foreach (var file in Segments())
        {
            File.Move(file, Backup.FreeName($"{file}.set-aside-{DateTime.UtcNow.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}", ""));
        }
    }
}
