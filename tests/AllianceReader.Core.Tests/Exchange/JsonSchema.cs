using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AllianceReader.Core.Tests.Exchange;

/// <summary>
/// JSON Schema draft-04, the part that the W3C's annotation schemas use; any other keyword ends the test. No library for draft-04
/// restores here, and the newer drafts read <c>$ref</c> and <c>exclusiveMinimum</c> otherwise.
/// </summary>
internal sealed class JsonSchema(string folder)
{
    private static readonly HashSet<string> Remarks =
        ["$schema", "id", "title", "description", "definitions", "assertionType", "expectedResult", "onUnexpectedResult", "errorMessage",
         // Slips in the W3C's files, which a validator does not see: a key with a blank at its end, a property outside of "properties".
         "$ref ", "styleClass"];

    private readonly Dictionary<string, JsonElement> documents = [];

    /// <param name="file">Relative to the folder.</param>
    public bool Accepts(string file, JsonElement value) => Accepts(Document(file), Document(file), value);

    public JsonElement Document(string file)
    {
        if (!documents.TryGetValue(file, out var document))
        {
            document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, file))).RootElement;
            documents[file] = document;
        }
        return document;
    }

    // Draft-04: what stands beside a $ref is not looked at.
    private bool Accepts(JsonElement document, JsonElement schema, JsonElement value) =>
        schema.TryGetProperty("$ref", out var reference) && reference.ValueKind == JsonValueKind.String
            ? Follow(document, reference.GetString()!, value)
            : schema.EnumerateObject().All(keyword => Holds(document, schema, keyword, value));

    private bool Follow(JsonElement document, string reference, JsonElement value)
    {
        var (file, pointer) = reference.Split('#') is [var f, var p] ? (f, p) : (reference, "");
        var target = file.Length == 0 ? document : Document(Path.Combine("definitions", file));
        var schema = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(target, (at, step) => at.GetProperty(step));
        return Accepts(target, schema, value);
    }

    private bool Holds(JsonElement document, JsonElement schema, JsonProperty keyword, JsonElement value)
    {
        bool Fits(JsonElement other) => Accepts(document, other, value);
        var rule = keyword.Value;
        return keyword.Name switch
        {
            "allOf" => rule.EnumerateArray().All(Fits),
            "anyOf" => rule.EnumerateArray().Any(Fits),
            "oneOf" => rule.EnumerateArray().Count(Fits) == 1,
            "not" => !Fits(rule),
            "type" => rule.ValueKind == JsonValueKind.Array ? rule.EnumerateArray().Any(t => IsOfType(value, t)) : IsOfType(value, rule),
            "enum" => rule.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)),
            "required" => value.ValueKind != JsonValueKind.Object || rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
            "properties" => value.ValueKind != JsonValueKind.Object || HasProperties(document, rule, value),
            "patternProperties" => value.ValueKind != JsonValueKind.Object || HasPatterns(document, rule, value),
            "additionalProperties" => value.ValueKind != JsonValueKind.Object || HasNoOthers(document, schema, rule, value),
            "dependencies" => value.ValueKind != JsonValueKind.Object || rule.EnumerateObject().All(d => !value.TryGetProperty(d.Name, out _) || Depends(document, d.Value, value)),
            "items" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().All(item => Accepts(document, rule, item)),
            "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.GetInt32(),
            "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.GetInt32(),
            "minimum" => value.ValueKind != JsonValueKind.Number || IsAtLeast(schema, rule.GetDouble(), value.GetDouble()),
            "exclusiveMinimum" => true,
            "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.GetString()!),
            "format" => value.ValueKind != JsonValueKind.String || IsOfFormat(value.GetString()!, rule.GetString()!),
            var remark when Remarks.Contains(remark) => true,
            var other => throw new NotSupportedException($"The schema says '{other}', which is not understood here."),
        };
    }

    private bool HasProperties(JsonElement document, JsonElement rule, JsonElement value) =>
        rule.EnumerateObject().All(p => !value.TryGetProperty(p.Name, out var held) || Accepts(document, p.Value, held));

    private bool HasPatterns(JsonElement document, JsonElement rule, JsonElement value) =>
        rule.EnumerateObject().All(p => value.EnumerateObject().Where(held => Regex.IsMatch(held.Name, p.Name)).All(held => Accepts(document, p.Value, held.Value)));

    private bool HasNoOthers(JsonElement document, JsonElement schema, JsonElement rule, JsonElement value)
    {
        bool IsNamed(string name) => schema.TryGetProperty("properties", out var named) && named.TryGetProperty(name, out _);
        bool Matches(string name) => schema.TryGetProperty("patternProperties", out var patterns) && patterns.EnumerateObject().Any(p => Regex.IsMatch(name, p.Name));
        return value.EnumerateObject().Where(p => !IsNamed(p.Name) && !Matches(p.Name)).All(p => rule.ValueKind switch
        {
            JsonValueKind.False => false,
            JsonValueKind.True => true,
            _ => Accepts(document, rule, p.Value),
        });
    }

    private bool Depends(JsonElement document, JsonElement rule, JsonElement value) => rule.ValueKind == JsonValueKind.Array
        ? rule.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _))
        : Accepts(document, rule, value);

    private static bool IsAtLeast(JsonElement schema, double least, double value) =>
        schema.TryGetProperty("exclusiveMinimum", out var exclusive) && exclusive.GetBoolean() ? value > least : value >= least;

    private static bool IsOfType(JsonElement value, JsonElement type) => (type.GetString(), value.ValueKind) switch
    {
        ("string", JsonValueKind.String) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => value.TryGetInt64(out _),
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("null", JsonValueKind.Null) => true,
        _ => false,
    };

    private static bool IsOfFormat(string text, string format) => format switch
    {
        "uri" => !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && text.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase),
        "date-time" => Regex.IsMatch(text, @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$") && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        _ => throw new NotSupportedException($"The schema asks for the format '{format}', which is not understood here."),
    };
}
