using System.Text.Json;
using AllianceReader.Exchange.Packages;

namespace AllianceReader.Exchange;

/// <summary>How an archive is told from other zips.</summary>
public static class LibraryArchive
{
    /// <summary>Its name among the formats.</summary>
    public const string Format = "archive";

    public const string Manifest = "manifest.json";

    /// <summary>What the manifest says it is.</summary>
    public const string Mark = "alliancereader-archive";

    /// <summary>A library of a hundred thousand essays has as many sources; its rows compress a hundred to one.</summary>
    public static ZipBounds Bounds { get; } = new() { MostEntries = 250_000, LargestEntry = 4L * 1024 * 1024 * 1024, LargestTotal = 8L * 1024 * 1024 * 1024 };

    /// <summary>Whether a file says that it is an archive; it may be damaged all the same. Its position is left at the start.</summary>
    public static bool IsOne(Stream file)
    {
        try
        {
            return SafeZip.IsZip(file) && SafeZip.Open(file, "", Bounds) is var zip && zip.Find(Manifest) is { } manifest && IsOurs(zip.Read(manifest));
        }
        catch (FileRefusedException)
        {
            return false;
        }
        finally
        {
            file.Position = 0;
        }
    }

    private static bool IsOurs(byte[] manifest)
    {
        try
        {
            using var json = JsonDocument.Parse(manifest);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("format", out var format)
                && format.ValueKind == JsonValueKind.String && format.GetString() == Mark;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
