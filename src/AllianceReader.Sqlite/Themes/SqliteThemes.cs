using AllianceReader.Annotations;
using AllianceReader.Sqlite.Annotations;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Themes;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Themes;

internal sealed class SqliteThemes(Readers readers, Writer? writer) : IThemeStore
{
    private const string Noun = "theme";

    public Task<IReadOnlyList<Theme>> List() => Task.FromResult(readers.Read(db => ReadThemes.All(db)));

    public Task<Theme?> Find(string slug) => Task.FromResult(readers.Read(db => ReadThemes.Find(db, slug)));

    public Task<IReadOnlyDictionary<string, int>> SharedWith(string slug) =>
        Task.FromResult<IReadOnlyDictionary<string, int>>(readers.Read(db => ReadThemes.SharedWith(db, slug)));

    public Task<bool> Seed(IReadOnlyList<Theme> codebook) => writer.ToWrite(db =>
    {
        if (db.ExecuteScalar<bool>("select exists (select 1 from theme)"))
        {
            return false;
        }
        foreach (var (position, theme) in codebook.Index().OrderBy(placed => DepthOf(placed.Item, codebook)))
        {
            SaveTheme.Save(db, new()
            {
                Slug = theme.Slug, Name = theme.Name,
                Definition = theme.Definition, WhenToUse = theme.WhenToUse, WhenNotToUse = theme.WhenNotToUse,
                Color = theme.Color.Text, Line = theme.Line?.Text, Parent = theme.Parent, Position = position + 1,
            });
        }
        return true;
    });

    public Task<Theme> Add(ThemeDraft draft, Attribution by) => writer.ToWrite(db =>
    {
        var accepted = ThemeRules.Accept(draft);
        ThemeRules.RequireFreeName(db, accepted.Name);
        ThemeRules.RequireFreeShortcut(db, accepted.Shortcut);
        ThemeRules.RequireKnownParent(db, accepted.Parent);
        var theme = As(accepted, new()
        {
            Slug = ThemeRules.FreeSlug(db, accepted.Name),
            Memo = "",
            Color = ThemeRules.LeastUsedColor(db),
            Position = SaveTheme.NextPosition(db),
        });
        var change = new Change(db, by);
        change.Touch(TrackedTheme.Kind, theme.Slug);
        SaveTheme.Save(db, theme);
        change.Enter("add", Noun, theme.Slug, theme.Name, article: null);
        return ReadThemes.Find(db, theme.Slug)!;
    });

    public Task<Theme?> Change(string slug, ThemeDraft draft, long? version, Attribution by) => writer.ToWrite(db =>
    {
        if (TrackedTheme.Find(db, slug) is not { Deleted: false } old)
        {
            return null;
        }
        RequireVersion(old, version);
        var accepted = ThemeRules.Accept(draft);
        ThemeRules.RequireFreeName(db, accepted.Name, except: slug);
        ThemeRules.RequireFreeShortcut(db, accepted.Shortcut, except: slug);
        ThemeRules.RequireKnownParent(db, accepted.Parent);
        RequireNotBelow(db, accepted.Parent, slug, "parent", "A theme cannot stand under itself.");
        var changed = As(accepted, old);
        if (changed != old)
        {
            var change = new Change(db, by);
            change.Touch(TrackedTheme.Kind, slug);
            SaveTheme.Save(db, changed);
            change.Enter(VerbOf(old, changed), Noun, slug, changed.Name, article: null);
        }
        return ReadThemes.Find(db, slug);
    });

    public Task<Theme?> Move(string slug, string? parent, string? before, Attribution by) => writer.ToWrite(db =>
    {
        if (TrackedTheme.Find(db, slug) is not { Deleted: false } theme)
        {
            return null;
        }
        ThemeRules.RequireKnownParent(db, parent);
        RequireNotBelow(db, parent, slug, "parent", "A theme cannot stand under itself.");
        var change = new Change(db, by);
        PlaceTheme.Before(db, change, theme with { Parent = parent }, before);
        change.Enter("move", Noun, slug, theme.Name, article: null);
        return ReadThemes.Find(db, slug);
    });

    public Task<bool> Delete(string slug, Attribution by) => writer.ToWrite(db =>
    {
        if (TrackedTheme.Find(db, slug) is not { Deleted: false } theme)
        {
            return false;
        }
        var change = new Change(db, by);
        Remove(db, change, theme, childrenTo: theme.Parent, themes => themes.Where(other => other != slug));
        change.Enter("delete", Noun, slug, theme.Name, article: null);
        return true;
    });

