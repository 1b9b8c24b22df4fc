using System.Xml;

namespace AllianceReader.Exchange.Office;

/// <summary>Trust boundary: text of any kind as XML 1.0 can hold it (2.2, Char).</summary>
internal static class XmlChars
{
    /// <summary>Seen where a character stood that XML forbids; as long as what it stands for, so that offsets stay what they were.</summary>
    private const char Replacement = '\uFFFD';

    public static string Of(string text) => FirstForbidden(text) < 0 ? text : string.Create(text.Length, text, (made, given) =>
    {
        for (var i = 0; i < given.Length; i++)
        {
            if (i + 1 < given.Length && char.IsSurrogatePair(given[i], given[i + 1]))
            {
                (made[i], made[i + 1]) = (given[i], given[i + 1]);
                i++;
            }
            else
            {
                made[i] = IsAllowed(given[i]) ? given[i] : Replacement;
            }
        }
    });

    private static int FirstForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (!IsAllowed(text[i]))
            {
                return i;
            }
        }
        return -1;
    }

    private static bool IsAllowed(char c) => XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c);
}
