namespace AllianceReader.Exchange.Intake;

/// <summary>What taking in others' work asks of a library beyond its other stores.</summary>
public interface IIntakeStore
{
    /// <summary>The essays by which a document without text can be known; not the deleted ones.</summary>
    Task<IReadOnlyList<EssayName>> Essays();

    /// <summary>Slugs of essays, a few at most, in one block of whose present text these words stand to the letter.</summary>
    Task<IReadOnlyList<string>> Holding(string words);

    /// <summary>Annotations that exist or ever did, of these ids.</summary>
    Task<IReadOnlyList<KnownAnnotation>> Known(IReadOnlyCollection<string> ids);

    /// <summary>
    /// Themes and annotations, as one entry of the history. An annotation takes the place of a deleted one of its id. A theme whose name
    /// the codebook has by now is that one.
    /// </summary>
    /// <exception cref="RefusedException">An essay or a theme is gone, or a name cannot be kept.</exception>
    /// <exception cref="StaleException">An essay's text has changed since it was planned; nothing is taken in.</exception>
    Task<TakenIn> TakeIn(Incoming incoming, Attribution by);
}

public sealed record EssayName(string Slug, string? Title, string? Url);

/// <param name="Article">Slug.</param>
public sealed record KnownAnnotation(string Id, string Article, bool Deleted);
