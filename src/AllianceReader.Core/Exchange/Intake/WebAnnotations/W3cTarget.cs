using System.Text.Json;
using AllianceReader.Articles;

namespace AllianceReader.Exchange.Intake.WebAnnotations;

/// <summary>What an annotation is on: a document and, by its selectors, the words.</summary>
internal static class W3cTarget
{
    /// <summary>Selectors that refine one another.</summary>
    private const int Deepest = 8;

    public static ForeignNote? Of(JsonElement target)
    {
        if (SourceOf(target) is not { Length: > 0 } source)
        {
            return null;
        }
        var found = new Found();
        foreach (var selector in target.ValueKind == JsonValueKind.Object ? target.All("selector") : [])
        {
            Read(selector, found, from: 0, 0);
        }
        return new(source.Split('#')[0]) { Quote = found.Quote, Points = found.Points };
    }

    public static string? TitleOf(JsonElement annotation) => annotation.All("target")
        .Select(target => target.Part("source") is { ValueKind: JsonValueKind.Object } source ? source.Text("title", "name", "label", "dc:title") : null)
        .Select(Cleaned.Line)
        .FirstOrDefault(title => title is not null);

    private static string? SourceOf(JsonElement target) => target.ValueKind switch
    {
        JsonValueKind.String => target.GetString(),
        JsonValueKind.Object => target.Part("source") is { } source ? SourceOf(source) : target.Text("id", "@id"),
        _ => null,
    };

    /// <param name="from">Where the text begins that positions are counted in, code points; null where that is not known.</param>
    private static void Read(JsonElement selector, Found found, int? from, int depth)
    {
        if (selector.ValueKind != JsonValueKind.Object || depth > Deepest)
        {
            return;
        }
        var inner = from;
        if (W3cFormat.Is(selector, "TextQuoteSelector") && Cleaned.Quote(selector.Text("exact"), selector.Text("prefix"), selector.Text("suffix")) is { } quote)
        {
            (found.Quote, inner) = (quote, null);
        }
        else if (W3cFormat.Is(selector, "TextPositionSelector") || W3cFormat.Is(selector, "DataPositionSelector"))
        {
            inner = ReadPosition(selector, found, from);
        }
        else if (selector.All("refinedBy").Any())
        {
            inner = null;
        }
        foreach (var nested in selector.All("items").Concat(selector.All("refinedBy")))
        {
            Read(nested, found, inner, depth + 1);
        }
    }

    // Counted from where the outer selection begins.
    private static int? ReadPosition(JsonElement selector, Found found, int? from)
    {
        if (from is not { } origin || selector.Number("start") is not { } start || selector.Number("end") is not { } end || W3cFormat.Is(selector, "DataPositionSelector"))
        {
            return null;
        }
        // Trust boundary: the sum may be more than a number holds.
        var (first, last) = ((long)origin + start, (long)origin + end);
        if (start < 0 || end < start || last > int.MaxValue)
        {
            return null;
        }
        found.Points = new((int)first, (int)last);
        return (int)first;
    }

    private sealed class Found
    {
        public Annotations.TextQuote? Quote { get; set; }

        public TextRange? Points { get; set; }
    }
}
