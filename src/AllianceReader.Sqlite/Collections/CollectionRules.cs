using AllianceReader.Annotations;
using AllianceReader.Collections;
using AllianceReader.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Collections;

/// <summary>What is not kept as a collection, each refused with a sentence.</summary>
internal static class CollectionRules
{
    /// <summary>/collections/new is the page that makes one.</summary>
    private const string Reserved = "new";

    /// <summary>The draft as it can be kept: one line of name that can be seen, the description to the letter.</summary>
    public static CollectionDraft Accept(CollectionDraft draft) => new(
        Naming.Accept(draft.Name, CollectionDraft.LongestName, "collection"),
        NoteText.Accept(draft.Description, "description", CollectionDraft.LongestDescription, "description").Trim());

    /// <param name="except">The slug of the collection that may have the name, since it is the one.</param>
    public static void RequireFreeName(SqliteConnection db, string name, string? except = null)
    {
        if (Naming.Taken(db, "collection", name, except) is { } taken)
        {
            throw new RefusedException("name", $"There is a collection called “{taken}” already.");
        }
    }

    public static string FreeSlug(SqliteConnection db, string name) => Naming.FreeSlug(db, "collection", Slug.Of(name, "collection"), Reserved);
}
