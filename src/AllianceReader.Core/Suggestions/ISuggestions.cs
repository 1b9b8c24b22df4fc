using AllianceReader.Search;

namespace AllianceReader.Suggestions;

/// <summary>
/// Paragraphs that resemble what a reader tagged, found by the words that set the tagged passages apart from the rest of the library.
/// Nothing leaves the library for it, and nothing but its own texts goes into it.
/// </summary>
public interface ISuggestions
{
    /// <param name="theme">A slug; what stands below it counts as its own.</param>
    /// <param name="limit">1 to <see cref="Suggestion.Most"/>.</param>
    /// <returns>Null when there is none of that slug.</returns>
    Task<SuggestedParagraphs?> Find(string theme, int limit);

    /// <summary>Which themes a passage most likely belongs under: those whose tagged passages share its telling words.</summary>
    /// <param name="passage">Its words.</param>
    /// <returns>The likeliest first, at most <see cref="LikelyTheme.Most"/>, none that is out of use; often none at all.</returns>
    Task<IReadOnlyList<LikelyTheme>> ThemesFor(string passage);

    /// <summary>Paragraphs that were dismissed, the last first; without those that have left their essay's text.</summary>
    Task<IReadOnlyList<Suggestion>> Dismissed(string theme);

    /// <summary>Keeps a paragraph from being suggested for the theme, whatever revision moves it; one whose words change may come up again.</summary>
    /// <param name="paragraph">The key of a block of the essay's text as it is now.</param>
    /// <returns>The history's entry; null when it was dismissed already.</returns>
    /// <exception cref="RefusedException">There is no such theme or paragraph.</exception>
    Task<long?> Dismiss(string theme, SearchKey paragraph, Attribution by);

    /// <summary>Lets a dismissed paragraph be suggested again.</summary>
    /// <returns>The history's entry; null when it was not dismissed.</returns>
    /// <exception cref="RefusedException">As for <see cref="Dismiss"/>.</exception>
    Task<long?> Recall(string theme, SearchKey paragraph, Attribution by);
}
