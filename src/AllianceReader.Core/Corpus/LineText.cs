using System.Text;
using AllianceReader.Articles;

namespace AllianceReader.Corpus;

/// <summary>Makes a line of the source into text to read: NFC, without what nobody sees. Every change is recorded.</summary>
internal static class LineText
{
    // Soft hyphens, zero-width spaces and stray byte order marks come with text copied from web pages; they hide words
    // from every search and every quote. Joiners and direction marks stay: scripts need them.
    private const string Invisible = "\u00AD\u200B\uFEFF";

    // Vertical tab, form feed, next line, line and paragraph separator: a space to the reader.
    private const char FirstLigature = '\uFB00';

    // Letters cast as one sign (Unicode FB00 to FB06); what is searched for and quoted are the letters.
    private static readonly string[] ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private const string Spaces = "\v\f\u0085\u2028\u2029";

    public static SourceLine Read(int number, string source)
    {
        var text = source.Normalized();
        List<Repair> repairs = [];
        if (text.Any(IsOutOfPlace))
        {
            text = string.Join(' ', text.Split(' ').Select(word => Clean(word, number, repairs)));
        }
        var indent = text.Length - text.TrimStart().Length;
        if (indent > 0 && indent < text.Length)
        {
            repairs.Add(new(RepairKind.Spacing, number, text[..indent], ""));
        }
        return new(number, source, text.Trim(), repairs);
    }

    private static string Clean(string word, int number, List<Repair> repairs)
    {
        if (!word.Any(IsOutOfPlace))
        {
            return word;
        }
        var clean = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            _ = IsLigature(c) ? clean.Append(ligatures[c - FirstLigature]) : Spaces.Contains(c, StringComparison.Ordinal) ? clean.Append(' ') : IsOutOfPlace(c) ? clean : clean.Append(c);
        }
        var made = clean.ToString();
        repairs.Add(new(word.Any(IsLigature) ? RepairKind.Ligature : RepairKind.Spacing, number, word, made));
        return made;
    }

    private static bool IsLigature(char c) => c is >= FirstLigature and <= '\uFB06';

    private static bool IsOutOfPlace(char c) => IsLigature(c) ||
        (char.IsControl(c) && c != '\t') || Invisible.Contains(c, StringComparison.Ordinal) || Spaces.Contains(c, StringComparison.Ordinal);
}
