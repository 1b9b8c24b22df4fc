using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>Gives many passages another theme: one entry of the history, whatever their number.</summary>
internal static class RethemePassages
{
    private const string Noun = "passages";

    public static Rethemed All(SqliteConnection db, IReadOnlyList<string> ids, Retheming themes, Attribution by)
    {
        ReadThemes.RequireKnown(db, [.. themes.Off, .. themes.On is { } on ? [on] : Array.Empty<string>()]);
        var change = new Change(db, by);
        var (changed, kept) = (0, 0);
        foreach (var passage in Standing(db, ids))
        {
            string[] old = [.. TrackedTaggings.ThemesOf(db, passage.Id)];
            var wanted = themes.Of(old);
            if (wanted.Count == 0 && passage.IsNothingElse && old.Length > 0)
            {
                kept++;
            }
            else if (!wanted.SequenceEqual(old))
            {
                change.Touch(TrackedTaggings.Kind, passage.Id);
                SaveAnnotation.Retag(db, passage.Id, wanted);
                changed++;
            }
        }
        var entry = changed == 0 ? null : change.Enter(Verb(themes), Noun, themes.On ?? themes.Off[0], SubjectOf(db, themes, changed), article: null);
        return new(changed, kept, entry);
    }

    private static IEnumerable<Passage> Standing(SqliteConnection db, IReadOnlyList<string> ids) => db.Query<Passage>(
        """
        select   n.id, n.exact is null and n.note = '' as is_nothing_else
        from     annotation n
        join     article a on a.id = n.article
        where    n.id in (select value from json_each(@ids)) and n.deleted = 0 and a.deleted = 0
        order by n.number
        """, new { ids = Json.Of(ids) });

    private static string Verb(Retheming themes) => themes switch
    {
        { On: null } => "untag",
        { Off: [] } => "tag",
        _ => "retag",
    };

    private static string SubjectOf(SqliteConnection db, Retheming themes, int passages)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"{passages:N0} {(passages == 1 ? "passage" : "passages")}");
        return themes switch
        {
            { On: null } => $"{number}: {Name(themes.Off[0])}",
            { Off: [] } => $"{number}: {Name(themes.On)}",
            _ => $"{number}: {Name(themes.On)} in place of {Name(themes.Off[0])}",
        };

        string Name(string theme) => TrackedTheme.Find(db, theme)!.Name;
    }

    private sealed record Passage
    {
        public string Id { get; init; } = "";

        /// <summary>Without a theme it would say nothing at all.</summary>
        public bool IsNothingElse { get; init; }
    }
}
