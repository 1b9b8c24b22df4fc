namespace AllianceReader.Search;

/// <summary>Remembers searches under the names that readers gave them.</summary>
public interface ISavedSearches
{
    /// <summary>By name.</summary>
    Task<IReadOnlyList<SavedSearch>> List();

    Task<SavedSearch?> Find(string slug);

    /// <exception cref="RefusedException">The name is taken or none, or the question cannot be looked for.</exception>
    Task<SavedSearch> Add(SavedSearchDraft draft, Attribution by);

    /// <summary>The slug stays, so that links keep working.</summary>
    /// <param name="version">The version the reader saw; null to overwrite whatever stands.</param>
    /// <returns>Null when there is none of that slug.</returns>
    /// <exception cref="RefusedException">As for <see cref="Add"/>.</exception>
    /// <exception cref="StaleException">Somebody changed it since.</exception>
    Task<SavedSearch?> Change(string slug, SavedSearchDraft draft, long? version, Attribution by);

    /// <returns>False when there is none of that slug.</returns>
    Task<bool> Delete(string slug, Attribution by);
}
