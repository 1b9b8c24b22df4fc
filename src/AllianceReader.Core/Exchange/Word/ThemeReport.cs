using System.Globalization;
using AllianceReader.Exchange.Office;

namespace AllianceReader.Exchange.Word;

/// <summary>The report's parts. Passages are gathered theme by theme in one walk of the library.</summary>
internal sealed class ThemeReport(LibrarySnapshot snapshot) : IDisposable
{
    private const string WithoutTheme = "";

    private readonly Codebook codebook = new(snapshot.Themes);
    private readonly Links links = new(snapshot.PublicUrl);
    private readonly Sheaves passages = new();
    private readonly List<(Citation Citation, string? Url, string Slug)> cited = [];

    public const string Title = "Notes by theme";

    public void Gather()
    {
        var passage = new ReportedPassage(codebook, links);
        foreach (var (article, annotations) in snapshot.Articles)
        {
            var citation = Citation.Of(article);
            foreach (var annotation in annotations)
            {
                foreach (var theme in annotation.Themes.Distinct().DefaultIfEmpty(WithoutTheme))
                {
                    passages.Add(theme, WordFragment.Of(word => passage.Write(word, article, citation, annotation, theme)));
                }
            }
            cited.Add((citation, article.Url, article.Slug));
        }
    }

    public void Write(WordXml word, Action<string> raw)
    {
        WriteFront(word);
        foreach (var (theme, level) in ThemeTree.Used(snapshot.Themes, passages.Keys))
        {
            WriteSection(word, raw, theme.Slug, level, theme.Memo);
        }
        foreach (var unknown in passages.Keys.Where(slug => slug.Length > 0 && !codebook.Knows(slug)))
        {
            WriteSection(word, raw, unknown, 1, null);
        }
        WriteUntagged(word, raw);
        WriteReferences(word);
    }

    public void Dispose() => passages.Dispose();

    private void WriteFront(WordXml word)
    {
        WordParagraph.Write(word, WordStyles.Title, Title);
        WordParagraph.Write(word, WordStyles.Byline, $"{snapshot.Reader}, {snapshot.Taken.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}");
        WordParagraph.Write(word, WordStyles.Meta, Counted.All(snapshot.Counts));
    }

    private void WriteSection(WordXml word, Action<string> raw, string slug, int level, string? memo)
    {
        WordParagraph.Write(word, WordStyles.Heading(level), codebook.Name(slug));
        foreach (var part in codebook.Definition(slug).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            WordParagraph.Write(word, WordStyles.Definition, part);
        }
        new WordNote(word, WordStyles.PassageNote, links).Write(memo ?? "");
        WordParagraph.Write(word, WordStyles.Meta, Counted.Of(passages.Count(slug), "passage"));
        WritePassages(slug, raw);
    }

    private void WriteUntagged(WordXml word, Action<string> raw)
    {
        if (passages.Count(WithoutTheme) > 0)
        {
            WordParagraph.Write(word, WordStyles.Heading(1), "Without a theme");
            WordParagraph.Write(word, WordStyles.Meta, Counted.Of(passages.Count(WithoutTheme), "passage"));
            WritePassages(WithoutTheme, raw);
        }
    }

    private void WritePassages(string theme, Action<string> raw)
    {
        foreach (var some in passages.Of(theme))
        {
            raw(some);
        }
    }

    private void WriteReferences(WordXml word)
    {
        if (cited.Count > 0)
        {
            WordParagraph.Write(word, WordStyles.Heading(1), "References");
        }
        foreach (var (citation, url, slug) in cited.OrderBy(c => c.Citation.Entry, StringComparer.InvariantCultureIgnoreCase).ThenBy(c => c.Slug, StringComparer.Ordinal))
        {
            WordParagraph.WriteReference(word, citation, ("Original", url), ("Open in AllianceReader", links.Essay(slug)));
        }
    }
}
