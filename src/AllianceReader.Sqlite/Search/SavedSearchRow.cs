using System.Text.Json.Serialization;
using AllianceReader.Articles;
using AllianceReader.Search;
using AllianceReader.Sqlite.Storage;

namespace AllianceReader.Sqlite.Search;

/// <summary>A row of <c>saved_search</c>, and the image that the history remembers.</summary>
internal sealed record SavedSearchRow
{
    public string Slug { get; init; } = "";

    [JsonIgnore]
    public long Version { get; init; }

    public bool Deleted { get; init; }

    public string Name { get; init; } = "";

    public string Question { get; init; } = "";

    /// <summary>JSON, as the three below.</summary>
    public string Articles { get; init; } = "[]";

    public string Authors { get; init; } = "[]";

    public string Publications { get; init; } = "[]";

    public string Collections { get; init; } = "[]";

    /// <summary>As <see cref="ArchivedEssays"/> is written.</summary>
    public string Archived { get; init; } = NameOf(ArchivedEssays.LeftOut);

    public string Created { get; init; } = "";

    public SavedSearchRow With(SavedSearchDraft draft) => this with
    {
        Name = draft.Name,
        Question = draft.Question,
        Articles = Json.Of(draft.Articles),
        Authors = Json.Of(draft.Authors),
        Publications = Json.Of(draft.Publications),
        Collections = Json.Of(draft.Collections),
        Archived = NameOf(draft.Archived),
    };

    public SavedSearch ToSearch() => new()
    {
        Slug = Slug,
        Name = Name,
        Question = Question,
        Articles = Json.To<string[]>(Articles),
        Authors = Json.To<string[]>(Authors),
        Publications = Json.To<string[]>(Publications),
        Collections = Json.To<string[]>(Collections),
        Archived = Json.To<ArchivedEssays>($"\"{Archived}\""),
        Created = Instant.To(Created),
        Version = Version,
    };

    private static string NameOf(ArchivedEssays archived) => Json.Of(archived).Trim('"');
}
