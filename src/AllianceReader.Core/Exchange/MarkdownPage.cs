using System.Text;
using AllianceReader.Annotations;
using AllianceReader.Articles;

namespace AllianceReader.Exchange;

/// <summary>The parts of the file, each a piece of Markdown that begins with an empty line.</summary>
internal sealed class MarkdownPage(LibrarySnapshot snapshot)
{
    private readonly Links links = new(snapshot.PublicUrl);
    private readonly Codebook codebook = new(snapshot.Themes);

    private Article? OnlyEssay { get; } = snapshot.Counts.Articles == 1 ? snapshot.Articles.Single().Article : null;

    public string FrontMatter() => (OnlyEssay is { } essay ? OfEssay(essay) : OfCollection())
        .Add("created", InWords.Time(snapshot.Taken))
        .Add("tags", snapshot.ThemesUsed)
        .Add("passages", snapshot.PassageCount)
        .ToString() + (OnlyEssay is null ? "\n# Annotated essays\n" : "");

    public string Heading(AnnotatedArticle essay)
    {
        var article = essay.Article;
        var level = OnlyEssay is null ? "##" : "#";
        return $"\n{level} {MarkdownText.OneLine(article.Heading)}\n\n{Source(article)}\n\n{InWords.Passages(essay.Annotations.Count)}\n";
    }

    public string Passage(Article article, Annotation annotation)
    {
        var made = new StringBuilder("\n");
        AppendQuote(made, annotation.Quote);
        made.Append("- ").AppendJoin(" · ", Line(article, annotation)).Append('\n');
        AppendNote(made, annotation.Note);
        return made.ToString();
    }

    private FrontMatter OfEssay(Article essay) => new FrontMatter()
        .Add("title", essay.Title)
        .Add("author", [.. essay.Authors.Select(a => a.Name)])
        .Add("source", essay.Url)
        .Add("publication", essay.Publication)
        .Add("published", essay.Published)
        .Add("language", essay.Language)
        .Add("licence", essay.Licence)
        .Add("library", links.Essay(essay.Slug));

    private FrontMatter OfCollection() => new FrontMatter()
        .Add("title", "Annotated essays")
        .Add("library", links.Library)
        .Add("essays", snapshot.Counts.Articles);

    private string Source(Article article)
    {
        var authors = string.Join(", ", article.Authors.Select(a => MarkdownText.Name(a.Name)));
        var publication = article.Publication is { } name ? $"*{MarkdownText.OneLine(name)}*" : "";
        var date = EdtfDate.Parse(article.Published)?.ToLongText() ?? "";
        var original = article.Url is null ? "" : MarkdownText.Link("Original", article.Url);
        var licence = article.Licence is { } terms ? MarkdownText.OneLine(terms) : "";
        string[] parts = [authors, publication, date, MarkdownText.Link("Read it here", links.Essay(article.Slug)), original, licence];
        return string.Join(" · ", parts.Where(part => part.Length > 0));
    }

    private static void AppendQuote(StringBuilder made, TextQuote? quote)
    {
        if (quote is null)
        {
            return;
        }
        foreach (var line in quote.Exact.Split('\n'))
        {
            made.Append(line.Length == 0 ? ">" : "> ").Append(MarkdownText.Line(line)).Append('\n');
        }
        made.Append('\n');
    }

    private IEnumerable<string> Line(Article article, Annotation annotation)
    {
        yield return Standing.Of(article, annotation);
        if (annotation.Themes.Count > 0)
        {
            yield return string.Join(", ", annotation.Themes.Select(slug => MarkdownText.Name(codebook.Name(slug))));
        }
        yield return MarkdownText.Link("open", links.Passage(annotation));
        yield return $"{MarkdownText.OneLine(annotation.Creator)}, {InWords.Times(annotation)}";
    }

    private static void AppendNote(StringBuilder made, string note)
    {
        if (note.Length == 0)
        {
            return;
        }
        made.Append('\n');
        foreach (var line in note.Split('\n'))
        {
            made.Append(line.Length == 0 ? "" : "  ").Append(line).Append('\n');
        }
    }
}
