using System.Globalization;
using System.Text;
using AllianceReader.Articles;
using AllianceReader.Exchange.Csl;
using AllianceReader.Exchange.References;

namespace AllianceReader.Exchange;

/// <summary>
/// RIS (Research Information Systems tags, as Zotero's translator reads them): one reference an essay, and one <c>N1</c> with all its
/// passages and notes as HTML, which Zotero makes a child note of. UTF-8, CRLF, a value a line.
/// </summary>
public sealed class RisExport : IExporter
{
    public string Format => "ris";

    public string Title => "RIS";

    public string Purpose => "References with your notes as child notes, for Zotero, Mendeley and EndNote.";

    public string MediaType => "application/x-research-info-systems";

    public string Extension => "ris";

    public async Task Write(LibrarySnapshot snapshot, Stream output)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\r\n" };
        var notes = new ZoteroNote(snapshot);
        foreach (var reference in Reference.In(snapshot))
        {
            foreach (var (tag, value) in Fields(reference, notes))
            {
                await writer.WriteLineAsync($"{tag}  - {OneLine(value)}");
            }
            await writer.WriteLineAsync("ER  - ");
            await writer.WriteLineAsync();
        }
    }

    private static IEnumerable<(string Tag, string Value)> Fields(Reference reference, ZoteroNote notes)
    {
        var item = reference.Item;
        yield return ("TY", TypeOf(item.Type));
        yield return ("ID", item.Key);
        foreach (var name in item.Authors)
        {
            yield return ("AU", name.Literal ?? $"{name.Family}, {name.Given}");
        }
        yield return ("TI", item.Title);
        foreach (var (tag, value) in Known(("T2", item.ContainerTitle), ("PB", item.Publisher), ("PY", Year(item.Issued)), ("DA", Date(item.Issued)),
            ("UR", item.Url), ("LA", item.Language), ("AB", item.Abstract)))
        {
            yield return (tag, value);
        }
        foreach (var keyword in reference.Keywords)
        {
            yield return ("KW", keyword);
        }
        if (reference.Essay.Annotations.Count > 0)
        {
            yield return ("N1", notes.Of(reference.Essay));
        }
    }

    private static IEnumerable<(string, string)> Known(params (string Tag, string? Value)[] fields) =>
        fields.Where(field => !string.IsNullOrWhiteSpace(field.Value)).Select(field => (field.Tag, field.Value!));

    private static string TypeOf(CslType type) => type switch
    {
        CslType.Newspaper => "NEWS",
        CslType.Magazine => "MGZN",
        CslType.Weblog => "BLOG",
        _ => "ELEC",
    };

    private static string? Year(EdtfDate? date) => date?.Year.ToString("0000", CultureInfo.InvariantCulture);

    // YYYY/MM/DD/other information; the slashes stand even where nothing is between them.
    private static string? Date(EdtfDate? date) => date is null ? null : string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}/{date.Month:00}/{date.Day:00}/");

    // A line end would begin another field.
    private static string OneLine(string value) => string.Join(' ', value.Split(['\r', '\n', '\u0085', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries)).Trim();
}
