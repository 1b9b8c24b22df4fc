using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Search;
using AllianceReader.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>What is not kept as a search, each refused with a sentence.</summary>
internal static class SavedSearchRules
{
    /// <summary>The draft as it can be kept: one line of name that can be seen, a question that can be looked for.</summary>
    public static SavedSearchDraft Accept(SavedSearchDraft draft) => draft with
    {
        Name = Naming.Accept(draft.Name, SavedSearchDraft.LongestName, "saved search"),
        Question = AcceptQuestion(draft.Question),
        Articles = AcceptValues(draft.Articles, "article"),
        Authors = AcceptValues(draft.Authors, "author"),
        Publications = AcceptValues(draft.Publications, "publication"),
        Collections = AcceptValues(draft.Collections, "collection"),
    };

    /// <param name="except">The slug of the search that may have the name, since it is the one.</param>
    public static void RequireFreeName(SqliteConnection db, string name, string? except = null)
    {
        if (Naming.Taken(db, "saved_search", name, except) is { } taken)
        {
            throw new RefusedException("name", $"There is a search called “{taken}” already.");
        }
    }

    public static string FreeSlug(SqliteConnection db, string name) => Naming.FreeSlug(db, "saved_search", Slug.Of(name, "search"));

    private static string AcceptQuestion(string text)
    {
        WholeText.Require(text, "q");
        return SearchLanguage.Parse(text).Malformed is { } malformed
            ? throw new RefusedException("q", malformed)
            : NoteText.Accept(text.Trim(), "q", SearchLanguage.Longest, called: "question");
    }

    private static string[] AcceptValues(IReadOnlyList<string> values, string field)
    {
        foreach (var value in values)
        {
            _ = NoteText.Accept(value, field, SearchLanguage.Longest);
        }
        return values.Count <= SavedSearchDraft.MostOfOneField
            ? [.. values.Distinct()]
            : throw new RefusedException(field, string.Create(CultureInfo.InvariantCulture, $"A search is narrowed by at most {SavedSearchDraft.MostOfOneField} of a kind."));
    }
}
