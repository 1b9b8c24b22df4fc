using AllianceReader.Articles;
using AllianceReader.Search;

namespace AllianceReader.Web.Api;

/// <summary>A search that is kept under a name.</summary>
/// <param name="Q">The question, as it was typed.</param>
/// <param name="Article">Slugs of the essays it is narrowed to; empty for all.</param>
/// <param name="Author">Slugs.</param>
/// <param name="Collection">Slugs.</param>
/// <param name="Archived"><c>false</c>: archived essays are left out; <c>true</c>: they alone; <c>all</c>.</param>
public sealed record SavedSearchJson(
    string Slug, string Name, string Q, IReadOnlyList<string> Article, IReadOnlyList<string> Author, IReadOnlyList<string> Publication,
    IReadOnlyList<string> Collection, string Archived, DateTime Created)
{
    public static SavedSearchJson Of(SavedSearch search) => new(
        search.Slug, search.Name, search.Question, search.Articles, search.Authors, search.Publications, search.Collections, Flags.Word(search.Archived),
        search.Created.UtcDateTime);
}

/// <summary>What is to be kept.</summary>
/// <param name="Name">Unique regardless of case and Unicode form.</param>
/// <param name="Q">The question.</param>
/// <param name="Article">Slugs of the essays it is narrowed to; left out for all.</param>
/// <param name="Author">Slugs.</param>
/// <param name="Collection">Slugs.</param>
/// <param name="Archived"><c>false</c>, when left out: archived essays are left out; <c>true</c>: they alone; <c>all</c>.</param>
public sealed record SavedSearchDraftJson(
    string? Name = null, string? Q = null, IReadOnlyList<string>? Article = null, IReadOnlyList<string>? Author = null, IReadOnlyList<string>? Publication = null,
    IReadOnlyList<string>? Collection = null, string? Archived = null)
{
    public SavedSearchDraft Draft() => new(Name ?? "", Q ?? "")
    {
        Articles = Given(Article),
        Authors = Given(Author),
        Publications = Given(Publication),
        Collections = Given(Collection),
        Archived = Flags.Archived(Archived, ArchivedEssays.LeftOut),
    };

    // Trust boundary: a JSON list may hold nulls, whatever its type says.
    private static List<string> Given(IReadOnlyList<string>? values) => [.. (values ?? []).OfType<string>()];
}
