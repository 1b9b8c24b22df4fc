namespace AllianceReader.Articles;

/// <summary>What a reader says of many essays at once. Null leaves a field as it is, an empty string says that there is none.</summary>
public sealed record FactsOfMany
{
    public string? Publication { get; init; }

    /// <summary>EDTF.</summary>
    public string? Published { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    public string? Licence { get; init; }

    /// <summary>Put after those there are; one of the same slug is passed over.</summary>
    public IReadOnlyList<Author> Joining { get; init; } = [];

    /// <summary>Slugs of authors that are taken out.</summary>
    public IReadOnlyList<string> Leaving { get; init; } = [];

    public bool SaysNothing => this is { Publication: null, Published: null, Language: null, Licence: null, Joining: [], Leaving: [] };

    /// <summary>An essay's authors afterwards; as they were where nothing is said of them.</summary>
    public IReadOnlyList<Author> AuthorsOf(IReadOnlyList<Author> authors)
    {
        var staying = authors.Where(author => !Leaving.Contains(author.Slug)).ToList();
        var known = staying.Select(author => author.Slug).ToHashSet();
        staying.AddRange(Joining.Where(author => known.Add(author.Slug)));
        return staying;
    }

    /// <summary>As a correction of one essay.</summary>
    /// <param name="authors">Its own.</param>
    public FactCorrection For(IReadOnlyList<Author> authors) => new()
    {
        Publication = Publication,
        Published = Published,
        Language = Language,
        Licence = Licence,
        Authors = AuthorsOf(authors) is var now && now.SequenceEqual(authors) ? null : now,
    };
}
