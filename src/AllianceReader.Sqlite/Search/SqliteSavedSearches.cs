using AllianceReader.Search;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

internal sealed class SqliteSavedSearches(Readers readers, Writer? writer) : ISavedSearches
{
    public Task<IReadOnlyList<SavedSearch>> List() => Task.FromResult<IReadOnlyList<SavedSearch>>(readers.Read(db => db.Query<SavedSearchRow>(
        $"""
        select   {TrackedSearch.Columns}
        from     saved_search
        where    deleted = 0
        order by name_key
        """).Select(row => row.ToSearch()).ToList()));

    public Task<SavedSearch?> Find(string slug) => Task.FromResult(readers.Read(db => Standing(db, slug)?.ToSearch()));

    public Task<SavedSearch> Add(SavedSearchDraft draft, Attribution by) => writer.ToWrite(db =>
    {
        var accepted = SavedSearchRules.Accept(draft);
        SavedSearchRules.RequireFreeName(db, accepted.Name);
        var search = new SavedSearchRow { Slug = SavedSearchRules.FreeSlug(db, accepted.Name), Created = Instant.Of(by.At) }.With(accepted);
        return Save(db, search, "save", by);
    });

    public Task<SavedSearch?> Change(string slug, SavedSearchDraft draft, long? version, Attribution by) => writer.ToWrite<SavedSearch?>(db =>
    {
        if (Standing(db, slug) is not { } old)
        {
            return null;
        }
        RequireVersion(old, version);
        var accepted = SavedSearchRules.Accept(draft);
        SavedSearchRules.RequireFreeName(db, accepted.Name, except: slug);
        var changed = old.With(accepted);
        return changed == old ? old.ToSearch() : Save(db, changed, old with { Name = changed.Name } == changed ? "rename" : "change", by);
    });

    public Task<bool> Delete(string slug, Attribution by) => writer.ToWrite(db =>
    {
        if (Standing(db, slug) is not { } search)
        {
            return false;
        }
        Save(db, search with { Deleted = true }, "delete", by);
        return true;
    });

    private static SavedSearch Save(SqliteConnection db, SavedSearchRow search, string verb, Attribution by)
    {
        var change = new Change(db, by);
        change.Touch(TrackedSearch.Kind, search.Slug);
        TrackedSearch.Save(db, search);
        change.Enter(verb, TrackedSearch.Kind.Noun, search.Slug, search.Name, article: null);
        return TrackedSearch.Find(db, search.Slug)!.ToSearch();
    }

    private static SavedSearchRow? Standing(SqliteConnection db, string slug) => TrackedSearch.Find(db, slug) is { Deleted: false } search ? search : null;

    private static void RequireVersion(SavedSearchRow search, long? version)
    {
        if (version is not null && version != search.Version)
        {
            throw new StaleException("The saved search", search.Version);
        }
    }
}
