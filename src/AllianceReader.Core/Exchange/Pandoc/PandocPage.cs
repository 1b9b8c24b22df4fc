using System.Globalization;
using System.Text;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Exchange.Csl;
using AllianceReader.Exchange.NoteMarkdown;

namespace AllianceReader.Exchange.Pandoc;

/// <summary>The parts of the file below its front matter, each a piece of Markdown that begins with an empty line.</summary>
internal sealed class PandocPage(LibrarySnapshot snapshot, CitationKeys keys, PandocDialect dialect)
{
    private readonly Links links = new(snapshot.PublicUrl);
    private readonly Codebook codebook = new(snapshot.Themes);
    private readonly RewriteNote notes = new(dialect, new Links(snapshot.PublicUrl));

    public string Heading(AnnotatedArticle essay)
    {
        var key = keys.Of(essay.Article);
        var open = MarkdownText.Link("Open in AllianceReader", links.Essay(essay.Article.Slug));
        return $"\n# {dialect.Within(essay.Article.Heading)} {{#{key}}}\n\n@{key} · {open} · {InWords.Passages(essay.Annotations.Count)}\n";
    }

    // A div of its own, so that Pandoc and its filters know where a passage begins and ends.
    public string Passage(Article article, Annotation annotation)
    {
        var made = new StringBuilder();
        made.Append("\n::: {#h-").Append(annotation.Id).Append(" .passage").Append(Attribute(annotation.Themes)).Append("}\n\n");
        AppendQuote(made, article, annotation);
        made.AppendJoin(" · ", Line(article, annotation)).Append('\n');
        foreach (var line in Note(annotation))
        {
            made.Append(line).Append('\n');
        }
        return made.Append("\n:::\n").ToString();
    }

    // Slugs hold nothing that ends an attribute.
    private static string Attribute(IReadOnlyList<string> themes) => themes.Count == 0 ? "" : $" theme=\"{string.Join(' ', themes)}\"";

    private void AppendQuote(StringBuilder made, Article article, Annotation annotation)
    {
        if (annotation.Quote is not { } quote)
        {
            return;
        }
        string[] lines = [.. quote.Exact.TrimEnd('\n').Split('\n').Select(line => line.Length == 0 ? "" : dialect.WholeLine(line))];
        lines[^1] += $" [@{keys.Of(article)}{Locator(annotation)}]";
        foreach (var line in lines)
        {
            made.Append(line.Length == 0 ? ">" : "> ").Append(line).Append('\n');
        }
        made.Append('\n');
    }

    private static string Locator(Annotation annotation) =>
        annotation is { Place: not null, Paragraph: { } number } ? string.Create(CultureInfo.InvariantCulture, $", para. {number}") : "";

    private IEnumerable<string> Line(Article article, Annotation annotation)
    {
        if (annotation.Themes.Count > 0)
        {
            yield return $"**{string.Join(", ", annotation.Themes.Select(theme => dialect.Within(codebook.Name(theme))))}**";
        }
        yield return MarkdownText.Link(Standing.Of(article, annotation), links.Passage(annotation));
        yield return $"{dialect.Within(annotation.Creator)}, {InWords.Times(annotation)}";
    }

    private IReadOnlyList<string> Note(Annotation annotation) => annotation.Note.Length > 0 && notes.Lines(annotation.Note) is { Count: > 0 } lines ? ["", .. lines] : [];
}
