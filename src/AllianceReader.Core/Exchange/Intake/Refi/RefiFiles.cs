using System.Xml;
using System.Xml.Linq;
using AllianceReader.Exchange.Packages;

namespace AllianceReader.Exchange.Intake.Refi;

/// <summary>What the two formats of REFI-QDA 1.5 have in common.</summary>
internal static class RefiFiles
{
    public const string Project = "urn:QDA-XML:project:1.0";
    public const string Codebook = "urn:QDA-XML:codebook:1.0";

    /// <summary>A project of 50,000 selections has a third of a million elements.</summary>
    private static readonly XmlBounds bounds = new() { Longest = 128L * 1024 * 1024, MostElements = 1_500_000, Deepest = 100 };

    public static XElement Read(Stream xml, string called, string space)
    {
        var root = SafeXml.Load(xml, called, bounds).Root!;
        return root.Name.NamespaceName == space
            ? root
            : throw new FileRefusedException($"{called} is no REFI-QDA file of version 1.0 or 1.5: it begins with <{root.Name.LocalName}>.");
    }

    public static bool BeginsWith(string xml, string space) => xml.StartsWith('<') && xml.Contains(space, StringComparison.Ordinal);

    public static DateTimeOffset? Time(XAttribute? attribute) => JsonParts.Time((string?)attribute);

    /// <summary>A position, which the schema allows to be any integer.</summary>
    public static int? Number(XAttribute? attribute)
    {
        try
        {
            return attribute is null ? null : XmlConvert.ToInt32(attribute.Value);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            return null;
        }
    }
}
