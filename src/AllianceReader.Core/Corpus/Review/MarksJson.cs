using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AllianceReader.Corpus.Review;

/// <summary>Marks as text: a list of what was decided, line by line, as it is kept and sent.</summary>
public static class MarksJson
{
    private static readonly JsonSerializerOptions options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static string Of(SourceMarks marks) => JsonSerializer.Serialize(marks.All.Select(Row.Of), options);

    /// <exception cref="RefusedException">It is no list of marks.</exception>
    public static SourceMarks Parse(string json)
    {
        try
        {
            return SourceMarks.Of(JsonSerializer.Deserialize<Row[]>(json, options)!.Select(row => row.ToMark()));
        }
        catch (Exception damaged) when (damaged is JsonException or NullReferenceException or ArgumentNullException)
        {
            throw new RefusedException("lines", "What was decided about the lines could not be read.");
        }
    }

    // Without what is empty, since most lines have one decision.
    private sealed record Row(int Line, Articles.BlockKind? Kind, string? Role, bool? Joins, TakenBack[]? TakenBack)
    {
        public static Row Of(LineMark mark) => new(mark.Line, mark.Kind, mark.Role, mark.Joins,
            mark.TakenBack.Count == 0 ? null : [.. mark.TakenBack.OrderBy(one => one.Kind).ThenBy(one => one.Nth)]);

        public LineMark ToMark() => new(Line) { Kind = Kind, Role = Role, Joins = Joins, TakenBack = (TakenBack ?? []).ToHashSet() };
    }
}
