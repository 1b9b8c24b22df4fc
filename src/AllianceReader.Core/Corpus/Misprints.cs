using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Corpus;

/// <summary>Words that look broken. They are flagged and left as printed: an essay is quoted as it stands.</summary>
internal static partial class Misprints
{
    // Words that really end in "and": "second-hand", "Thailand-based" and "husband-and-wife" are whole.
    private static readonly string[] WholeEndings =
        ["land", "hand", "stand", "sand", "mand", "pand", "brand", "strand", "grand", "errand", "rand", "icand", "igand", "viand"];

    private static readonly HashSet<string> WholeWords =
        ["band", "husband", "contraband", "disband", "broadband", "wideband", "narrowband", "headband", "armband", "wristband", "waistband", "and", "wand"];

    public static IEnumerable<Repair> In(SourceLine line, string text) => LostHyphen().Matches(text)
        .Where(word => !IsWhole(word))
        .Concat(Doubled().Matches(text))
        .Select(word => new Repair(RepairKind.Flagged, line.Number, word.Value, word.Value));

    private static bool IsWhole(Match word) => word.Groups["stem"] is { Success: true } stem
        && (WholeWords.Contains(stem.Value) || Array.Exists(WholeEndings, ending => stem.Value.EndsWith(ending, StringComparison.Ordinal)));

    // A hyphen lost beside another: "huband-spoke", "hub-andspoke", "dayto-day", "day-today" is a word too and passes.
    [GeneratedRegex(
        """
        \b(?:(?<stem>\p{Ll}{1,16}and)-\p{Ll}{2,}
          |\p{Ll}{2,16}-and(?!ro|an|es|ir)\p{Ll}{3,}
          |(?<twin>\p{Ll}{2,16})(?:to|by|for|on)-\k<twin>)\b
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex LostHyphen();

    [GeneratedRegex(@"\b(?<word>the|a|an|of|to|and|is|are|for|with) \k<word>\b(?![-’'])", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();
}
