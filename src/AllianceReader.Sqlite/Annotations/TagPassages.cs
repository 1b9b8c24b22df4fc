using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Themes;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>Puts a theme on many passages, of which some are only now marked: one entry of the history, whatever their number.</summary>
internal static class TagPassages
{
    private const string Noun = "passages";

    public static Rethemed All(SqliteConnection db, string theme, IReadOnlyList<NewPassage> passages, IReadOnlyList<string> ids, Attribution by)
    {
        ReadThemes.RequireKnown(db, [theme]);
        var change = new Change(db, by);
        foreach (var passage in passages)
        {
            Mark(db, change, passage, theme, by);
        }
        var tagged = passages.Count + ids.Distinct().Count(id => Tag(db, change, id, theme));
        var entry = tagged == 0 ? null : change.Enter("tag", Noun, theme, SubjectOf(db, theme, tagged), article: null);
        return new(tagged, Kept: 0, entry);
    }

    private static void Mark(SqliteConnection db, Change change, NewPassage passage, string theme, Attribution by)
    {
        var annotation = passage.Annotation with { Themes = [.. passage.Annotation.Themes.Append(theme).Distinct()] };
        SqliteAnnotations.RequireWhole(annotation);
        SqliteAnnotations.RequireRevision(db, annotation.Article, passage.Revision);
        ReadThemes.RequireKnown(db, annotation.Themes);
        change.Touch(TrackedAnnotation.Kind, annotation.Id);
        SaveAnnotation.Save(db, SqliteAnnotations.Dated(annotation, by.At));
    }

    private static bool Tag(SqliteConnection db, Change change, string id, string theme)
    {
        if (ReadAnnotations.Find(db, id) is not { } annotation || annotation.Themes.Contains(theme))
        {
            return false;
        }
        change.Touch(TrackedTaggings.Kind, id);
        SaveAnnotation.Retag(db, id, [.. annotation.Themes, theme]);
        return true;
    }

    private static string SubjectOf(SqliteConnection db, string theme, int passages) => string.Create(
        CultureInfo.InvariantCulture, $"{passages:N0} {(passages == 1 ? "passage" : "passages")}: {TrackedTheme.Find(db, theme)!.Name}");
}
