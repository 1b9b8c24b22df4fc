using AllianceReader.Corpus.Sources;

namespace AllianceReader.Corpus;

/// <summary>The files of a folder that may be essays, by their endings.</summary>
public static class FolderFiles
{
    // Hidden files are a system's or a program's own, and a link may lead anywhere.
    private static readonly EnumerationOptions everything = new()
    {
        RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>Those of the folders in it, too.</summary>
    /// <exception cref="IOException">The folder is not there, or cannot be read.</exception>
    public static IEnumerable<FileInfo> In(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", everything)
        .Where(file => SourceFormats.Endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase));
}
