using System.Text.Json;
using AllianceReader.Annotations;

namespace AllianceReader.Web.Commands.Anchoring;

/// <summary>One line asked of the <c>anchor</c> command.</summary>
/// <param name="Hint">UTF-16; where the passage started once, null when not known.</param>
internal sealed record AnchorQuestion(string Text, TextQuote Quote, int? Hint)
{
    /// <summary>Fields of other names are the asker's own and are left alone.</summary>
    /// <exception cref="UnreadableLineException">It is no such question.</exception>
    public static AnchorQuestion Read(string line)
    {
        using var json = Parse(line);
        return json.RootElement.ValueKind == JsonValueKind.Object
            ? new(
                Words(json.RootElement, "text") ?? throw new UnreadableLineException("text is missing."),
                new(Words(json.RootElement, "exact") ?? "", Words(json.RootElement, "prefix") ?? "", Words(json.RootElement, "suffix") ?? ""),
                Offset(json.RootElement, "hint"))
            : throw new UnreadableLineException("It is not a JSON object.");
    }

    private static JsonDocument Parse(string line)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException exception)
        {
            throw new UnreadableLineException($"It is not JSON, from character {exception.BytePositionInLine} on.");
        }
    }

    private static string? Words(JsonElement line, string field)
    {
        if (!line.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }
        if (value.ValueKind != JsonValueKind.String)
        {
            throw new UnreadableLineException($"{field} is not a string.");
        }
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Trust boundary: JSON may escape half a surrogate pair, which no text holds.
            throw new UnreadableLineException($"{field} holds half a character.");
        }
    }

    private static int? Offset(JsonElement line, string field)
    {
        if (!line.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var offset) && offset >= 0
            ? offset
            : throw new UnreadableLineException($"{field} is not an offset.");
    }
}
