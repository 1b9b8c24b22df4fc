using System.Globalization;
using AllianceReader.Articles;
using AllianceReader.Corpus.Review;

namespace AllianceReader.Web.Pages.Read.Understood;

/// <summary>What a reader has chosen in the form, over what was decided before.</summary>
internal static class SentMarks
{
    /// <summary>Sent for a rejoined paragraph that is to be broken again.</summary>
    public const string Rejoined = "rejoined";

    public static string ChoiceName(int line) => $"is-{Wording.Plain(line)}";

    public static string LeftName(int line) => $"left-{Wording.Plain(line)}";

    public static string LeftValue(LineRepair repair) => repair.Id is { } id ? $"{id.Kind}-{Wording.Plain(id.Nth)}" : Rejoined;

    /// <param name="shown">The lines that the form held.</param>
    public static SourceMarks Over(SourceMarks before, IReadOnlyList<ReviewLine> shown, IFormCollection form) =>
        before.Instead(shown.Select(line => line.Number).ToHashSet(), shown.Select(line => MarkOf(line, form)));

    private static LineMark MarkOf(ReviewLine line, IFormCollection form)
    {
        var chosen = form[ChoiceName(line.Number)].ToString();
        var left = form[LeftName(line.Number)];
        if (chosen.Length == 0 && left.Contains(Rejoined))
        {
            chosen = (line.Place.Kind ?? BlockKind.Paragraph).Name();
        }
        // What a program decided may be finer than the form can say.
        var placed = line.Mark is { } mark && chosen == LineChoices.ChosenFor(line) ? mark : LineChoices.MarkOf(line.Number, chosen);
        return placed with { TakenBack = LeftOf(line, [.. left.OfType<string>()]) };
    }

    private static HashSet<TakenBack> LeftOf(ReviewLine line, HashSet<string> left)
    {
        var offered = line.Repairs.Take(SourcePart.MostRepairs).Where(repair => repair.Id is not null).ToList();
        var kept = (line.Mark?.TakenBack ?? new HashSet<TakenBack>()).Except(offered.Select(repair => repair.Id!.Value));
        return [.. kept, .. left.Select(Parsed).OfType<TakenBack>()];
    }

    // A line that has just become the essay's has repairs that it had not when the form was made.
    private static TakenBack? Parsed(string left) =>
        left.Split('-') is [var kind, var nth] && Enum.TryParse<RepairKind>(kind, out var known) && Enum.IsDefined(known)
        && int.TryParse(nth, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new(known, number) : null;
}