    public Task<Theme?> Merge(string slug, string into, Attribution by) => writer.ToWrite(db =>
    {
        if (TrackedTheme.Find(db, slug) is not { Deleted: false } theme)
        {
            return null;
        }
        if (TrackedTheme.Find(db, into) is not { Deleted: false } target)
        {
            throw new RefusedException("into", $"There is no theme '{into}'.");
        }
        RequireNotBelow(db, into, slug, "into", "A theme cannot be merged into itself or into one that stands under it.");
        var change = new Change(db, by);
        change.Touch(TrackedTheme.Kind, into);
        SaveTheme.Save(db, target with
        {
            Definition = Both(target.Definition, theme.Definition),
            WhenToUse = Both(target.WhenToUse, theme.WhenToUse),
            WhenNotToUse = Both(target.WhenNotToUse, theme.WhenNotToUse),
            Memo = NoteText.Accept(Both(target.Memo!, theme.Memo!), "memo", called: "memo of both together"),
        });
        Remove(db, change, theme, childrenTo: into, themes => themes.Select(other => other == slug ? into : other).Distinct());
        change.Enter("merge", Noun, slug, $"{theme.Name} into {target.Name}", article: null);
        return ReadThemes.Find(db, into);
    });

    public Task<SplitOutcome?> Split(string slug, SplitTarget to, IReadOnlyCollection<string> annotations, Attribution by) => writer.ToWrite(db =>
        TrackedTheme.Find(db, slug) is { Deleted: false } theme ? SplitTheme.Run(db, theme, to, annotations, by) : null);

    private static ThemeRow As(ThemeDraft draft, ThemeRow theme) => theme with
    {
        Name = draft.Name,
        Definition = draft.Definition,
        WhenToUse = draft.WhenToUse,
        WhenNotToUse = draft.WhenNotToUse,
        Memo = draft.Memo ?? theme.Memo,
        Color = draft.Color?.Text ?? theme.Color,
        Line = draft.Line?.Text,
        Shortcut = draft.Shortcut,
        Archived = draft.Archived,
        Parent = draft.Parent,
    };

    // What a reader did, where it was one thing.
    private static string VerbOf(ThemeRow old, ThemeRow now) => old switch
    {
        _ when old.Archived != now.Archived && old with { Archived = now.Archived, Shortcut = now.Shortcut } == now => now.Archived ? "archive" : "unarchive",
        _ when old with { Name = now.Name } == now => "rename",
        _ when old with { Color = now.Color, Line = now.Line } == now => "recolor",
        _ when old with { Memo = now.Memo } == now => "memo",
        _ when old with { Parent = now.Parent } == now => "move",
        _ => "change",
    };

    private static int DepthOf(Theme theme, IReadOnlyList<Theme> codebook) =>
        codebook.FirstOrDefault(other => other.Slug == theme.Parent) is { } parent ? DepthOf(parent, codebook) + 1 : 0;

    private static void RequireVersion(ThemeRow theme, long? version)
    {
        if (version is not null && version != theme.Version)
        {
            throw new StaleException("The theme", theme.Version);
        }
    }

    private static void RequireNotBelow(SqliteConnection db, string? theme, string top, string field, string why)
    {
        if (theme is not null && ThemeRules.IsWithin(db, theme, top))
        {
            throw new RefusedException(field, why);
        }
    }

    // Children move first: the theme itself goes when nothing hangs on it any more.
    private static void Remove(
        SqliteConnection db, Change change, ThemeRow theme, string? childrenTo, Func<IEnumerable<string>, IEnumerable<string>> retag)
    {
        foreach (var child in ChildrenOf(db, theme.Slug))
        {
            change.Touch(TrackedTheme.Kind, child);
            SaveTheme.Save(db, TrackedTheme.Find(db, child)! with { Parent = childrenTo });
        }
        foreach (var annotation in AnnotationsWith(db, theme.Slug))
        {
            change.Touch(TrackedTaggings.Kind, annotation);
            SaveAnnotation.Retag(db, annotation, retag(TrackedTaggings.ThemesOf(db, annotation)));
        }
        change.Touch(TrackedTheme.Kind, theme.Slug);
        SaveTheme.Save(db, theme with { Deleted = true });
    }

    private static List<string> ChildrenOf(SqliteConnection db, string slug) => db.Query<string>(
        """
        select c.slug
        from   theme c
        join   theme t on t.id = c.parent
        where  t.slug = @slug and c.deleted = 0
        """, new { slug }).AsList();

    private static List<string> AnnotationsWith(SqliteConnection db, string slug) => db.Query<string>(
        """
        select n.id
        from   theme t
        join   tagging g on g.theme = t.id
        join   annotation n on n.number = g.annotation
        where  t.slug = @slug
        """, new { slug }).AsList();

    private static string Both(string one, string other) =>
        string.Join("\n\n", new[] { one, other }.Where(definition => definition.Length > 0).Distinct());
}
