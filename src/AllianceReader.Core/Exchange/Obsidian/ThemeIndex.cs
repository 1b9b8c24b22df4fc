using System.Text;
using AllianceReader.Themes;

namespace AllianceReader.Exchange.Obsidian;

/// <summary>The codebook on one page, a link to each theme's note.</summary>
internal static class ThemeIndex
{
    public const string Id = "themes";

    public static string Head(LibrarySnapshot snapshot, NoteProperties before, Func<string, string> linkTo)
    {
        var made = new StringBuilder();
        made.Append(new FrontMatter()
            .Add("title", "Themes")
            .Add(StandingNotes.Index, Id)
            .Add("library", $"{snapshot.PublicUrl}/themes")
            .AddList("tags", [VaultNote.Tag], before)
            .AddList("cssclasses", [VaultNote.Tag], before)
            .AddOthers(before));
        made.Append("# Themes\n\n");
        AppendBelow(made, snapshot.Themes.ToLookup(theme => theme.Parent), null, "", linkTo);
        return made.ToString();
    }

    private static void AppendBelow(StringBuilder made, ILookup<string?, Theme> byParent, string? parent, string indent, Func<string, string> linkTo)
    {
        foreach (var theme in byParent[parent])
        {
            made.Append(indent).Append("- [[").Append(linkTo(theme.Slug)).Append("]]").Append(theme.Archived ? " (archived)" : "").Append('\n');
            AppendBelow(made, byParent, theme.Slug, indent + "  ", linkTo);
        }
    }
}
