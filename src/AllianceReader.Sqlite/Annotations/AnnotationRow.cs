using System.Collections.Frozen;
using AllianceReader.Annotations;
using AllianceReader.Sqlite.Storage;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>A row of <c>annotation</c> with its article's slug.</summary>
internal sealed record AnnotationRow
{
    private static readonly FrozenDictionary<string, AnnotationStatus> byName =
        Enum.GetValues<AnnotationStatus>().ToFrozenDictionary(status => status.Name(), StringComparer.Ordinal);

    public long Number { get; init; }

    public string Id { get; init; } = "";

    /// <summary>Slug.</summary>
    public string Article { get; init; } = "";

    public long ArticleId { get; init; }

    public long Version { get; init; }

    public bool Deleted { get; init; }

    public int? RangeStart { get; init; }

    public int? RangeEnd { get; init; }

    public int? Paragraph { get; init; }

    public string Status { get; init; } = "";

    public double Confidence { get; init; }

    public string Creator { get; init; } = "";

    public string Created { get; init; } = "";

    public string Modified { get; init; } = "";

    public string? Exact { get; init; }

    public string? Prefix { get; init; }

    public string? Suffix { get; init; }

    public string Note { get; init; } = "";

    public string? EarlierExact { get; init; }

    public int? EarlierRevision { get; init; }

    public int? EarlierStart { get; init; }

    public int? EarlierEnd { get; init; }

    public int? LastRevision { get; init; }

    public int? LastStart { get; init; }

    public int? LastEnd { get; init; }

    public Annotation ToAnnotation(IEnumerable<string> themes) => new()
    {
        Id = Id,
        Article = Article,
        Range = RangeStart is { } start && RangeEnd is { } end ? new(start, end) : null,
        Quote = Exact is null ? null : new(Exact, Prefix ?? "", Suffix ?? ""),
        Paragraph = Paragraph,
        Themes = [.. themes],
        Note = Note,
        Creator = Creator,
        Status = StatusOf(Status),
        Confidence = Confidence,
        Earlier = EarlierExact is null ? null : new(EarlierExact, PlaceIn(EarlierRevision, EarlierStart, EarlierEnd)),
        LastPlaced = PlaceIn(LastRevision, LastStart, LastEnd),
        Created = Instant.To(Created),
        Modified = Instant.To(Modified),
        Version = Version,
    };

    private static PassagePlace? PlaceIn(int? revision, int? start, int? end) => (revision, start, end) switch
    {
        ({ } number, { } from, { } to) => new(number, new(from, to)),
        _ => null,
    };

    private static AnnotationStatus StatusOf(string name) => byName[name];
}
