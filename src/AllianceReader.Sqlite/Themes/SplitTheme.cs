using System.Globalization;
using AllianceReader.Sqlite.Annotations;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Themes;

/// <summary>Some passages of a theme carry another one in its place.</summary>
internal static class SplitTheme
{
    public static SplitOutcome Run(SqliteConnection db, ThemeRow theme, SplitTarget to, IReadOnlyCollection<string> annotations, Attribution by)
    {
        var moving = Carrying(db, theme.Slug, annotations);
        if (moving.Count == 0)
        {
            throw new RefusedException("annotations", $"None of these passages carries “{theme.Name}”.");
        }
        var change = new Change(db, by);
        var target = to.Into is { } slug ? Existing(db, theme, slug) : Made(db, change, theme, to.Name ?? "");
        foreach (var annotation in moving)
        {
            change.Touch(TrackedTaggings.Kind, annotation);
            SaveAnnotation.Retag(db, annotation, TrackedTaggings.ThemesOf(db, annotation).Select(other => other == theme.Slug ? target.Slug : other));
        }
        change.Enter("split", "theme", theme.Slug, Subject(theme, target, moving.Count), article: null);
        return new(ReadThemes.Find(db, theme.Slug)!, ReadThemes.Find(db, target.Slug)!, moving.Count);
    }

    private static List<string> Carrying(SqliteConnection db, string slug, IReadOnlyCollection<string> annotations) => db.Query<string>(
        """
        select distinct n.id
        from   json_each(@annotations) chosen
        join   annotation n on n.id = chosen.value
        join   article a on a.id = n.article and a.deleted = 0
        join   tagging g on g.annotation = n.number
        join   theme t on t.id = g.theme
        where  t.slug = @slug
        """, new { slug, annotations = Json.Of(annotations) }).AsList();

    private static ThemeRow Existing(SqliteConnection db, ThemeRow theme, string slug) => TrackedTheme.Find(db, slug) switch
    {
        not { Deleted: false } => throw new RefusedException("into", $"There is no theme '{slug}'."),
        { } same when same.Slug == theme.Slug => throw new RefusedException("into", "The passages carry this theme already. Choose another one."),
        { } other => other,
    };

    // Beside the theme that it came from, in the colour used least.
    private static ThemeRow Made(SqliteConnection db, Change change, ThemeRow theme, string name)
    {
        var accepted = ThemeRules.Accept(new(name));
        ThemeRules.RequireFreeName(db, accepted.Name);
        var made = new ThemeRow
        {
            Slug = ThemeRules.FreeSlug(db, accepted.Name), Name = accepted.Name, Memo = "", Color = ThemeRules.LeastUsedColor(db),
            Parent = theme.Parent, Position = SaveTheme.NextPosition(db),
        };
        PlaceTheme.After(db, change, made, theme.Slug);
        return made;
    }

    private static string Subject(ThemeRow theme, ThemeRow target, int moved) => string.Create(
        CultureInfo.InvariantCulture, $"{theme.Name}: {moved:N0} {(moved == 1 ? "passage" : "passages")} to {target.Name}");
}
