using System.Text.Encodings.Web;
using System.Text.Json;
using AllianceReader.Exchange.Csl;
using AllianceReader.Exchange.References;

namespace AllianceReader.Exchange;

/// <summary>
/// CSL-JSON (https://github.com/citation-style-language/schema, csl-data.json): an array of one item an essay. Passages and notes stand
/// in <c>annote</c> as plain text.
/// </summary>
public sealed class CslJsonExport : IExporter
{
    // Korean stays Korean. Safe because the file is no HTML and is never served as such.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Bytes.</summary>
    private const int Piece = 64 * 1024;

    public string Format => "csl-json";

    public string Title => "CSL-JSON";

    public string Purpose => "References for Pandoc, Zotero and citation processors.";

    public string MediaType => "application/vnd.citationstyles.csl+json";

    public string Extension => "json";

    public async Task Write(LibrarySnapshot snapshot, Stream output)
    {
        await using var json = new Utf8JsonWriter(output, Readable);
        var notes = new PlainNotes(snapshot);
        json.WriteStartArray();
        foreach (var reference in Reference.In(snapshot))
        {
            WriteItem(json, reference, notes.Of(reference.Essay));
            if (json.BytesPending > Piece)
            {
                await json.FlushAsync();
            }
        }
        json.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter json, Reference reference, string notes)
    {
        var item = reference.Item;
        json.WriteStartObject();
        json.WriteString("id", item.Key);
        json.WriteString("citation-key", item.Key);
        json.WriteString("type", item.Type.CslName());
        json.WriteString("title", item.Title);
        WriteAuthors(json, item);
        WriteKnown(json, "container-title", item.ContainerTitle);
        WriteKnown(json, "publisher", item.Publisher);
        WriteIssued(json, item);
        WriteKnown(json, "URL", item.Url);
        WriteKnown(json, "language", item.Language);
        WriteKnown(json, "abstract", item.Abstract);
        WriteKnown(json, "keyword", string.Join("; ", reference.Keywords));
        WriteKnown(json, "annote", notes);
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json, CslItem item)
    {
        if (item.Authors.Count == 0)
        {
            return;
        }
        json.WriteStartArray("author");
        foreach (var name in item.Authors)
        {
            json.WriteStartObject();
            WriteKnown(json, "family", name.Family);
            WriteKnown(json, "given", name.Given);
            WriteKnown(json, "literal", name.Literal);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteIssued(Utf8JsonWriter json, CslItem item)
    {
        if (item.DateParts.Count == 0)
        {
            return;
        }
        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        foreach (var part in item.DateParts)
        {
            json.WriteNumberValue(part);
        }
        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }
}
