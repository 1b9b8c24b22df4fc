using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Exchange.Obsidian;

/// <summary>
/// Names of notes: readable, fit to be linked to and to be files on every system, each once in the whole vault regardless of case,
/// since a link names a note without its folder.
/// </summary>
internal sealed partial class VaultNames
{
    /// <summary>Bytes of UTF-8 of a name with its ending: some forty syllables of Hangul. Encrypted and synced folders hold 143 at most.</summary>
    public const int Longest = 120;

    /// <summary>For <c> 999.md</c>.</summary>
    private const int Ending = 7;

    private readonly HashSet<string> taken;

    /// <param name="standing">Paths that are in the vault already.</param>
    public VaultNames(IEnumerable<string> standing) => taken = [.. standing.Select(path => Key(NameOf(path)))];

    /// <returns>Without folder and ending.</returns>
    public string Free(string wanted)
    {
        var name = wanted;
        for (var n = 2; !taken.Add(Key(name)); n++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{wanted} {n}");
        }
        return name;
    }

    /// <summary><c>Can Asia and Europe Make America's Alliances Great Again (Kim 2018)</c></summary>
    public static string Of(Article article)
    {
        var person = article.Authors is [var first, ..] ? first.Family ?? first.Name : null;
        var year = EdtfDate.Parse(article.Published)?.Year.ToString(CultureInfo.InvariantCulture);
        var source = string.Join(' ', new[] { person is null ? null : Cut(Clean(person), Longest / 3), year }.Where(part => !string.IsNullOrEmpty(part)));
        var after = source.Length == 0 ? "" : $" ({source})";
        return Whole(Cut(Clean(article.Heading), Longest - Ending - Bytes(after)), "Essay") + after;
    }

    public static string Of(string name) => Whole(Cut(Clean(name), Longest - Ending), "Theme");

    /// <summary>What a link in the front matter may say.</summary>
    public static string Clean(string text)
    {
        var made = new StringBuilder();
        foreach (var rune in text.Normalized().EnumerateRunes().Where(rune => !IsUnseen(rune)))
        {
            made.Append(rune.Value is ':' or '/' or '\\' or '#' or '^' or '[' or ']' or '|' or '*' or '"' or '<' or '>' or '?' or '%' || Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        }
        // A point in front hides a file; one at the end Windows leaves off.
        return Spaces().Replace(made.ToString(), " ").Trim(' ', '.');
    }

    /// <summary>The note's name in a path of the vault.</summary>
    public static string NameOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
    }

    /// <summary>The same for names that a usual file system, or Obsidian, takes for the same.</summary>
    public static string Key(string name) => name.Normalized().ToUpperInvariant();

    // https://learn.microsoft.com/windows/win32/fileio/naming-a-file: with any ending, too.
    private static string Whole(string name, string otherwise) => name.Length == 0 ? otherwise : Device().IsMatch(name) ? $"{otherwise} {name}" : name;

    private static string Cut(string text, int bytes)
    {
        if (Bytes(text) <= bytes)
        {
            return text;
        }
        var made = new StringBuilder();
        var length = 0;
        var characters = StringInfo.GetTextElementEnumerator(text);
        while (characters.MoveNext() && (length += Bytes(characters.GetTextElement())) <= bytes)
        {
            made.Append(characters.GetTextElement());
        }
        return AtWord(made.ToString()).Trim(' ', '.', ',', ';', '-');
    }

    // At a blank, unless that costs more than a third.
    private static string AtWord(string text) => text.LastIndexOf(' ') is var blank && blank > text.Length * 2 / 3 ? text[..blank] : text;

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);

    // Marks of direction show another name than there is; private and unassigned ones nobody can type. Joiners hold emoji together.
    private static bool IsUnseen(Rune rune) => rune.Value is not 0x200D
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        && !Rune.IsWhiteSpace(rune);

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])\s*(\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Device();
}
