namespace AllianceReader.Articles;

/// <summary>A row of the catalogue: an article without its text.</summary>
public sealed record ArticleSummary
{
    public required string Slug { get; init; }

    public string? Title { get; init; }

    /// <summary>The first words of the text, shown where there is no title.</summary>
    public required string Opening { get; init; }

    public string? Kicker { get; init; }

    public string? Standfirst { get; init; }

    public IReadOnlyList<Author> Authors { get; init; } = [];

    public string? Publication { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Language { get; init; }

    public int WordCount { get; init; }

    public int ParagraphCount { get; init; }

    public int AnnotationCount { get; init; }

    /// <summary>Annotations that carry a margin note.</summary>
    public int NoteCount { get; init; }

    /// <summary>Themes used in the article, most used first.</summary>
    public IReadOnlyList<ThemeTally> Themes { get; init; } = [];

    /// <summary>The facts with their basis, so that a list can say what is missing or only inferred.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>A title, an author, a date or a publication is missing, or only inferred.</summary>
    public bool ToReview { get; init; }

    /// <summary>Nobody has gone past its first screen.</summary>
    public bool Unread { get; init; }

    /// <summary>Put away.</summary>
    public bool Archived { get; init; }

    public string Heading => Title ?? Opening;
}

/// <param name="Look">As <see cref="Themes.ThemeLook"/> writes it.</param>
public sealed record ThemeTally(string Slug, string Name, string Look, int Count);
