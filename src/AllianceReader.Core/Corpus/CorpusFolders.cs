using AllianceReader.Corpus.Sources;

namespace AllianceReader.Corpus;

/// <summary>What stands in the corpus folders.</summary>
/// <param name="Files">Texts to import, in a stable order.</param>
/// <param name="Bibliography">Facts from beside them, and those of the op-eds that come with the program.</param>
/// <param name="Warnings">Sentences: a folder that is missing, a bibliography that cannot be read.</param>
public sealed record FoundCorpus(IReadOnlyList<SourceFile> Files, Bibliography Bibliography, IReadOnlyList<string> Warnings);

/// <summary>Finds the texts that a first start imports, and those a reader names.</summary>
/// <param name="contentRoot">The folder the program's own <c>corpus</c> folder stands in.</param>
/// <param name="isDevelopment">Also look in <c>../shared/corpus</c> beside the checkout.</param>
public sealed class CorpusFolders(string contentRoot, bool isDevelopment)
{
    private static readonly string[] BibliographyNames = ["op-eds.json", "bibliography.json"];

    private readonly string? checkout = CheckoutAbove(contentRoot);

    /// <summary>The folders of <c>Library__Corpus</c>; where it is not set, the op-eds where they are found, and else the samples.</summary>
    /// <param name="setting">Folders parted by <c>;</c>; null or blank for the usual ones.</param>
    public FoundCorpus Find(string? setting)
    {
        if (!string.IsNullOrWhiteSpace(setting))
        {
            return Gather(setting.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
        var usual = Gather(Existing(OpEdFolders()));
        return usual.Files.Count > 0 ? usual : Gather(Existing(OwnFolders("samples")).Take(1));
    }

    /// <summary>Files and folders that a reader names, the folders with all in them. One that is missing is among the files, so that its import says so.</summary>
    public FoundCorpus At(IEnumerable<string> paths)
    {
        var (folders, files) = (new List<string>(), new List<SourceFile>());
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                folders.Add(path);
                files.AddRange(FolderFiles.In(path).Select(file => file.FullName).Order(StringComparer.Ordinal).Select(FileAt));
                continue;
            }
            files.Add(FileAt(path));
        }
        var beside = files.Count > 0 ? paths.Where(File.Exists).Select(path => Path.GetDirectoryName(Path.GetFullPath(path))!) : [];
        List<string> warnings = [];
        return new(files, BibliographyOf([.. folders, .. beside], warnings), warnings);
    }

    private FoundCorpus Gather(IEnumerable<string> folders)
    {
        List<string> warnings = [];
        List<string> found = [];
        foreach (var folder in folders)
        {
            if (Directory.Exists(folder))
            {
                found.Add(folder);
                continue;
            }
            warnings.Add($"The corpus folder {Shown(folder)} does not exist.");
        }
        return new([.. found.SelectMany(TextsIn)], BibliographyOf(found, warnings), warnings);
    }

    private IEnumerable<string> OpEdFolders() => isDevelopment && checkout is not null
        ? OwnFolders("op-eds").Append(Path.Combine(checkout, "..", "shared", "corpus"))
        : OwnFolders("op-eds");

    private IEnumerable<string> OwnFolders(string name) => new[] { contentRoot, checkout }
        .OfType<string>()
        .Select(root => Path.Combine(root, "corpus", name));

    private static IEnumerable<string> Existing(IEnumerable<string> folders) => folders.Select(Path.GetFullPath).Distinct().Where(Directory.Exists);

    private static IEnumerable<SourceFile> TextsIn(string folder) => Directory.EnumerateFiles(folder)
        .Where(path => SourceFormats.Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal)
        .Select(FileAt);

    private static SourceFile FileAt(string path) => new(Path.GetFileName(path), () => File.OpenRead(path)) { Path = path };

    // What stands beside the texts is believed before what came with the program, which is there for uploads too.
    private Bibliography BibliographyOf(IReadOnlyList<string> folders, List<string> warnings) =>
        Existing([.. OwnFolders(""), .. OwnFolders("samples"), .. folders])
            .SelectMany(folder => BibliographyNames.Select(name => Path.Combine(folder, name)))
            .Where(File.Exists)
            .Aggregate(Bibliography.Empty, (all, path) => ReadOrWarn(path, warnings).Over(all));

    private static Bibliography ReadOrWarn(string path, List<string> warnings)
    {
        try
        {
            return Bibliography.Read(File.ReadAllText(path));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            warnings.Add($"{Shown(path)} was passed over. {(e is InvalidDataException ? e.Message : "It cannot be read.")}");
            return Bibliography.Empty;
        }
    }

    // Warnings go to the log, and a log does not tell where a reader's home is.
    private static string Shown(string path) =>
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 1 } home && path.StartsWith(home, StringComparison.Ordinal)
            ? $"~{path[home.Length..]}"
            : path;

    private static string? CheckoutAbove(string path)
    {
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AllianceReader.sln")))
            {
                return folder.FullName;
            }
        }
        return null;
    }
}
