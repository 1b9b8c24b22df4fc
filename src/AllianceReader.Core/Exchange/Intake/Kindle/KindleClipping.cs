using System.Globalization;
using System.Text.RegularExpressions;

namespace AllianceReader.Exchange.Intake.Kindle;

/// <param name="Book">Title and author as they stand there.</param>
/// <param name="First">Location, or page where there is none; null where neither is.</param>
/// <param name="Words">The passage's, or the note's; never empty.</param>
internal sealed partial record KindleClipping(string Book, bool IsNote, int? First, int? Last, DateTimeOffset? Added, string Words)
{
    // "Note", "Nota", "Notiz", "Notitie", "Anotação", "メモ", "笔记", "筆記", "메모", "Заметка".
    private static readonly string[] noteWords = ["note", "nota", "notiz", "notitie", "anotação", "メモ", "笔记", "筆記", "메모", "заметка"];

    /// <returns>Null for a bookmark, and for what is no clipping.</returns>
    public static KindleClipping? Read(string block)
    {
        var lines = block.TrimStart('\n').Split('\n', 3);
        if (lines.Length < 3 || !lines[1].StartsWith('-') || lines[2].Trim() is not { Length: > 0 } words)
        {
            return null;
        }
        var parts = lines[1].Split('|');
        var (first, last) = Place(parts);
        return new(Cleaned.Line(lines[0].Trim('\uFEFF')) ?? "", IsNoteLine(parts[0]), first, last, KindleDate.Read(parts[^1]), words);
    }

    private static bool IsNoteLine(string kind) => noteWords.Any(word => kind.Contains(word, StringComparison.OrdinalIgnoreCase));

    // The last of the parts before the date that has numbers: the location, which is finer than the page.
    private static (int? First, int? Last) Place(string[] parts)
    {
        foreach (var part in parts.Length > 1 ? parts[..^1].Reverse() : parts)
        {
            if (Numbers().Match(part) is { Success: true } found && int.TryParse(found.Groups["first"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var first))
            {
                var last = int.TryParse(found.Groups["last"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : first;
                // "1205-08" means 1208 on old ones.
                return (first, last >= first ? last : first);
            }
        }
        return (null, null);
    }

    [GeneratedRegex(@"(?<first>\d+)(-(?<last>\d+))?", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
