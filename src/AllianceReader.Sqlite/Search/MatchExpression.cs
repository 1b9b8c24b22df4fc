using AllianceReader.Search;

namespace AllianceReader.Sqlite.Search;

/// <summary>
/// A question in FTS5's language. Trust boundary: every word goes in as a quoted string, so no operator of that language can be typed.
/// https://www.sqlite.org/fts5.html#full_text_query_syntax
/// </summary>
internal static class MatchExpression
{
    /// <returns>Null when there are no words to match.</returns>
    public static string? Of(SearchQuestion question) => Of(question, Term);

    /// <param name="write">A term in FTS5's language.</param>
    public static string? Of(SearchQuestion question, Func<SearchTerm, string> write)
    {
        if (!question.HasWords)
        {
            return null;
        }
        var wanted = string.Join(" AND ", question.Wanted.Select(Any));
        return question.Unwanted.Count == 0 ? wanted : $"({wanted}) NOT {Any(question.Unwanted)}";

        string Any(IReadOnlyList<SearchTerm> terms) => $"({string.Join(" OR ", terms.Select(write))})";
    }

    /// <summary>Whether its last word may go on.</summary>
    public static bool IsBeginning(SearchTerm term) => term.IsPrefix || Bigrams.EndsInOneOfARun(term.Words);

    /// <summary>One by one, as the index is asked for them.</summary>
    public static IReadOnlyList<string> Words(SearchTerm term) => Tokens.Of(Bigrams.OfWords(term.Words).Text);

    /// <summary>Which is a beginning, where the term is one.</summary>
    public static string LastWord(SearchTerm term) => Words(term) is [.., var last] ? last : "";

    public static string Term(SearchTerm term)
    {
        var words = Bigrams.OfWords(term.Words).Text.Replace("\"", "\"\"", StringComparison.Ordinal).Replace('\0', ' ');
        return $"\"{words}\"{(IsBeginning(term) ? " *" : "")}";
    }
}
