namespace AllianceReader.Themes;

/// <summary>Remembers the codebook.</summary>
public interface IThemeStore
{
    /// <summary>The whole codebook, archived themes included, parents before children, siblings in their own order; without the memos.</summary>
    Task<IReadOnlyList<Theme>> List();

    Task<Theme?> Find(string slug);

    /// <summary>How many annotations carry this theme and another one as well, by the other's slug; those that share none are left out.</summary>
    Task<IReadOnlyDictionary<string, int>> SharedWith(string slug);

    /// <summary>Adds the starter codebook in one transaction; nothing when there is any theme, or ever was one.</summary>
    Task<bool> Seed(IReadOnlyList<Theme> codebook);

    /// <exception cref="RefusedException">The name or the shortcut is taken, or the parent unknown.</exception>
    Task<Theme> Add(ThemeDraft draft, Attribution by);

    /// <summary>Renames, redefines, recolours, moves, archives. The slug stays, so that links keep working.</summary>
    /// <param name="version">The version the reader saw; null to overwrite whatever stands.</param>
    /// <returns>As it now stands; null when there is none of that slug.</returns>
    /// <exception cref="RefusedException">The name or the shortcut is taken, the parent unknown, or the theme itself or below it.</exception>
    /// <exception cref="StaleException">Somebody changed it since.</exception>
    Task<Theme?> Change(string slug, ThemeDraft draft, long? version, Attribution by);

    /// <summary>Puts the theme, with what stands below it, somewhere else in the codebook.</summary>
    /// <param name="parent">A slug; null for the top.</param>
    /// <param name="before">The slug of the one under the same parent that it is to stand before; null for the last place.</param>
    /// <returns>As it now stands; null when there is none of that slug.</returns>
    /// <exception cref="RefusedException">The parent is unknown, or the theme itself or below it; <paramref name="before"/> stands somewhere else.</exception>
    Task<Theme?> Move(string slug, string? parent, string? before, Attribution by);

    /// <summary>Takes the theme off every annotation and its children up to its parent; the annotations stay.</summary>
    /// <returns>False when there is none of that slug.</returns>
    Task<bool> Delete(string slug, Attribution by);

    /// <summary>Every annotation of the one carries the other instead; children move over; definitions, uses and memos are kept, one after the other.</summary>
    /// <returns>The theme merged into; null when <paramref name="slug"/> is unknown.</returns>
    /// <exception cref="RefusedException"><paramref name="into"/> is unknown, the same, or below <paramref name="slug"/>.</exception>
    Task<Theme?> Merge(string slug, string into, Attribution by);

    /// <summary>
    /// The chosen annotations carry the other theme in the place of this one. A new theme stands beside this one. Those that do not carry
    /// this one (any more) are passed over.
    /// </summary>
    /// <param name="annotations">Ids.</param>
    /// <returns>Null when there is none of that slug.</returns>
    /// <exception cref="RefusedException">None of them carries it, the new name is taken, or the other theme is unknown or the same.</exception>
    Task<SplitOutcome?> Split(string slug, SplitTarget to, IReadOnlyCollection<string> annotations, Attribution by);
}
