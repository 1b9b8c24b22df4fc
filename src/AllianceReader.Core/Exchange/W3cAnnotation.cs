using System.Globalization;
using System.Text.Json;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Exchange;

/// <summary>One annotation in the words of the W3C model. Complete in itself, so that it can be cut out and sent on.</summary>
internal sealed class W3cAnnotation(Utf8JsonWriter json, Links links, Codebook codebook)
{
    public const string Context = "http://www.w3.org/ns/anno.jsonld";

    public static void WritePerson(Utf8JsonWriter json, string property, string name)
    {
        json.WriteStartObject(property);
        json.WriteString("type", "Person");
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    /// <summary>xsd:dateTime in UTC, which the model asks for.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    public void Write(Article article, Annotation annotation, CodePoints points)
    {
        json.WriteStartObject();
        json.WriteString("@context", Context);
        json.WriteString("id", links.Annotation(annotation.Id));
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", Motivation(annotation));
        WriteAuthorship(annotation);
        WriteBodies(annotation);
        WriteTarget(article, annotation, points);
        json.WriteEndObject();
    }

    // One motivation, as the model recommends; what each body is for is its own purpose.
    private static string Motivation(Annotation annotation) => annotation switch
    {
        { Note.Length: > 0 } => "commenting",
        { Themes.Count: > 0 } => "tagging",
        _ => "highlighting",
    };

    private void WriteAuthorship(Annotation annotation)
    {
        WritePerson(json, "creator", annotation.Creator);
        json.WriteString("created", Time(annotation.Created));
        json.WriteString("modified", Time(annotation.Modified));
    }

    private void WriteBodies(Annotation annotation)
    {
        if (annotation is { Themes: [], Note: "" })
        {
            return;
        }
        json.WriteStartArray("body");
        foreach (var theme in annotation.Themes)
        {
            WriteTag(theme, annotation);
        }
        if (annotation.Note.Length > 0)
        {
            WriteComment(annotation);
        }
        json.WriteEndArray();
    }

    // The theme's address is the tag's canonical IRI and not its id: with an id it would be a page elsewhere instead of words.
    private void WriteTag(string theme, Annotation annotation)
    {
        json.WriteStartObject();
        json.WriteString("canonical", links.Theme(theme));
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", "tagging");
        json.WriteString("value", codebook.Name(theme));
        json.WriteString("format", "text/plain");
        WriteAuthorship(annotation);
        json.WriteEndObject();
    }

    // No language: nobody said in which the note is written. The direction can be seen from its letters.
    private void WriteComment(Annotation annotation)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextualBody");
        json.WriteString("purpose", "commenting");
        json.WriteString("value", annotation.Note);
        json.WriteString("format", "text/markdown");
        json.WriteString("textDirection", "auto");
        WriteAuthorship(annotation);
        json.WriteEndObject();
    }

    private void WriteTarget(Article article, Annotation annotation, CodePoints points)
    {
        json.WriteStartObject("target");
        json.WriteString("type", "SpecificResource");
        WriteSource(article);
        if (annotation.Quote is { } quote)
        {
            json.WriteStartArray("selector");
            WriteQuote(quote);
            // A place that the reader is yet to confirm is no fact: the words alone go out.
            WritePosition(annotation, points);
            WriteFragment(annotation);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private void WriteSource(Article article)
    {
        json.WriteStartObject("source");
        json.WriteString("id", links.Essay(article.Slug));
        json.WriteString("type", "Text");
        json.WriteString("format", "text/html");
        if (article.Language is { } language)
        {
            json.WriteString("language", language);
        }
        json.WriteEndObject();
    }

    private void WriteQuote(TextQuote quote)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", quote.Exact);
        json.WriteString("prefix", quote.Prefix);
        json.WriteString("suffix", quote.Suffix);
        json.WriteEndObject();
    }

    private void WritePosition(Annotation annotation, CodePoints points)
    {
        if (annotation.Place is not { } range)
        {
            return;
        }
        var (start, end) = points.FromUtf16(range);
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", start);
        json.WriteNumber("end", end);
        json.WriteEndObject();
    }

    private void WriteFragment(Annotation annotation)
    {
        if (annotation.IsUnplaced || annotation.Paragraph is not { } number)
        {
            return;
        }
        json.WriteStartObject();
        json.WriteString("type", "FragmentSelector");
        json.WriteString("conformsTo", "http://tools.ietf.org/rfc/rfc3236");
        json.WriteString("value", string.Create(CultureInfo.InvariantCulture, $"p{number}"));
        json.WriteEndObject();
    }
}
