using System.Globalization;
using AllianceReader.Annotations;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Themes;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>
/// A theme's passages in an order by hand. Only the first ones are kept in it, down to the last that was ever moved; all others follow
/// as they would stand by themselves, so that nothing has to be said about twenty thousand of which three were arranged.
/// </summary>
internal static class ArrangePassages
{
    private const string Noun = "order";

    public static bool Move(SqliteConnection db, AnnotationQuery shown, string id, PassageMove move, Attribution by)
    {
        if (shown.Themes is not [var theme, ..] || TrackedTheme.Find(db, theme) is not { Deleted: false } known)
        {
            return false;
        }
        var whole = ListAnnotations.All<string>(db, new() { Themes = [theme], Below = shown.Below, Sort = PassageSort.ByHand }, "n.id");
        var visible = ListAnnotations.All<string>(db, shown with { Sort = PassageSort.ByHand }, "n.id");
        if (Moved(whole, visible, id, move) is not { } moved)
        {
            return false;
        }
        var change = new Change(db, by);
        change.Touch(TrackedOrder.Kind, theme);
        TrackedOrder.Save(db, theme, Kept(moved, TrackedOrder.Of(db, theme), id));
        return change.Enter("arrange", Noun, theme, known.Name, article: null) is not null;
    }

    public static bool GiveUp(SqliteConnection db, string theme, Attribution by)
    {
        if (TrackedTheme.Find(db, theme) is not { Deleted: false } known)
        {
            return false;
        }
        var change = new Change(db, by);
        change.Touch(TrackedOrder.Kind, theme);
        TrackedOrder.Save(db, theme, []);
        return change.Enter("disarrange", Noun, theme, known.Name, article: null) is not null;
    }

    /// <returns>All of them with the one where it is to go; null when it has nowhere to go.</returns>
    private static List<string>? Moved(List<string> whole, List<string> visible, string id, PassageMove move)
    {
        var at = visible.IndexOf(id);
        var beside = move == PassageMove.Down ? at + 1 : at - 1;
        if (at < 0 || beside < 0 || beside >= visible.Count)
        {
            return null;
        }
        List<string> moved = [.. whole];
        moved.Remove(id);
        moved.Insert(move switch
        {
            PassageMove.ToTop => 0,
            PassageMove.Up => moved.IndexOf(visible[beside]),
            _ => moved.IndexOf(visible[beside]) + 1,
        }, id);
        return moved;
    }

    private static IReadOnlyList<string> Kept(List<string> moved, IReadOnlyList<string> arranged, string id)
    {
        var before = arranged.ToHashSet();
        var last = Math.Max(moved.IndexOf(id), moved.FindLastIndex(before.Contains));
        return last < PassageMoves.MostArranged
            ? moved[..(last + 1)]
            : throw new RefusedException("move", string.Create(
                CultureInfo.InvariantCulture,
                $"Only the first {PassageMoves.MostArranged:N0} passages of a theme can be put in an order by hand. Move this one to the top first."));
    }
}
