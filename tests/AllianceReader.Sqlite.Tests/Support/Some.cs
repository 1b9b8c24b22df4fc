using System.Security.Cryptography;
using System.Text;
using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Themes;

namespace AllianceReader.Sqlite.Tests.Support;

/// <summary>Small things to fill a library with.</summary>
internal static class Some
{
    private static int last;

    public static Attribution Reader { get; } = By("Lucius Brutus");

    public static Attribution By(string reader, int minute = 0) => new(reader, new DateTimeOffset(2026, 11, 22, 9, minute, 0, TimeSpan.FromHours(9)));

    /// <summary>A draft whose paragraphs are the given ones; a line that begins with <c>#</c> is a heading, with <c>*</c> a note.</summary>
    public static ArticleDraft Draft(string? title, params string[] lines) => Essay(title, authors: [], lines: lines);

    public static ArticleDraft Essay(
        string? title, string[] authors, string? publication = null, string? published = null, string? url = null, long[]? bands = null,
        params string[] lines)
    {
        var paragraphs = Paragraphs(lines.Length > 0 ? lines : [$"An essay about {title}, the {++last}th of its kind."]);
        var text = string.Join("\n\n", paragraphs.Select(p => p.Text));
        var people = authors.Select(name => new Author(name, name.Split(' ')[0], name.Split(' ')[^1], "The Academy"));
        return new()
        {
            FileName = $"{title ?? "untitled"}.txt",
            Source = Encoding.UTF8.GetBytes(text),
            Encoding = "utf-8",
            Layout = "plain",
            Bands = bands ?? [],
            Article = new()
            {
                Slug = "",
                Title = title,
                Authors = [.. people],
                Publication = publication,
                Published = published,
                Url = url,
                Language = "en",
                Topics = ["Alliances", "동맹"],
                Text = text,
                Paragraphs = paragraphs,
                Furniture = [new(FurnitureRole.Title, title + "  ", 1)],
                Facts = title is null ? [] : [new(FactField.Title, title, Basis.Text, Line: 1)],
                Repairs = [new(RepairKind.Rejoined, 3, "albe it", "albeit")],
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            },
        };
    }

    /// <summary>A passage of the article's text by its words.</summary>
    public static Annotation Passage(Article article, string words, string note = "", params string[] themes)
    {
        var start = article.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{words}' does not stand in the text");
        var range = new TextRange(start, start + words.Length);
        return new()
        {
            Id = Id(),
            Article = article.Slug,
            Range = range,
            Quote = TextQuote.Of(article.Text, range),
            Paragraph = article.Paragraphs.FirstOrDefault(p => p.Range.Contains(start))?.Number,
            Themes = themes,
            Note = note,
            Creator = Reader.Reader,
            Created = Reader.At,
            Modified = Reader.At,
        };
    }

    public static Annotation WholeEssayNote(Article article, string note, params string[] themes) => new()
    {
        Id = Id(), Article = article.Slug, Note = note, Themes = themes, Creator = Reader.Reader, Created = Reader.At, Modified = Reader.At,
    };

    public static Theme Theme(string slug, string name, string? parent = null, string color = "amber") =>
        new() { Slug = slug, Name = name, Definition = $"What {name} means.", Color = ThemeColor.Parse(color)!, Parent = parent };

    private static string Id() => $"n{++last:000000000}";

    private static List<Paragraph> Paragraphs(string[] lines)
    {
        List<Paragraph> paragraphs = [];
        var (start, number) = (0, 0);
        foreach (var line in lines)
        {
            var kind = line[0] switch { '#' => BlockKind.Heading, '*' => BlockKind.Note, _ => BlockKind.Paragraph };
            var text = kind == BlockKind.Paragraph ? line : line[1..].Trim();
            paragraphs.Add(new()
            {
                Kind = kind,
                Number = kind == BlockKind.Paragraph ? ++number : null,
                Range = new(start, start + text.Length),
                Text = text,
                Marker = kind == BlockKind.Note ? "*" : null,
                Emphasis = [new(start, start + 1)],
                Lines = [paragraphs.Count + 1],
            });
            start += text.Length + 2;
        }
        return paragraphs;
    }
}
