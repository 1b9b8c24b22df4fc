using System.Text.Encodings.Web;
using System.Text.Json;
using AllianceReader.Articles;

namespace AllianceReader.Exchange;

/// <summary>
/// A W3C Web Annotation collection (https://www.w3.org/TR/annotation-model/) with one page that holds all. An annotation's IRI is its
/// address in the JSON interface, its target the essay's page. Offsets are code points into the article text.
/// </summary>
public sealed class JsonLdExport : IExporter
{
    // Korean stays Korean. Safe because the file is no HTML and is never served as such.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>Bytes.</summary>
    private const int Piece = 64 * 1024;

    public string Format => "jsonld";

    public string Title => "W3C Web Annotation (JSON-LD)";

    public string Purpose => "Everything, for other annotation tools and for coming back in.";

    public string MediaType => "application/ld+json";

    public string Extension => "jsonld";

    public async Task Write(LibrarySnapshot snapshot, Stream output)
    {
        await using var json = new Utf8JsonWriter(output, Readable);
        var annotations = new W3cAnnotation(json, new Links(snapshot.PublicUrl), new Codebook(snapshot.Themes));
        Begin(json, snapshot);
        foreach (var (article, passages) in snapshot.Articles)
        {
            var points = new CodePoints(article.Text);
            foreach (var passage in passages)
            {
                annotations.Write(article, passage, points);
                await FlushFull(json);
            }
        }
        End(json);
    }

    // Asynchronously: a web server's stream takes nothing else. In big pieces: each is a system call.
    private static async ValueTask FlushFull(Utf8JsonWriter json)
    {
        if (json.BytesPending > Piece)
        {
            await json.FlushAsync();
        }
    }

    private static void Begin(Utf8JsonWriter json, LibrarySnapshot snapshot)
    {
        var collection = $"{snapshot.PublicUrl}/api/export?format=jsonld";
        json.WriteStartObject();
        json.WriteString("@context", W3cAnnotation.Context);
        json.WriteString("id", collection);
        json.WriteString("type", "AnnotationCollection");
        json.WriteString("label", "Annotations from AllianceReader");
        W3cAnnotation.WritePerson(json, "creator", snapshot.Reader);
        json.WriteString("modified", W3cAnnotation.Time(snapshot.Taken));
        json.WriteNumber("total", snapshot.PassageCount);
        json.WriteStartObject("first");
        json.WriteString("id", collection + "#page-1");
        json.WriteString("type", "AnnotationPage");
        json.WriteString("partOf", collection);
        json.WriteNumber("startIndex", 0);
        json.WriteStartArray("items");
    }

    private static void End(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
