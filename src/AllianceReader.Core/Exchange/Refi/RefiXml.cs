using System.Globalization;
using System.Text;
using System.Xml;
using AllianceReader.Exchange.Office;

namespace AllianceReader.Exchange.Refi;

/// <summary>The XML of REFI-QDA 1.5, its element order fixed by the schema (https://www.qdasoftware.org/refi-qda-codebook/).</summary>
internal static class RefiXml
{
    /// <summary>As its schema calls itself.</summary>
    public const string ProjectNamespace = "urn:QDA-XML:project:1.0";
    public const string CodebookNamespace = "urn:QDA-XML:codebook:1.0";

    /// <summary>Which program wrote it.</summary>
    public const string Origin = "AllianceReader";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        // Line ends of notes and definitions, which a parser would else turn into blanks or drop.
        NewLineHandling = NewLineHandling.Entitize,
        Async = true,
        CloseOutput = false,
    };

    public static XmlWriter To(Stream output) => XmlWriter.Create(output, Settings);

    // Into its buffer, flushed by whoever has an await for it: a task for each element would cost more than the element.
    public static void Begin(this XmlWriter xml, string name, string? xmlNamespace = null) => xml.WriteStartElement(name, xmlNamespace);

    public static void End(this XmlWriter xml) => xml.WriteEndElement();

    public static void Attribute(this XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, XmlChars.Of(value));

    public static void Attribute(this XmlWriter xml, string name, int value) => xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>xsd:dateTime in UTC, in whole seconds: ATLAS.ti reads no fractions.</summary>
    public static void Attribute(this XmlWriter xml, string name, DateTimeOffset time) =>
        xml.WriteAttributeString(name, time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    /// <summary>Nothing where there is nothing to say.</summary>
    public static void Element(this XmlWriter xml, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            xml.WriteElementString(name, XmlChars.Of(text));
        }
    }

    /// <summary>An element that points to another by its GUID.</summary>
    public static void Reference(this XmlWriter xml, string name, string target)
    {
        xml.WriteStartElement(name);
        xml.Attribute("targetGUID", target);
        xml.WriteEndElement();
    }
}
