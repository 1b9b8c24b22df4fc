using System.Globalization;
using System.Text;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Exchange.Csl;
using AllianceReader.Exchange.NoteMarkdown;

namespace AllianceReader.Exchange.Obsidian;

/// <summary>One essay's note: facts as properties, each passage a callout with an id that other notes can link to.</summary>
internal sealed class EssayNote(LibrarySnapshot snapshot)
{
    private readonly Links links = new(snapshot.PublicUrl);
    private readonly Codebook codebook = new(snapshot.Themes);
    private readonly CitationKeys keys = new();
    private readonly RewriteNote notes = new(new ObsidianDialect(), new Links(snapshot.PublicUrl));

    /// <summary>Letters, digits and dashes, as Obsidian wants it.</summary>
    public static string BlockId(Annotation annotation) => $"h-{annotation.Id}";

    public async Task Write(TextWriter writer, AnnotatedArticle essay, NoteProperties before, OwnWords own)
    {
        await writer.WriteAsync(Properties(essay, before));
        await writer.WriteAsync(Head(essay));
        await WriteSection(writer, essay, "On the whole essay", annotation => annotation.IsOnWholeEssay);
        await WriteSection(writer, essay, "Highlights", annotation => annotation.Place is not null);
        await WriteSection(writer, essay, "Without a sure place", annotation => annotation.IsUnplaced);
        await writer.WriteAsync(VaultNote.Own(own));
    }

    private string Properties(AnnotatedArticle essay, NoteProperties before)
    {
        var article = essay.Article;
        var item = CslItem.Of(article, keys);
        var date = EdtfDate.Parse(article.Published);
        return new FrontMatter()
            .Add("title", article.Heading)
            .AddList("aliases", article.Authors.Count == 0 ? [] : [Citation.Of(article).InText], before)
            .Add("author", [.. article.Authors.Select(author => Wikilink(author.Name))])
            .Add("source", article.Url)
            .Add("publication", article.Publication)
            .AddDate("published", date?.Day is null ? null : date.Text[..10])
            .Add("published-text", date?.Day is null ? article.Published : null)
            .Add("description", article.Standfirst)
            .Add("language", article.Language)
            .Add("licence", article.Licence)
            .AddDate("created", Local(article.Added == default ? snapshot.Taken : article.Added))
            .Add("citekey", item.Key)
            .Add("zotero-type", item.Type.ZoteroName())
            .Add(StandingNotes.Essay, article.Slug)
            .Add("library", links.Essay(article.Slug))
            .Add("words", article.WordCount)
            .Add("passages", essay.Annotations.Count)
            .AddList("tags", [VaultNote.Tag, .. essay.Annotations.SelectMany(a => a.Themes).Select(theme => ObsidianTags.Of(codebook, theme)).Distinct().Order(StringComparer.Ordinal)], before)
            .AddList("cssclasses", [VaultNote.Tag], before)
            .AddOthers(before)
            .ToString();
    }

    private string Head(AnnotatedArticle essay)
    {
        var citation = Citation.Of(essay.Article);
        var publication = citation.Publication is { } name ? $"*{MarkdownText.OneLine(name)}*" : "";
        // A piece of text that ends or begins with a blank, which one line would lose.
        var entry = $"{MarkdownText.OneLine(citation.Lead)}{(publication.Length > 0 ? " " : "")}{publication}{MarkdownText.OneLine(citation.Rest)}";
        string[] parts =
        [
            entry,
            MarkdownText.Link("Open in AllianceReader", links.Essay(essay.Article.Slug)),
            essay.Article.Url is null ? "" : MarkdownText.Link("Original", essay.Article.Url),
            InWords.Passages(essay.Annotations.Count),
        ];
        return $"# {MarkdownText.OneLine(essay.Article.Heading)}\n\n{string.Join(" · ", parts.Where(part => part.Length > 0))}\n";
    }

    private async Task WriteSection(TextWriter writer, AnnotatedArticle essay, string heading, Func<Annotation, bool> belongs)
    {
        var isFirst = true;
        foreach (var annotation in essay.Annotations.Where(belongs))
        {
            await writer.WriteAsync((isFirst ? $"\n## {heading}\n" : "") + Passage(essay.Article, annotation));
            isFirst = false;
        }
    }

    // An id of a callout stands on a line of its own, with an empty one before and after.
    private string Passage(Article article, Annotation annotation)
    {
        var made = new StringBuilder();
        var type = annotation.IsOnWholeEssay ? "note" : "quote";
        made.Append("\n> [!").Append(type).Append("] ").AppendJoin(" · ", Title(article, annotation)).Append('\n');
        foreach (var line in VaultNote.Quoted(Body(annotation)))
        {
            made.Append(line).Append('\n');
        }
        return made.Append("\n^").Append(BlockId(annotation)).Append('\n').ToString();
    }

    private IEnumerable<string> Title(Article article, Annotation annotation)
    {
        if (annotation.Themes.Count > 0)
        {
            yield return string.Join(", ", annotation.Themes.Select(theme => MarkdownText.Name(codebook.Name(theme))));
        }
        yield return Standing.Of(article, annotation);
        yield return MarkdownText.Link("↗", links.Passage(annotation));
    }

    private IEnumerable<string> Body(Annotation annotation)
    {
        var quote = annotation.Quote?.Exact.Split('\n').Select(MarkdownText.Line) ?? [];
        var note = annotation.Note.Length == 0 ? [] : notes.Lines(annotation.Note);
        return
        [
            .. quote,
            .. annotation.Quote is null || note.Count == 0 ? [] : (string[])[""],
            .. annotation.Quote is null ? note : note.Count == 0 ? [] : VaultNote.Quoted([$"[!note] {MarkdownText.OneLine(annotation.Creator)}", .. note]),
            "",
            string.Join(" · ", [.. annotation.Themes.Select(theme => "#" + ObsidianTags.Of(codebook, theme)), $"{MarkdownText.OneLine(annotation.Creator)}, {InWords.Times(annotation)}"]),
        ];
    }

    private static string Wikilink(string name) => VaultNames.Clean(name) is { Length: > 0 } clean ? $"[[{clean}]]" : name;

    // A property of the kind date and time has no zone in Obsidian; ours is UTC.
    private static string Local(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
}
