using System.Security.Cryptography;
using System.Text.Json;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Packages;
using AllianceReader.Sqlite.Storage;

namespace AllianceReader.Sqlite.Exchange.Archives;

/// <summary>Trust boundary: an archive that somebody brought. Nothing of it goes anywhere before all of it is what its manifest says.</summary>
internal sealed class ArchivePackage
{
    /// <summary>Bytes. The longest is the history's image of a long essay.</summary>
    private const int LongestLine = 64 * 1024 * 1024;

    private const int Piece = 64 * 1024;

    private readonly SafeZip zip;
    private readonly string file;

    private ArchivePackage(SafeZip zip, string file, ArchiveManifest manifest) => (this.zip, this.file, Manifest) = (zip, file, manifest);

    public ArchiveManifest Manifest { get; }

    /// <exception cref="FileRefusedException">It is no archive, damaged, changed, or of a newer version.</exception>
    public static ArchivePackage Open(Stream stream, string file)
    {
        var zip = SafeZip.Open(stream, file, LibraryArchive.Bounds);
        var package = new ArchivePackage(zip, file, ReadManifest(zip, file));
        package.RequireSameFiles();
        package.RequireSameBytes();
        return package;
    }

    public byte[] Bytes(string name) => zip.Read(Entry(name));

    /// <summary>Each line as JSON; good until the next one is asked for.</summary>
    /// <exception cref="FileRefusedException">A line is no JSON object, or too long.</exception>
    public IEnumerable<JsonElement> Rows(string name)
    {
        using var content = zip.Open(Entry(name));
        using var lines = new BufferedStream(content, Piece);
        using var line = new MemoryStream();
        for (var number = 1; NextLine(lines, line, name, number); number++)
        {
            using var json = Parse(line.GetBuffer().AsMemory(0, (int)line.Length), name, number);
            yield return json.RootElement;
        }
    }

    public FileRefusedException Refused(string why, Exception? cause = null) => new($"{file} {why}", cause);

    private static ArchiveManifest ReadManifest(SafeZip zip, string file)
    {
        if (zip.Find(LibraryArchive.Manifest) is not { } entry)
        {
            throw new FileRefusedException($"{file} is no archive of a library: it has no {LibraryArchive.Manifest}.");
        }
        try
        {
            var manifest = ArchiveManifest.Read(zip.Read(entry));
            return manifest.Format != LibraryArchive.Mark ? throw new FileRefusedException($"{file} is no archive of a library.")
                : manifest.Version > ArchiveManifest.Newest || manifest.LibraryVersion > Migrations.Embedded.Latest
                    ? throw new FileRefusedException($"{file} was made by a newer AllianceReader. Please update AllianceReader.")
                : manifest;
        }
        catch (JsonException damaged)
        {
            throw new FileRefusedException($"{file} is damaged: its {LibraryArchive.Manifest} cannot be read.", damaged);
        }
    }

    private void RequireSameFiles()
    {
        HashSet<string> told = [.. Manifest.Files.Select(entry => entry.Name), LibraryArchive.Manifest];
        if (zip.Entries.FirstOrDefault(entry => !told.Contains(entry.Name)) is { } unknown)
        {
            throw Refused($"holds {unknown.Name}, of which its manifest says nothing.");
        }
        if (told.FirstOrDefault(name => zip.Find(name) is null) is { } missing)
        {
            throw Refused($"is damaged: {missing} is missing.");
        }
    }

    private void RequireSameBytes()
    {
        foreach (var told in Manifest.Files)
        {
            var entry = Entry(told.Name);
            if (entry.Length != told.Bytes || !string.Equals(Sha256(entry), told.Sha256, StringComparison.OrdinalIgnoreCase))
            {
                throw Refused($"is damaged, or was changed since it was made: {told.Name} is not what the manifest says.");
            }
        }
    }

    private string Sha256(ZipEntry entry)
    {
        using var content = zip.Open(entry);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    private ZipEntry Entry(string name) => zip.Find(name) ?? throw Refused($"is damaged: {name} is missing.");

    private bool NextLine(BufferedStream lines, MemoryStream line, string name, int number)
    {
        line.SetLength(0);
        for (var next = lines.ReadByte(); next >= 0; next = lines.ReadByte())
        {
            if (next == '\n')
            {
                return true;
            }
            if (line.Length == LongestLine)
            {
                throw Refused($"cannot be read: line {number} of {name} is too long.");
            }
            line.WriteByte((byte)next);
        }
        return line.Length > 0;
    }

    private JsonDocument Parse(ReadOnlyMemory<byte> line, string name, int number)
    {
        try
        {
            var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json : throw new JsonException("No object.");
        }
        catch (JsonException damaged)
        {
            throw Refused($"cannot be read: line {number} of {name} is no JSON object.", damaged);
        }
    }
}
