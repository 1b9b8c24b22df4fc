namespace AllianceReader.Articles;

/// <summary>Changes many essays as one change, which is undone as one. Slugs that are unknown are passed over.</summary>
public interface IManyArticles
{
    /// <summary>Sets facts to what a reader says; their basis becomes <see cref="Basis.Reader"/>.</summary>
    /// <exception cref="RefusedException">Not a date, not a language tag, or text that cannot be kept.</exception>
    Task<ManyChanged> Correct(IReadOnlyList<string> slugs, FactsOfMany said, Attribution by);

    /// <param name="archived">False takes them out of the archive.</param>
    Task<ManyChanged> Archive(IReadOnlyList<string> slugs, bool archived, Attribution by);

    Task<ManyChanged> Delete(IReadOnlyList<string> slugs, Attribution by);
}

/// <param name="Essays">How many were changed; those that were as asked for already do not count.</param>
/// <param name="Entry">The history's; null when nothing was changed.</param>
public sealed record ManyChanged(int Essays, long? Entry);
