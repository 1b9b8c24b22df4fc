using System.Text;
using System.Xml;

namespace AllianceReader.Exchange.Word;

/// <summary>Pieces of a document to be put into it later. Their prefix is declared where they are put.</summary>
internal static class WordFragment
{
    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize };

    public static string Of(Action<WordXml> write)
    {
        var made = new StringBuilder();
        using (var word = new WordXml(XmlWriter.Create(made, Settings), "body"))
        {
            // Even where nothing follows, the root has an end of its own.
            word.Begin("p").End();
            write(word);
        }
        const string first = "<w:p />";
        var text = made.ToString();
        return text[(text.IndexOf(first, StringComparison.Ordinal) + first.Length)..text.LastIndexOf("</", StringComparison.Ordinal)];
    }
}
