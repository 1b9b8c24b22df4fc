using AllianceReader.Articles;
using AllianceReader.Sqlite.Storage;

namespace AllianceReader.Sqlite.Articles;

/// <summary>A row of <c>article</c>, with its current revision's columns where they were asked for.</summary>
internal sealed record ArticleRow
{
    public long Id { get; init; }

    public string Slug { get; init; } = "";

    public long Version { get; init; }

    public int Revision { get; init; }

    public bool Deleted { get; init; }

    public string Added { get; init; } = "";

    public string? Title { get; init; }

    public string? Kicker { get; init; }

    public string? Standfirst { get; init; }

    public string? Publication { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Language { get; init; }

    public string? Licence { get; init; }

    public string Topics { get; init; } = "[]";

    public string? Url { get; init; }

    public string Opening { get; init; } = "";

    public int WordCount { get; init; }

    public int ParagraphCount { get; init; }

    public int AnnotationCount { get; init; }

    public int NoteCount { get; init; }

    public string Sha256 { get; init; } = "";

    public string Furniture { get; init; } = "[]";

    public string Repairs { get; init; } = "[]";

    public string? Copies { get; init; }

    public bool ToReview { get; init; }

    public bool Unread { get; init; }

    public bool Archived { get; init; }

    public Article ToArticle(IEnumerable<Author> authors, IEnumerable<Fact> facts, IReadOnlyList<Paragraph> paragraphs) => new()
    {
        Slug = Slug,
        Title = Title,
        Kicker = Kicker,
        Standfirst = Standfirst,
        Authors = [.. authors],
        Publication = Publication,
        Published = Published,
        Modified = Modified,
        Language = Language,
        Licence = Licence,
        Topics = Json.To<string[]>(Topics),
        Url = Url,
        Text = BlockText.Join(paragraphs),
        Paragraphs = paragraphs,
        Furniture = Json.To<FurnitureLine[]>(Furniture),
        Facts = [.. facts],
        Repairs = Json.To<Repair[]>(Repairs),
        Copies = Copies is null ? [] : Json.To<Copy[]>(Copies),
        Revision = Revision,
        Sha256 = Sha256,
        Version = Version,
        Added = Instant.To(Added),
        Archived = Archived,
        AnnotationCount = AnnotationCount,
    };

    public ArticleSummary ToSummary(IEnumerable<Author> authors, IEnumerable<Fact> facts, IEnumerable<ThemeTally> themes) => new()
    {
        Slug = Slug,
        Title = Title,
        Opening = Opening,
        Kicker = Kicker,
        Standfirst = Standfirst,
        Authors = [.. authors],
        Publication = Publication,
        Published = Published,
        Modified = Modified,
        Language = Language,
        WordCount = WordCount,
        ParagraphCount = ParagraphCount,
        AnnotationCount = AnnotationCount,
        NoteCount = NoteCount,
        Themes = [.. themes],
        Facts = [.. facts],
        ToReview = ToReview,
        Unread = Unread,
        Archived = Archived,
    };
}
