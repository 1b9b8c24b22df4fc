using System.Text;
using AllianceReader.Articles;
using AllianceReader.Corpus.Review;

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

    private static readonly HashSet<TakenBack> none = [];

    /// <param name="takenBack">Repairs not to be made; null for none.</param>
    public static SourceLine Read(int number, string source, IReadOnlySet<TakenBack>? takenBack = null)
    {
        var text = source.Normalized();
        List<Repair> repairs = [];
        if (text.Any(IsOutOfPlace))
        {
            var counts = new Dictionary<RepairKind, int>();
            text = string.Join(' ', text.Split(' ').Select(word => Clean(word, number, repairs, counts, takenBack ?? none)));
        }
        var indent = text.Length - text.TrimStart().Length;
        if (indent > 0 && indent < text.Length)
        {
            repairs.Add(new(RepairKind.Spacing, number, text[..indent], ""));
        }
        return new(number, source, text.Trim(), repairs);
    }

    private static string Clean(string word, int number, List<Repair> repairs, Dictionary<RepairKind, int> counts, IReadOnlySet<TakenBack> takenBack)
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
        var repair = new Repair(word.Any(IsLigature) ? RepairKind.Ligature : RepairKind.Spacing, number, word, made);
        var nth = counts.GetValueOrDefault(repair.Kind);
        counts[repair.Kind] = nth + 1;
        repair = repair.CanBeTakenBack && takenBack.Contains(new(repair.Kind, nth)) ? repair.TakenBack() : repair;
        repairs.Add(repair);
        return repair.Made;
    }

    private static bool IsLigature(char c) => c is >= FirstLigature and <= '\uFB06';

    private static bool IsOutOfPlace(char c) => IsLigature(c) ||
        (char.IsControl(c) && c != '\t') || Invisible.Contains(c, StringComparison.Ordinal) || Spaces.Contains(c, StringComparison.Ordinal);
}
