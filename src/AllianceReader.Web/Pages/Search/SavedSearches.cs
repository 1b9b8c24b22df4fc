using AllianceReader.Articles;
using AllianceReader.Search;

namespace AllianceReader.Web.Pages.Search;

/// <param name="Asked">What is on the page, to be saved; null where nothing is that can be looked for.</param>
public sealed record SavedSearches(IReadOnlyList<SavedSearch> All, SavedSearchDraft? Asked)
{
    /// <summary>Under which names it is saved already.</summary>
    public IReadOnlyList<SavedSearch> Same => Asked is null ? [] : [.. All.Where(search => search.AsksFor(Asked))];

    /// <summary>What it is narrowed by, as a line says it; empty for nothing.</summary>
    public static string Narrowed(SavedSearch search) => Wording.Listed(
    [
        .. search.Articles.Count == 0 ? Array.Empty<string>() : [Wording.Count(search.Articles.Count, "essay")],
        .. search.Authors.Count == 0 ? Array.Empty<string>() : [Wording.Count(search.Authors.Count, "author")],
        .. search.Publications,
        .. search.Collections.Count == 0 ? Array.Empty<string>() : [Wording.Count(search.Collections.Count, "collection")],
        .. search.Archived switch { ArchivedEssays.Only => ["archived essays"], ArchivedEssays.Included => ["archived essays too"], _ => Array.Empty<string>() },
    ]);
}
