using System.Globalization;
using System.Text.Json;

namespace AllianceReader.Exchange.Intake;

/// <summary>Trust boundary: parts of somebody's JSON, of whatever kind they turn out to be. What is of another kind than expected is not there.</summary>
internal static class JsonParts
{
    public static JsonElement? Part(this JsonElement json, params ReadOnlySpan<string> names)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }
        foreach (var name in names)
        {
            if (json.TryGetProperty(name, out var part) && part.ValueKind != JsonValueKind.Null)
            {
                return part;
            }
        }
        return null;
    }

    public static string? Text(this JsonElement json, params ReadOnlySpan<string> names) =>
        json.Part(names) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static int? Number(this JsonElement json, string name) =>
        json.Part(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : null;

    /// <summary>One thing or a list of them, as JSON-LD writes both.</summary>
    public static IEnumerable<JsonElement> All(this JsonElement json, params ReadOnlySpan<string> names) => json.Part(names) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
        { } one => [one],
    };

    public static IEnumerable<string> Texts(this JsonElement json, params ReadOnlySpan<string> names) =>
        json.All(names).Where(part => part.ValueKind == JsonValueKind.String).Select(part => part.GetString()!);

    public static DateTimeOffset? Time(this JsonElement json, params ReadOnlySpan<string> names) => Time(json.Text(names));

    /// <summary>ISO 8601; without a zone it is taken for UTC.</summary>
    public static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
