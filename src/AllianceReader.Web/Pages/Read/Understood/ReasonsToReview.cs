using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read.Understood;

/// <summary>Says what of an essay's facts is to review.</summary>
internal static class ReasonsToReview
{
    /// <returns><c>No author or date is known. The publication is inferred.</c> Empty when nothing is to review.</returns>
    public static string Of(IReadOnlyList<FactToReview> facts)
    {
        string[] missing = [.. facts.Where(fact => fact.IsMissing).Select(fact => NameOf(fact.Field))];
        string[] inferred = [.. facts.Where(fact => !fact.IsMissing).Select(fact => NameOf(fact.Field))];
        return string.Join(' ', new[]
        {
            missing.Length == 0 ? "" : $"No {Wording.Listed(missing, "or")} is known.",
            inferred.Length == 0 ? "" : $"The {Wording.Listed(inferred)} {(inferred.Length == 1 ? "is" : "are")} inferred.",
        }.Where(sentence => sentence.Length > 0));
    }

    public static string NameOf(FactField field) => field == FactField.Published ? "date" : field.ToString().ToLowerInvariant();
}
