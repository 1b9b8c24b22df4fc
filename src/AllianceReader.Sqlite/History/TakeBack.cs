using AllianceReader.History;
using AllianceReader.Sqlite.Annotations;
using AllianceReader.Sqlite.Collections;
using AllianceReader.Sqlite.Search;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.History;

/// <summary>
/// Takes back one older change alone, as a change of its own. What came after it stays, so whatever would no longer hold together is
/// refused; the write is then rolled back as a whole.
/// </summary>
internal static class TakeBack
{
    private const string Field = "entry";

    // What thing a part of it is a part of.
    private const string Meant =
        "case when c.noun = 'taggings' then 'annotation' when c.noun in ('publication', 'published', 'language', 'licence', 'byline', 'deleted') then 'article' else c.noun end";

    /// <returns>The number of the entry that takes it back.</returns>
    /// <exception cref="RefusedException">It cannot be taken back alone; the sentence says why.</exception>
    public static long Alone(SqliteConnection db, HistoryEntry entry, IReadOnlyList<ChangeRow> changes, Func<string, ITracked> kindOf, Attribution by)
    {
        RequireUnbuilt(db, entry.Id);
        var change = new Change(db, by);
        change.Touch(changes.Select(touched => (kindOf(touched.Noun), touched.Key)));
        var before = changes.ToDictionary(touched => (touched.Noun, touched.Key));
        Images.Put(
            db, changes.Reverse().Select(touched => (kindOf(touched.Noun), touched.Key, touched.Before)),
            (kind, key) => RequireFree(db, before[(kind.Noun, key)]));
        RequireWhole(db, entry, changes);
        return change.Enter(HistoryEntry.TakesBack + entry.Verb, entry.Noun, entry.Key, entry.Subject, entry.Article)
            ?? throw new RefusedException(Field, "All of it is as it was before already.");
    }

    /// <summary>The newest standing change after each of the entries that touched the same things, or the text their places were measured on.</summary>
    public static Dictionary<long, long> BuildersOn(SqliteConnection db, IEnumerable<long> entries) => db.Query<(long Entry, long Builder)>(
        $"""
        with mine as
        (
          select c.entry, {Meant} as noun, c.key, e.article,
                 c.noun = 'article' and c.before ->> '$.article.revision' <> c.after ->> '$.article.revision' as revises
          from   history_change c
          join   history_entry e on e.id = c.entry
          where  c.entry in (select value from json_each(@entries)) and e.undone = 0
        ),
        later as
        (
          select c.entry, {Meant} as noun, c.key, e.article,
                 c.noun = 'article' and c.before ->> '$.article.revision' <> c.after ->> '$.article.revision' as revises
          from   history_change c
          join   history_entry e on e.id = c.entry
          where  c.entry > (select min(value) from json_each(@entries)) and e.undone = 0
        )
        select   mine.entry, max(later.entry)
        from     mine
        join     later on later.noun = mine.noun and later.key = mine.key and later.entry > mine.entry
        group by mine.entry
        union all
        select   mine.entry, max(later.entry)
        from     mine
        join     later on later.article = mine.article and later.entry > mine.entry
        where    (mine.revises = 1 and later.noun = 'annotation') or (mine.noun = 'annotation' and later.revises = 1)
        group by mine.entry
        """, new { entries = Json.Of(entries) })
        .GroupBy(found => found.Entry)
        .ToDictionary(found => found.Key, found => found.Max(one => one.Builder));

    private static void RequireUnbuilt(SqliteConnection db, long entry)
    {
        if (BuildersOn(db, [entry]).Count > 0)
        {
            throw new RefusedException(Field, "A later change builds on this one. Undo that one first.");
        }
    }

    // A name or a key may be somebody else's by now.
    private static void RequireFree(SqliteConnection db, ChangeRow touched)
    {
        if (touched is { Noun: "theme", Before: not null } && Json.To<ThemeRow>(touched.Before) is { Deleted: false } theme)
        {
            ThemeRules.RequireFreeName(db, theme.Name, except: theme.Slug);
            ThemeRules.RequireFreeShortcut(db, theme.Shortcut, except: theme.Slug);
        }
        if (touched is { Noun: "search", Before: not null } && Json.To<SavedSearchRow>(touched.Before) is { Deleted: false } search)
        {
            SavedSearchRules.RequireFreeName(db, search.Name, except: search.Slug);
        }
        if (touched is { Noun: "collection", Before: not null } && Json.To<CollectionRow>(touched.Before) is { Deleted: false } collection)
        {
            CollectionRules.RequireFreeName(db, collection.Name, except: collection.Slug);
        }
    }

    private static void RequireWhole(SqliteConnection db, HistoryEntry entry, IReadOnlyList<ChangeRow> changes)
    {
        foreach (var touched in changes)
        {
            switch (touched.Noun)
            {
                case "theme": RequireTheme(db, touched.Key); break;
                case "annotation" or "taggings": RequireThemesOf(db, touched.Key); break;
            }
        }
        if (entry.Noun == "annotation" && IsDeleted(db, entry.Article))
        {
            throw new RefusedException(Field, "The essay it stands in is deleted. Bring that back first.");
        }
    }

    private static void RequireTheme(SqliteConnection db, string slug)
    {
        var theme = TrackedTheme.Find(db, slug)!;
        if (theme.Deleted && IsUsed(db, slug))
        {
            throw new RefusedException(Field, $"The theme “{theme.Name}” is in use by now, so it cannot go.");
        }
        if (!theme.Deleted && theme.Parent is { } parent && (!ThemeRules.IsKnown(db, parent) || ThemeRules.IsWithin(db, parent, slug)))
        {
            throw new RefusedException(Field, $"The theme “{theme.Name}” stood under another one that has gone or moved since.");
        }
    }

    private static void RequireThemesOf(SqliteConnection db, string annotation)
    {
        if (TrackedTaggings.ThemesOf(db, annotation).FirstOrDefault(theme => !ThemeRules.IsKnown(db, theme)) is { } gone)
        {
            throw new RefusedException(Field, $"It carried the theme “{TrackedTheme.Find(db, gone)!.Name}”, which is gone. Bring that back first.");
        }
    }

    private static bool IsUsed(SqliteConnection db, string theme) => db.ExecuteScalar<bool>(
        """
        select exists (select 1 from tagging g join theme t on t.id = g.theme where t.slug = @theme)
            or exists (select 1 from theme c join theme t on t.id = c.parent where t.slug = @theme and c.deleted = 0)
        """, new { theme });

    private static bool IsDeleted(SqliteConnection db, string? article) =>
        db.ExecuteScalar<bool>("select exists (select 1 from article where slug = @article and deleted = 1)", new { article });
}
