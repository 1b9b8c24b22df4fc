namespace AllianceReader.Annotations;

/// <summary>What becomes of the themes of many passages at once: one is put on, others come off, or the one takes the place of the others.</summary>
/// <param name="On">A theme's slug; null to take off only.</param>
/// <param name="Off">Themes' slugs. With <paramref name="On"/> as well, only passages that carry one of them are changed.</param>
public sealed record Retheming(string? On, IReadOnlyList<string> Off)
{
    /// <summary>What an annotation carries afterwards, in its order.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<string> themes)
    {
        if (Off.Count == 0)
        {
            return On is null || themes.Contains(On) ? themes : [.. themes, On];
        }
        return themes.Any(Off.Contains)
            ? [.. themes.Select(theme => Off.Contains(theme) ? On : theme).OfType<string>().Distinct()]
            : themes;
    }
}

/// <param name="Passages">How many were changed.</param>
/// <param name="Kept">How many kept a theme that was to come off, since they hold nothing else: notes on a whole essay without words.</param>
/// <param name="Entry">The history's; null when nothing was changed.</param>
public sealed record Rethemed(int Passages, int Kept, long? Entry);
