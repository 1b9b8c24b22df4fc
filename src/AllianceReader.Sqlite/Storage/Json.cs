using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AllianceReader.Sqlite.Storage;

/// <summary>Lists and images of rows, as they stand in a column.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions options = new()
    {
        // Read by this program only, never by a browser: Korean stays readable and short.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Of<T>(T value) => JsonSerializer.Serialize(value, options);

    public static T To<T>(string json) => JsonSerializer.Deserialize<T>(json, options)!;
}
