using AllianceReader.Overview;
using AllianceReader.Web.Api;

namespace AllianceReader.Web.Pages.Overview;

/// <summary>Where a figure of an overview leads: to the passages behind it, narrowed as the overview is.</summary>
internal sealed class Ways(OverviewForm form)
{
    /// <returns>Null where no list can be narrowed like that.</returns>
    public string? Cell(MatrixHeading theme, Axis axis, MatrixHeading line) => (axis, line.Key) switch
    {
        (Axis.Authors, null) or (Axis.Essays, null) => null,
        // Essays that two people wrote together: a list takes either of two authors, never both at once.
        (Axis.Authors, { } slug) when form.Filter.Authors is [var other] && other != slug => null,
        (Axis.Essays, { } slug) => Theme(theme.Key!, ("article", slug)),
        (Axis.Authors, { } slug) => Theme(theme.Key!, ("author", slug)),
        (_, var year) => Theme(theme.Key!, ("year", year ?? "0")),
    };

    public string Theme(string slug, params (string Name, string? Value)[] also)
    {
        var narrowed = also.Any(one => one.Name == "author");
        return $"/themes/{Uri.EscapeDataString(slug)}" + Query(
        [
            ("below", form.RollsUp ? OverviewForm.Yes : null), .. also, ("author", narrowed ? null : form.Author),
            ("publication", form.Publication), ("collection", form.Collection), ("from", form.Filter.From), ("to", form.Filter.To),
        ]);
    }

    public string Pair(string one, string other) => "/overview/together" + Query(
    [
        ("theme", one), ("with", other), ("rule", OverviewNames.Name(form.Together)), ("below", form.RollsUp ? OverviewForm.Yes : null),
        ("author", form.Author), ("publication", form.Publication), ("collection", form.Collection), ("from", form.Filter.From), ("to", form.Filter.To),
    ]);

    public string Heading(Axis axis, MatrixHeading heading) => (axis, heading.Key) switch
    {
        (Axis.Themes, { } slug) => Theme(slug),
        (Axis.Essays, { } slug) => $"/read/{Uri.EscapeDataString(slug)}",
        (Axis.Authors, { } slug) => $"/authors/{Uri.EscapeDataString(slug)}",
        _ => "",
    };

    /// <summary>The same figures as a file.</summary>
    public string MatrixFile(MatrixQuery query, string format) => "/api/matrix" + Query(
    [
        ("rows", OverviewNames.Name(query.Rows)), ("columns", OverviewNames.Name(query.Columns)), ("measure", OverviewNames.Name(query.Measure)), .. Narrowed,
        ("limit", Wording.Plain(Stretch.Most)), ("across", Wording.Plain(query.Across)), ("format", format),
    ]);

    public string PairsFile(string format) => "/api/cooccurrence" + Query(
        [("rule", OverviewNames.Name(form.Together)), .. Narrowed, ("across", Wording.Plain(form.ThemesAcross)), ("format", format)]);

    private IEnumerable<(string Name, string? Value)> Narrowed =>
    [
        .. form.Themes.Select(theme => ("theme", (string?)theme)), ("author", form.Author), ("publication", form.Publication), ("collection", form.Collection),
        ("from", form.Filter.From), ("to", form.Filter.To), ("below", form.RollsUp ? "true" : null),
    ];

    private static string Query(IEnumerable<(string Name, string? Value)> fields) => QueryString.Create(
        from field in fields
        where !string.IsNullOrWhiteSpace(field.Value)
        select KeyValuePair.Create(field.Name, field.Value)).ToUriComponent();
}
