using AllianceReader.Annotations;
using AllianceReader.Themes;

namespace AllianceReader.Sqlite.Storage;

/// <summary>What a reader calls things.</summary>
internal static class Naming
{
    /// <summary>As it can be kept: one line, its spaces one each, with something to be seen.</summary>
    /// <param name="longest">UTF-16 units.</param>
    /// <param name="of">What is named, to the reader: "theme".</param>
    /// <exception cref="RefusedException">Says why it is not kept.</exception>
    public static string Accept(string text, int longest, string of)
    {
        var name = NoteText.Accept(Fold.OneSpaced(text), "name", longest).Normalized();
        return ThemeName.Key(name).Length > 0 ? name : throw new RefusedException("name", $"A {of} needs a name.");
    }
}
