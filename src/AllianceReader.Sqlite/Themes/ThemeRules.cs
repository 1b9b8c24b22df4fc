using AllianceReader.Annotations;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Themes;

/// <summary>What a codebook does not take in, each refused with a sentence, and what it chooses where nothing is said.</summary>
internal static class ThemeRules
{
    /// <summary>/themes/new is the page that makes one.</summary>
    private const string Reserved = "new";

    /// <summary>The draft as it can be kept: one line of name that can be seen, all else to the letter.</summary>
    public static ThemeDraft Accept(ThemeDraft draft) => draft with
    {
        Name = Naming.Accept(draft.Name, ThemeDraft.LongestName, "theme"),
        Definition = AcceptBounds(draft.Definition, "definition", "definition"),
        WhenToUse = AcceptBounds(draft.WhenToUse, "whenToUse", "text on when to use it"),
        WhenNotToUse = AcceptBounds(draft.WhenNotToUse, "whenNotToUse", "text on when not to use it"),
        Memo = draft.Memo is null ? null : NoteText.Accept(draft.Memo, "memo"),
        Shortcut = draft.Archived ? null : AcceptShortcut(draft.Shortcut),
    };

    /// <param name="except">The slug of the theme that may have the name, since it is the one.</param>
    public static void RequireFreeName(SqliteConnection db, string name, string? except = null)
    {
        if (Naming.Taken(db, "theme", name, except) is { } taken)
        {
            throw new RefusedException("name", $"There is a theme '{taken}' already.");
        }
    }

    /// <param name="except">The slug of the theme that may have the key, since it is the one.</param>
    public static void RequireFreeShortcut(SqliteConnection db, int? shortcut, string? except = null)
    {
        var owner = db.ExecuteScalar<string?>("select name from theme where shortcut = @shortcut and deleted = 0 and slug is not @except", new { shortcut, except });
        if (owner is not null)
        {
            throw new RefusedException("shortcut", $"The key {shortcut} is that of '{owner}'.");
        }
    }

    public static void RequireKnownParent(SqliteConnection db, string? parent)
    {
        if (parent is not null && !IsKnown(db, parent))
        {
            throw new RefusedException("parent", $"There is no theme '{parent}' to stand under.");
        }
    }

    /// <summary>Whether <paramref name="slug"/> is <paramref name="top"/> or stands anywhere below it.</summary>
    public static bool IsWithin(SqliteConnection db, string slug, string top) => db.ExecuteScalar<bool>(
        """
        with recursive above (id, parent) as
        (
          select id, parent from theme where slug = @slug
          union
          select t.id, t.parent from theme t join above on t.id = above.parent
        )
        select exists (select 1 from above where id = (select id from theme where slug = @top))
        """, new { slug, top });

    public static bool IsKnown(SqliteConnection db, string slug) =>
        db.ExecuteScalar<bool>("select exists (select 1 from theme where slug = @slug and deleted = 0)", new { slug });

    public static string FreeSlug(SqliteConnection db, string name) => Naming.FreeSlug(db, "theme", Slug.Of(name, "theme"), Reserved);

    /// <summary>The palette slot that the codebook uses least, the first of them in the palette's order.</summary>
    public static string LeastUsedColor(SqliteConnection db)
    {
        var uses = db.Query<string>("select color from theme where deleted = 0").CountBy(color => color).ToDictionary();
        return ThemeColor.Slots.MinBy(slot => uses.GetValueOrDefault(slot))!;
    }

    private static string AcceptBounds(string text, string field, string called) =>
        NoteText.Accept(text, field, ThemeDraft.LongestDefinition, called).Trim();

    private static int? AcceptShortcut(int? shortcut) => shortcut is null or (>= 1 and <= 9)
        ? shortcut
        : throw new RefusedException("shortcut", "A theme's key is a digit from 1 to 9.");
}
