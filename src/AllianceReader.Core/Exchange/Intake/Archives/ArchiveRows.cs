using System.Text.Json;
using AllianceReader.Exchange.Packages;

namespace AllianceReader.Exchange.Intake.Archives;

/// <summary>The JSON lines of an archive's files.</summary>
internal sealed class ArchiveRows(SafeZip zip)
{
    /// <summary>None where the archive does not have that file.</summary>
    /// <exception cref="FileRefusedException">A line is no JSON object.</exception>
    public IEnumerable<JsonElement> Of(string file)
    {
        if (zip.Find(file) is not { } entry)
        {
            yield break;
        }
        using var lines = new StreamReader(zip.Open(entry));
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            using var json = Parse(line, entry, number);
            yield return json.RootElement;
        }
    }

    private JsonDocument Parse(string line, ZipEntry entry, int number)
    {
        try
        {
            var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? json : throw new JsonException("No object.");
        }
        catch (JsonException fault)
        {
            throw new FileRefusedException($"{zip.Called(entry)} is damaged in line {number:N0}.", fault);
        }
    }
}
