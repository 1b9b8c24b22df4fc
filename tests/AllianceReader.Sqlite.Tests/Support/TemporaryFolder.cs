namespace AllianceReader.Sqlite.Tests.Support;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("alliance-store-");

    public string Library => File("library.sqlite");

    public string File(string name) => Path.Combine(folder.FullName, name);

    public string[] Files() => [.. folder.GetFiles().Select(file => file.Name).Order(StringComparer.Ordinal)];

    public void Dispose() => folder.Delete(recursive: true);
}
