using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AllianceReader.Annotations;
using AllianceReader.Annotations.Anchoring;

namespace AllianceReader.Web.Commands.Anchoring;

/// <summary>The line that answers one.</summary>
internal static class AnchorAnswer
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The line is read by a program, never by a browser: words may stand as they are written.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string To(AnchorQuestion question)
    {
        var anchored = Anchor.Find(question.Text, question.Quote, question.Hint);
        return JsonSerializer.Serialize(anchored.Range is { } range && anchored.Verdict != AnnotationStatus.Gone
            ? new Line(range.Start, range.End, anchored.Verdict.Name(), anchored.Confidence)
            : new Line(Verdict: AnnotationStatus.Gone.Name()), Options);
    }

    public static string Error(string reason) => JsonSerializer.Serialize(new Line(Error: reason), Options);

    private sealed record Line(int? Start = null, int? End = null, string? Verdict = null, double? Confidence = null, string? Error = null);
}
