using AllianceReader.Search;

namespace AllianceReader.Sqlite.Search;

/// <summary>
/// A question in FTS5's language. Trust boundary: every word goes in as a quoted string, so no operator of that language can be typed.
/// https://www.sqlite.org/fts5.html#full_text_query_syntax
/// </summary>
internal static class MatchExpression
{
    /// <returns>Null when there are no words to match.</returns>
    public static string? Of(SearchQuestion question)
    {
        if (!question.HasWords)
        {
            return null;
        }
        var wanted = string.Join(" AND ", question.Wanted.Select(Any));
        return question.Unwanted.Count == 0 ? wanted : $"({wanted}) NOT {Any(question.Unwanted)}";
    }

    private static string Any(IReadOnlyList<SearchTerm> terms) => $"({string.Join(" OR ", terms.Select(Term))})";

    /// <summary>Of one term alone.</summary>
    public static string Of(SearchTerm term) => Term(term);

    private static string Term(SearchTerm term)
    {
        var words = Bigrams.OfWords(term.Words).Text.Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\0', ' ');
        return $"\"{words}\"{(term.IsPrefix || Bigrams.EndsInOneOfARun(term.Words) ? " *" : "")}";
    }
}
