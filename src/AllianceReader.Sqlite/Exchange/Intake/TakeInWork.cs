using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Exchange.Intake;
using AllianceReader.Sqlite.Annotations;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Themes;
using AllianceReader.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Exchange.Intake;

/// <summary>Somebody's themes and notes, whatever their number: one entry of the history.</summary>
internal static class TakeInWork
{
    private const string Verb = "bring-in";
    private const string Noun = "work";

    public static TakenIn All(SqliteConnection db, Incoming incoming, Attribution by)
    {
        var change = new Change(db, by);
        // Themes first: undone in reverse, they go when nothing carries them any more.
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        var made = incoming.Themes.Count(theme => Make(db, change, theme, slugs));
        RequireRevisions(db, incoming.Notes);
        foreach (var note in incoming.Notes)
        {
            Add(db, change, note.Annotation, slugs, by);
        }
        var entry = change.Enter(Verb, Noun, incoming.File, SubjectOf(incoming, made), article: null);
        return new(incoming.Notes.Count, made, entry);
    }

    private static bool Make(SqliteConnection db, Change change, PlannedTheme planned, Dictionary<string, string> slugs)
    {
        var parent = planned.Parent is { } above ? slugs.GetValueOrDefault(above, above) : null;
        var draft = ThemeRules.Accept(new(planned.Name, planned.Definition, planned.Color, parent) { Memo = planned.Memo });
        if (SlugOf(db, draft.Name) is { } there)
        {
            slugs.Add(planned.Key, there);
            return false;
        }
        ThemeRules.RequireKnownParent(db, draft.Parent);
        var slug = ThemeRules.FreeSlug(db, draft.Name);
        slugs.Add(planned.Key, slug);
        change.Touch(TrackedTheme.Kind, slug);
        SaveTheme.Save(db, new()
        {
            Slug = slug, Name = draft.Name, Definition = draft.Definition, Memo = draft.Memo, Parent = draft.Parent,
            Color = draft.Color?.Text ?? ThemeRules.LeastUsedColor(db), Position = SaveTheme.NextPosition(db),
        });
        return true;
    }

    // Since the plan was made somebody may have made it.
    private static string? SlugOf(SqliteConnection db, string name) =>
        db.ExecuteScalar<string?>("select slug from theme where name_key = @key and deleted = 0", new { key = ThemeName.Key(name) });

    private static void RequireRevisions(SqliteConnection db, IEnumerable<NewPassage> notes)
    {
        foreach (var (article, revision) in notes.Select(note => (note.Annotation.Article, note.Revision)).Distinct())
        {
            SqliteAnnotations.RequireRevision(db, article, revision);
        }
    }

    private static void Add(SqliteConnection db, Change change, Annotation planned, Dictionary<string, string> slugs, Attribution by)
    {
        var annotation = planned with { Themes = [.. planned.Themes.Select(theme => slugs.GetValueOrDefault(theme, theme)).Distinct()] };
        SqliteAnnotations.RequireWhole(annotation);
        ReadThemes.RequireKnown(db, annotation.Themes);
        RequireFreeId(db, annotation);
        change.Touch(TrackedAnnotation.Kind, annotation.Id);
        SaveAnnotation.Save(db, SqliteAnnotations.Dated(annotation, by.At));
    }

    // An annotation takes the place of a deleted one only, of the same essay: nobody's work is written over.
    private static void RequireFreeId(SqliteConnection db, Annotation annotation)
    {
        if (ReadAnnotations.FindDeletedToo(db, annotation.Id) is var (there, deleted) && (!deleted || there.Article != annotation.Article))
        {
            throw new StaleException("What the library holds", there.Version);
        }
    }

    private static string SubjectOf(Incoming incoming, int themes)
    {
        string[] parts = [.. Part(incoming.Notes.Count, "passage"), .. Part(themes, "theme")];
        return $"{string.Join(" and ", parts)} from {incoming.File}";

        static string[] Part(int number, string noun) =>
            number == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{number:N0} {noun}{(number == 1 ? "" : "s")}")];
    }
}
