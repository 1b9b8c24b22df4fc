using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read;

internal static class RepairNames
{
    public static string Of(RepairKind kind) => kind switch
    {
        RepairKind.Rejoined => "broken paragraph made one",
        RepairKind.FootnoteSign => "footnote sign set apart",
        RepairKind.Emphasis => "asterisks read as italics",
        RepairKind.Flagged => "left as printed",
        RepairKind.Hyphenation => "broken word made one",
        RepairKind.Ligature => "ligature written as letters",
        RepairKind.Spacing => "spaces taken out",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
