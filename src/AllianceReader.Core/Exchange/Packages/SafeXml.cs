using System.Xml;
using System.Xml.Linq;

namespace AllianceReader.Exchange.Packages;

/// <summary>XML that somebody sent: no document type, so neither entity bombs nor external entities; nothing is fetched; size and depth have an end.</summary>
public static class SafeXml
{
    /// <param name="xml">Stays the caller's.</param>
    /// <param name="called">What to call it in a refusal.</param>
    /// <returns>A reader that throws <see cref="FileRefusedException"/> for whatever is wrong.</returns>
    public static XmlReader Reader(Stream xml, string called, XmlBounds? bounds = null)
    {
        bounds ??= new();
        return new BoundedXmlReader(xml, SettingsWithin(bounds), called, bounds);
    }

    /// <exception cref="FileRefusedException">Not well-formed, with a document type, or beyond the bounds.</exception>
    public static XDocument Load(Stream xml, string called, XmlBounds? bounds = null, LoadOptions options = LoadOptions.PreserveWhitespace)
    {
        using var reader = Reader(xml, called, bounds);
        return XDocument.Load(reader, options);
    }

    private static XmlReaderSettings SettingsWithin(XmlBounds bounds) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = bounds.Longest,
        CloseInput = false,
    };
}
