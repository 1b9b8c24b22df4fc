using System.Globalization;
using System.Xml;
using AllianceReader.Exchange.Office;

namespace AllianceReader.Exchange.Word;

/// <summary>WordprocessingML (ECMA-376-1, 17), element by element. What stands in what order is the caller's to know.</summary>
internal sealed class WordXml : IDisposable
{
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly XmlWriter xml;
    private readonly PartLinks? links;

    /// <param name="root">Of the part.</param>
    /// <param name="links">Where relationships to other places are kept; null where links are fields.</param>
    public WordXml(XmlWriter xml, string root, PartLinks? links = null)
    {
        this.xml = xml;
        this.links = links;
        Begin(root);
        xml.WriteAttributeString("xmlns", "r", null, OfficePackage.Relationships);
    }

    /// <summary>False where links are fields.</summary>
    public bool HasRelationships => links is not null;

    public WordXml BeginHyperlink(Uri address)
    {
        Begin("hyperlink");
        xml.WriteAttributeString("r", "id", OfficePackage.Relationships, links!.Add(address));
        return this;
    }

    public WordXml Begin(string element)
    {
        xml.WriteStartElement("w", element, Namespace);
        return this;
    }

    public WordXml With(string attribute, string value)
    {
        xml.WriteAttributeString("w", attribute, Namespace, value);
        return this;
    }

    public WordXml With(string attribute, int value) => With(attribute, value.ToString(CultureInfo.InvariantCulture));

    public WordXml End()
    {
        xml.WriteEndElement();
        return this;
    }

    public WordXml Empty(string element) => Begin(element).End();

    public WordXml Value(string element, string value) => Begin(element).With("val", value).End();

    public WordXml Value(string element, int value) => Begin(element).With("val", value).End();

    /// <summary>Of a run: white space stays what it is, a line end is a line break.</summary>
    public WordXml Text(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            var plain = text.IndexOfAny('\t', '\n');
            if (plain != 0)
            {
                Literal(plain < 0 ? text : text[..plain]);
            }
            if (plain >= 0)
            {
                Empty(text[plain] == '\t' ? "tab" : "br");
            }
            text = plain < 0 ? [] : text[(plain + 1)..];
        }
        return this;
    }

    /// <summary>As <see cref="Text"/>, but a line end is a blank to the eye.</summary>
    public WordXml Literal(ReadOnlySpan<char> text)
    {
        Begin("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XmlChars.Of(text.ToString()));
        return End();
    }

    public void Dispose()
    {
        End();
        xml.Dispose();
    }
}
