using System.Globalization;
using System.Text;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Exchange.Office;

namespace AllianceReader.Exchange.Word;

/// <summary>One annotation as a comment: its themes in the first line, then the note, then where it stands and leads.</summary>
internal sealed class WordComment(WordXml word, Codebook codebook, Links links)
{
    /// <summary>UTF-16 units, Word's own limits (MS-OI29500 2.1.430).</summary>
    private const int LongestAuthor = 255;
    private const int LongestInitials = 9;

    /// <summary>What the last paragraph of a comment ends with. Programs that keep no styles in comments leave the words.</summary>
    public const string LeadsBack = "Open in AllianceReader";

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private readonly WordNote note = new(word, WordStyles.CommentText, links);

    public void Write(Article article, Numbered passage)
    {
        var (annotation, number) = passage;
        word.Begin("comment").With("id", number)
            .With("author", XmlChars.Of(Cut(annotation.Creator, LongestAuthor)))
            .With("date", annotation.Created.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture))
            .With("initials", Initials(annotation.Creator));
        WriteThemes(annotation);
        note.Write(annotation.Note);
        WriteMeta(article, annotation);
        word.End();
    }

    private void WriteThemes(Annotation annotation)
    {
        WordParagraph.Begin(word, WordStyles.CommentText);
        word.Begin("r").Begin("rPr").Value("rStyle", WordStyles.CommentReference).End().Empty("annotationRef").End();
        WordRun.Write(word, ThemesInLine.Of(annotation.Themes.Select(codebook.Name)), RunLook.Plain with { Bold = true });
        word.End();
    }

    private void WriteMeta(Article article, Annotation annotation)
    {
        WordParagraph.Begin(word, WordStyles.CommentMeta);
        WordRun.Write(word, Standing.Of(article, annotation) + Changed(annotation) + " · ", RunLook.Plain);
        WordLink.Write(word, LeadsBack, links.Passage(annotation), RunLook.Plain);
        word.End();
    }

    private static string Changed(Annotation annotation) => annotation.Modified == annotation.Created
        ? ""
        : $" · changed {annotation.Modified.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture)}";

    private static string Initials(string name)
    {
        var initials = new StringBuilder();
        foreach (var part in name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
        {
            var first = part.EnumerateRunes().FirstOrDefault(Rune.IsLetterOrDigit);
            if (Rune.IsLetterOrDigit(first) && initials.Length + first.Utf16SequenceLength <= LongestInitials)
            {
                initials.Append(Rune.ToUpperInvariant(first).ToString());
            }
        }
        return initials.ToString();
    }

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
