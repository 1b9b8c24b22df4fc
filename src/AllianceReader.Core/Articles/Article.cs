namespace AllianceReader.Articles;

/// <summary>One essay at its current revision.</summary>
public sealed record Article
{
    public required string Slug { get; init; }

    /// <summary>Null where neither source nor sidecar nor reader gives one; pages then show <see cref="Opening"/>.</summary>
    public string? Title { get; init; }

    public string? Kicker { get; init; }

    public string? Standfirst { get; init; }

    public IReadOnlyList<Author> Authors { get; init; } = [];

    public string? Publication { get; init; }

    /// <summary>EDTF, as precise as known: <c>2025-04-09</c>, <c>2018-09</c>, <c>2024</c>.</summary>
    public string? Published { get; init; }

    /// <summary>EDTF; a date or a date and time with its offset.</summary>
    public string? Modified { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    public string? Licence { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public string? Url { get; init; }

    /// <summary>The article text: blocks joined by a blank line, NFC, LF. The coordinate system of every annotation.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }

    public IReadOnlyList<FurnitureLine> Furniture { get; init; } = [];

    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public IReadOnlyList<Repair> Repairs { get; init; } = [];

    /// <summary>As it stands elsewhere, in the order in which they came.</summary>
    public IReadOnlyList<Copy> Copies { get; init; } = [];

    /// <summary>From 1; a changed text of the same essay is the next one.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Of the source's normalized text (NFC, LF, no BOM, no trailing spaces, no blank lines at either end), lower-case hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Goes up with every change of facts or text; the ETag of the article.</summary>
    public long Version { get; init; } = 1;

    public DateTimeOffset Added { get; init; }

    /// <summary>Put away: in no list and no search that does not ask for it.</summary>
    public bool Archived { get; init; }

    public int AnnotationCount { get; init; }

    public int WordCount => Reading.WordsIn(Paragraphs);

    public int ParagraphCount => Paragraphs.Count(p => p.Number is not null);

    public string Opening => Reading.OpeningOf(Paragraphs);

    /// <summary>The title, or the opening words where there is none.</summary>
    public string Heading => Title ?? Opening;

    /// <summary>Its row of the catalogue, without the tallies of notes and themes, which only a store knows.</summary>
    public ArticleSummary Summary => new()
    {
        Slug = Slug,
        Title = Title,
        Opening = Opening,
        Kicker = Kicker,
        Standfirst = Standfirst,
        Authors = Authors,
        Publication = Publication,
        Published = Published,
        Modified = Modified,
        Language = Language,
        WordCount = WordCount,
        ParagraphCount = ParagraphCount,
        AnnotationCount = AnnotationCount,
        Facts = Facts,
        Archived = Archived,
    };

    /// <summary>The ¶ number at a UTF-16 offset of the text; null where no numbered paragraph stands.</summary>
    public int? NumberAt(int offset) => Paragraphs.FirstOrDefault(p => p.Range.Contains(offset))?.Number;
}
