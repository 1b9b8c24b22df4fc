using System.Text;
using System.Xml;

namespace AllianceReader.Overview;

/// <summary>Elements of a picture. Trust boundary: names go in through a writer of XML, which escapes them; what XML cannot hold is left out.</summary>
internal static class Svg
{
    public static void Element(this XmlWriter svg, string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        svg.WriteStartElement(name);
        svg.Attributes(attributes);
        svg.WriteString(Held(text));
        svg.WriteEndElement();
    }

    public static void Empty(this XmlWriter svg, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        svg.WriteStartElement(name);
        svg.Attributes(attributes);
        svg.WriteEndElement();
    }

    public static void Attributes(this XmlWriter svg, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            svg.WriteAttributeString(name, value);
        }
    }

    /// <summary>Level from one place to another.</summary>
    public static void Rule(this XmlWriter svg, int from, int to, int y, string stroke, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        svg.WriteStartElement("line");
        svg.Attributes(("x1", $"{from}"), ("x2", $"{to}"), ("y1", $"{y}"), ("y2", $"{y}"), ("stroke", stroke));
        svg.Attributes(attributes);
        svg.WriteEndElement();
    }

    /// <summary>Half of a character is none.</summary>
    public static string Short(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1)] + "…";

    private static string Held(string text)
    {
        var held = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value))
            {
                held.Append(rune);
            }
        }
        return held.ToString();
    }
}
