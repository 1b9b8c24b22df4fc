using System.Globalization;
using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read;

/// <summary>A row of "Where each fact came from".</summary>
/// <param name="Where">The line of the source, and the value where the title block does not show it; empty when only the reason is known.</param>
/// <param name="Reason">Why it is believed, a sentence; null where the line says it all.</param>
/// <param name="Basis">Null where nothing is known.</param>
internal sealed record ProvenanceRow(FactField Field, string Where, string? Reason, string? Basis)
{
    public string Label => Field switch
    {
        FactField.Published => "Date",
        FactField.Url => "Address",
        _ => Field.ToString(),
    };
}

internal static class Provenance
{
    // A reader is told when one of these is missing; the rest are simply not there.
    private static readonly FactField[] Expected = [FactField.Title, FactField.Author, FactField.Publication, FactField.Published];

    /// <summary>A row for each field; values known from the same source (topics) share one.</summary>
    public static IEnumerable<ProvenanceRow> Of(Article article) => article.Facts
        .GroupBy(fact => (fact.Field, fact.Basis, fact.Reason))
        .Select(same => new ProvenanceRow(same.Key.Field, WhereOf([.. same]), ReasonOf(same.Key.Basis, same.Key.Reason), NameOf(same.Key.Basis)))
        .Concat(Missing(article))
        .OrderBy(row => row.Field);

    private static IEnumerable<ProvenanceRow> Missing(Article article) => Expected
        .Where(field => article.Facts.All(fact => fact.Field != field))
        .Select(field => new ProvenanceRow(field, "not stated", null, null));

    private static string WhereOf(IReadOnlyList<Fact> same)
    {
        var values = IsShownAbove(same[0].Field) ? "" : string.Join(", ", same.Select(ValueOf));
        var lines = same.Select(fact => fact.Line).OfType<int>().Distinct().Order().Select(line => line.ToString(CultureInfo.InvariantCulture)).ToList();
        var place = lines.Count switch
        {
            0 => "",
            1 => $"line {lines[0]}",
            _ => $"lines {string.Join(", ", lines)}",
        };
        return string.Join("; ", new[] { values, place }.Where(part => part.Length > 0));
    }

    private static bool IsShownAbove(FactField field) => field is not (FactField.Language or FactField.Modified or FactField.Topic);

    private static string ValueOf(Fact fact) => fact.Field switch
    {
        FactField.Modified => EdtfDate.Parse(fact.Value)?.ToLongText() ?? fact.Value,
        FactField.Language => LanguageNames.Of(fact.Value),
        _ => fact.Value,
    };

    private static string? ReasonOf(Basis basis, string? reason) => reason ?? (basis == Basis.Reader ? "Corrected here." : null);

    private static string NameOf(Basis basis) => basis.ToString().ToLowerInvariant();
}
