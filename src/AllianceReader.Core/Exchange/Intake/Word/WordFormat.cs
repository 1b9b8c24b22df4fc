using System.Globalization;
using AllianceReader.Exchange.Word;

namespace AllianceReader.Exchange.Intake.Word;

/// <summary>A Word file that somebody has reviewed: its comments are notes on the words they stand on. One of ours holds several essays, perhaps.</summary>
public sealed class WordFormat : IForeignFormat
{
    private const string Document = "word/document.xml";

    public string Name => "Word comments";

    public bool Recognizes(ForeignFile file) => file.IsZip && file.Zip.Find(Document) is not null;

    public bool MayBeAnEssay => true;

    public ForeignWork Read(ForeignFile file)
    {
        var reviewed = WordComments.Read(file.Open(), file.Name);
        var essays = reviewed.Essays.Index().Select(essay => (Key: essay.Index.ToString(CultureInfo.InvariantCulture), Text: ForeignText.Of(essay.Item.Text), essay.Item)).ToList();
        return new(Name)
        {
            Documents = [.. essays.Select(essay => new ForeignDocument(essay.Key) { Title = Cleaned.Line(essay.Item.Title) ?? file.Name, Text = essay.Text.Text })],
            Notes = [.. essays.SelectMany(essay => essay.Item.Comments.Select(comment => NoteOf(comment, essay.Key, essay.Text)))],
        };
    }

    private static ForeignNote NoteOf(ReviewComment comment, string document, ForeignText text) => new(document)
    {
        Id = comment.AnnotationId is { } id ? $"http://localhost/api/annotations/{id}" : null,
        MayBeReworded = true,
        Range = comment.Range is { IsEmpty: false } range ? text.Place(range) : null,
        Quote = comment.Range is { IsEmpty: false } || comment.IsOnTitle ? null : Cleaned.Quote(comment.Covered),
        Themes = [.. (comment.Themes ?? []).Select(theme => (IReadOnlyList<string>)[Cleaned.ThemeName(theme)])],
        Note = Cleaned.Note(comment.Note),
        Creator = Cleaned.Person(comment.Author),
        Created = comment.Date,
    };
}
