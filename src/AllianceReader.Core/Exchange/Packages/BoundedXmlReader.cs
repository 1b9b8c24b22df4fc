using System.Xml;

namespace AllianceReader.Exchange.Packages;

/// <summary>Passes everything on, counts elements and their depth, and says what is wrong in a sentence.</summary>
internal sealed class BoundedXmlReader(Stream xml, XmlReaderSettings settings, string called, XmlBounds bounds) : XmlReader
{
    private readonly XmlReader inner = Create(xml, settings);
    private int elements;

    public override int AttributeCount => inner.AttributeCount;

    public override string BaseURI => inner.BaseURI;

    public override int Depth => inner.Depth;

    public override bool EOF => inner.EOF;

    public override bool IsEmptyElement => inner.IsEmptyElement;

    public override string LocalName => inner.LocalName;

    public override string NamespaceURI => inner.NamespaceURI;

    public override XmlNameTable NameTable => inner.NameTable;

    public override XmlNodeType NodeType => inner.NodeType;

    public override string Prefix => inner.Prefix;

    public override ReadState ReadState => inner.ReadState;

    public override string Value => inner.Value;

    public override string XmlLang => inner.XmlLang;

    public override XmlSpace XmlSpace => inner.XmlSpace;

    /// <exception cref="FileRefusedException">Not well-formed, with a document type, or beyond the bounds.</exception>
    public override bool Read()
    {
        try
        {
            return inner.Read() && WithinBounds();
        }
        catch (XmlException fault)
        {
            throw new FileRefusedException(Sentence(fault), fault);
        }
    }

    public override string GetAttribute(int i) => inner.GetAttribute(i);

    public override string? GetAttribute(string name) => inner.GetAttribute(name);

    public override string? GetAttribute(string name, string? namespaceURI) => inner.GetAttribute(name, namespaceURI);

    public override string? LookupNamespace(string prefix) => inner.LookupNamespace(prefix);

    public override bool MoveToAttribute(string name) => inner.MoveToAttribute(name);

    public override bool MoveToAttribute(string name, string? ns) => inner.MoveToAttribute(name, ns);

    public override bool MoveToElement() => inner.MoveToElement();

    public override bool MoveToFirstAttribute() => inner.MoveToFirstAttribute();

    public override bool MoveToNextAttribute() => inner.MoveToNextAttribute();

    public override bool ReadAttributeValue() => inner.ReadAttributeValue();

    public override void ResolveEntity() => inner.ResolveEntity();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }
        base.Dispose(disposing);
    }

    private bool WithinBounds()
    {
        if (inner.NodeType != XmlNodeType.Element)
        {
            return true;
        }
        if (inner.Depth >= bounds.Deepest)
        {
            throw new FileRefusedException($"{called} has elements within elements, more than {bounds.Deepest:N0} deep.");
        }
        return ++elements <= bounds.MostElements
            ? true
            : throw new FileRefusedException($"{called} has more than {bounds.MostElements:N0} elements, the most that are read.");
    }

    // .NET has no other sign of it than these words; without them the sentence is only less plain.
    private string Sentence(XmlException fault) => fault.Message switch
    {
        var message when message.Contains("DTD is prohibited", StringComparison.Ordinal) =>
            $"{called} declares a document type (DTD), which could define entities; such XML is not read.",
        var message when message.Contains("MaxCharactersInDocument", StringComparison.Ordinal) =>
            $"{called} is longer than {bounds.Longest:N0} characters, the most that are read.",
        _ => $"{called} is not well-formed XML (line {fault.LineNumber:N0}, place {fault.LinePosition:N0}).",
    };
}
