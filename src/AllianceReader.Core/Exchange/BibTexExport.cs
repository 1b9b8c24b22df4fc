using System.Globalization;
using System.Text;
using AllianceReader.Articles;
using AllianceReader.Exchange.Csl;
using AllianceReader.Exchange.References;

namespace AllianceReader.Exchange;

/// <summary>
/// BibTeX as BibLaTeX and its Biber read it (<c>date</c>, <c>entrysubtype</c>, UTF-8), with <c>year</c>, <c>month</c> and <c>journal</c>
/// as every older style has them. <c>annote</c> holds passages and notes as plain text, which Zotero makes a child note of.
/// </summary>
public sealed class BibTexExport : IExporter
{
    private static readonly string[] months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public string Format => "bibtex";

    public string Title => "BibTeX";

    public string Purpose => "References for LaTeX, with your notes as annotations.";

    public string MediaType => "application/x-bibtex";

    public string Extension => "bib";

    public async Task Write(LibrarySnapshot snapshot, Stream output)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var notes = new PlainNotes(snapshot);
        foreach (var reference in Reference.In(snapshot))
        {
            await writer.WriteAsync(Entry(reference, notes));
        }
    }

    private static string Entry(Reference reference, PlainNotes notes)
    {
        var item = reference.Item;
        var entry = new StringBuilder($"@{TypeOf(item.Type)}{{{item.Key},\n");
        Add("author", string.Join(" and ", item.Authors.Select(Name)));
        // Twice braced: no style changes its capitals.
        Add("title", $"{{{TexText.Of(item.Title)}}}");
        Add(IsPeriodical(item.Type) ? "journal" : "organization", TexText.Of(item.ContainerTitle));
        Add("publisher", TexText.Of(item.Publisher));
        Add("entrysubtype", Subtype(item.Type));
        AddDate(item.Issued);
        Add("url", TexText.Address(item.Url));
        Add("langid", TexText.Of(item.Language));
        Add("abstract", TexText.Of(item.Abstract));
        Add("keywords", string.Join(", ", reference.Keywords.Select(TexText.Keyword)));
        Add("annote", TexText.Of(notes.Of(reference.Essay)));
        return entry.Append("}\n\n").ToString();

        void Add(string field, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                entry.Append("  ").Append(field).Append(" = {").Append(value).Append("},\n");
            }
        }

        void AddDate(EdtfDate? date)
        {
            if (date is null)
            {
                return;
            }
            Add("date", string.Join('-', item.DateParts.Select((part, at) => part.ToString(at == 0 ? "0000" : "00", CultureInfo.InvariantCulture))));
            Add("year", date.Year.ToString("0000", CultureInfo.InvariantCulture));
            if (date.Month is { } month)
            {
                entry.Append("  month = ").Append(months[month - 1]).Append(",\n");
            }
        }
    }

    // A name in braces is one part, whatever words or commas it has: an institution, or a name nobody took apart.
    private static string Name(CslName name) => name.Literal is { } whole
        ? $"{{{TexText.Of(whole)}}}"
        : $"{Part(name.Family)}, {Part(name.Given)}";

    // "and" between braces parts no names, and a comma no parts of one.
    private static string? Part(string? name) =>
        name is not null && (name.Contains(',', StringComparison.Ordinal) || name.Contains(" and ", StringComparison.OrdinalIgnoreCase)) ? $"{{{TexText.Of(name)}}}" : TexText.Of(name);

    private static bool IsPeriodical(CslType type) => type is CslType.Newspaper or CslType.Magazine;

    private static string TypeOf(CslType type) => IsPeriodical(type) ? "article" : "online";

    private static string? Subtype(CslType type) => type switch
    {
        CslType.Newspaper => "newspaper",
        CslType.Magazine => "magazine",
        CslType.Weblog => "blog",
        _ => null,
    };
}
