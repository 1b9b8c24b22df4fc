using AllianceReader.Articles;

namespace AllianceReader.Collections;

/// <summary>Remembers collections, and which essays are in them.</summary>
public interface ICollectionStore
{
    /// <summary>By name.</summary>
    Task<IReadOnlyList<Collection>> List();

    Task<Collection?> Find(string slug);

    /// <summary>The collections that an essay is in, by name.</summary>
    Task<IReadOnlyList<Collection>> Holding(string article);

    /// <param name="articles">Slugs of the essays it begins with; unknown ones are passed over.</param>
    /// <exception cref="RefusedException">The name is taken, or nothing to be seen.</exception>
    Task<Collection> Add(CollectionDraft draft, IReadOnlyList<string> articles, Attribution by);

    /// <summary>Renames and describes. The slug stays, so that links keep working.</summary>
    /// <param name="version">The version the reader saw; null to overwrite whatever stands.</param>
    /// <returns>As it now stands; null when there is none of that slug.</returns>
    /// <exception cref="RefusedException">The name is taken, or nothing to be seen.</exception>
    /// <exception cref="StaleException">Somebody changed it since.</exception>
    Task<Collection?> Change(string slug, CollectionDraft draft, long? version, Attribution by);

    /// <summary>The essays stay.</summary>
    /// <returns>False when there is none of that slug.</returns>
    Task<bool> Delete(string slug, Attribution by);

    /// <summary>Puts essays in and takes others out, as one change.</summary>
    /// <param name="add">Slugs. What is in it already is passed over, and so is what is unknown.</param>
    /// <param name="remove">Slugs; likewise what is not in it.</param>
    /// <returns>Null when there is no collection of that slug.</returns>
    Task<ManyChanged?> Include(string slug, IReadOnlyList<string> add, IReadOnlyList<string> remove, Attribution by);
}
