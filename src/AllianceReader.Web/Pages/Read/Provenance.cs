using System.Globalization;
using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read;

/// <summary>A row of "Where each fact came from".</summary>
/// <param name="Where">The line of the source, or the reason; the value too where the title block does not show it.</param>
/// <param name="Basis">Null where nothing is known.</param>
internal sealed record ProvenanceRow(string Label, string Where, string? Basis);

internal static class Provenance
{
    // A reader is told when one of these is missing; the rest are simply not there.
    private static readonly FactField[] Expected = [FactField.Title, FactField.Author, FactField.Publication, FactField.Published];

    public static IEnumerable<ProvenanceRow> Of(Article article) => article.Facts
        .Select(fact => (fact.Field, Row: new ProvenanceRow(LabelOf(fact.Field), WhereOf(fact), fact.Basis.ToString().ToLowerInvariant())))
        .Concat(Missing(article))
        .OrderBy(row => row.Field)
        .Select(row => row.Row);

    public static string LabelOf(FactField field) => field switch
    {
        FactField.Published => "Date",
        FactField.Url => "Address",
        _ => field.ToString(),
    };

    private static IEnumerable<(FactField Field, ProvenanceRow Row)> Missing(Article article) => Expected
        .Where(field => article.Facts.All(fact => fact.Field != field))
        .Select(field => (field, new ProvenanceRow(LabelOf(field), "not stated", null)));

    private static string WhereOf(Fact fact)
    {
        var place = fact.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line}") : null;
        string?[] parts = [IsShownAbove(fact.Field) ? null : fact.Value, place, fact.Reason];
        var said = string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return said.Length > 0 ? said : UsualPlaceOf(fact.Basis);
    }

    private static bool IsShownAbove(FactField field) => field is not (FactField.Language or FactField.Modified or FactField.Topic);

    private static string UsualPlaceOf(Basis basis) => basis switch
    {
        Basis.Sidecar => "bibliography",
        Basis.Reader => "corrected here",
        _ => "",
    };
}
