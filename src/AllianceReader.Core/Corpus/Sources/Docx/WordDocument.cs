using System.Xml.Linq;
using AllianceReader.Articles;
using AllianceReader.Exchange.Word;

namespace AllianceReader.Corpus.Sources.Docx;

/// <summary>A Word document as it reads with all changes accepted. Its comments come in by the reader of reviewed documents.</summary>
internal sealed class WordDocument : ISourceFormat
{
    public string Name => "docx";

    public bool Recognizes(ReceivedFile file) => file.IsZip && file.Zip.Find("word/document.xml") is not null;

    public SourceText Read(ReceivedFile file)
    {
        var package = new WordPackage(file.Zip, file.Name);
        var body = package.ReadDocument();
        var styles = new WordStyleNames(package.Beside("styles"), package.Beside("numbering"));
        var notes = new WordNotes(package.Beside("footnotes"), package.Beside("endnotes"));
        var blocks = new BlockWriter(file.Name);
        foreach (var (text, look) in body.Paragraphs.Zip(body.Looks))
        {
            blocks.Begin(styles.ShapeOf(look));
            Write(blocks, text.ToString(), look, notes);
            blocks.End();
        }
        notes.Write(blocks);
        var facts = FactsOf(package.Properties());
        return file.ToText(Name, "utf-8", blocks.ToLines()) with { Facts = facts.Facts, Authors = facts.Authors };
    }

    private static void Write(BlockWriter blocks, string text, ParagraphLook look, WordNotes notes)
    {
        var at = 0;
        IEnumerable<(int Offset, int Order, Action Act)> marks =
        [
            .. look.Notes.Select(note => (note.Offset, 1, (Action)(() => blocks.WriteSign(notes.SignOf(note.Part, note.Id))))),
            .. look.Emphasis.Select(range => (range.Start, 2, (Action)blocks.BeginEmphasis)),
            .. look.Emphasis.Select(range => (range.End, 0, (Action)blocks.EndEmphasis)),
        ];
        foreach (var (offset, _, act) in marks.OrderBy(mark => mark.Offset).ThenBy(mark => mark.Order))
        {
            blocks.Write(text.AsSpan(at, offset - at));
            at = offset;
            act();
        }
        blocks.Write(text.AsSpan(at));
    }

    // Word writes into a new file whoever uses the machine, and when: hints at best, and a date of no publication.
    private static FactsFound FactsOf(XElement? properties)
    {
        const string where = "From the document’s properties.";
        var facts = new FactsFound();
        string? Of(string name) => properties?.Elements().FirstOrDefault(one => one.Name.LocalName == name)?.Value;
        facts.State(FactField.Title, Of("title"), where, Basis.Inferred);
        facts.By([Of("creator")], "Its properties name whoever made the file.", Basis.Inferred);
        facts.State(FactField.Language, Of("language"), where);
        facts.Topics(Of("keywords")?.Split(',', ';') ?? [], where);
        return facts;
    }
}
