using System.Text;

namespace AllianceReader.Exchange.Obsidian;

/// <summary>A vault on the disk. Links to elsewhere are not followed, and hidden folders, where Obsidian keeps its settings, are not entered.</summary>
public sealed class FolderVault : IVault
{
    /// <summary>Bytes. A note longer than that is no note.</summary>
    internal const long LongestNote = 64L * 1024 * 1024;

    internal static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly EnumerationOptions everyFile = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden, IgnoreInaccessible = true };

    private readonly string root;

    /// <param name="root">Made where there is none.</param>
    public FolderVault(string root)
    {
        this.root = Directory.CreateDirectory(root).FullName;
        Files = [.. Directory.EnumerateFiles(this.root, "*", everyFile)
            .Select(file => Path.GetRelativePath(this.root, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => !path.Split('/').Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<string> Files { get; }

    public string? Read(string path)
    {
        var file = new FileInfo(At(path));
        try
        {
            return file.Length > LongestNote ? null : Utf8.GetString(File.ReadAllBytes(file.FullName));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Beside its place first. A note that comes out as it stands is left alone, so that nothing that watches the folder stirs.
    public async Task Write(string path, Func<TextWriter, Task> write)
    {
        var place = At(path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        var draft = Path.Combine(Path.GetDirectoryName(place)!, $".{Guid.NewGuid():N}.tmp");
        try
        {
            await using (var writer = new StreamWriter(draft, append: false, Utf8) { NewLine = "\n" })
            {
                await write(writer);
            }
            if (!IsSame(draft, place))
            {
                File.Move(draft, place, overwrite: true);
            }
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private string At(string path) => Path.Combine(root, path.Replace('/', Path.DirectorySeparatorChar));

    private static bool IsSame(string draft, string place) =>
        File.Exists(place) && new FileInfo(draft).Length == new FileInfo(place).Length && File.ReadAllBytes(draft).AsSpan().SequenceEqual(File.ReadAllBytes(place));
}
