using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Library;

/// <summary>Says what a catalogue row lacks, or has only by inference, so that a reader can settle it.</summary>
internal static class FactsToReview
{
    // What an essay is cited by. Anything else may be missing and nobody minds.
    private static readonly (FactField Field, string Name)[] needed =
        [(FactField.Title, "title"), (FactField.Author, "author"), (FactField.Published, "date"), (FactField.Publication, "publication")];

    /// <returns>A sentence; null when every fact is known, or a reader has said what is to be said.</returns>
    public static string? Why(ArticleSummary essay)
    {
        string[] missing = [.. needed.Where(n => IsMissing(essay, n.Field)).Select(n => n.Name)];
        string[] reasons =
        [
            .. missing.Length == 0 ? [] : (string[])[$"No {Wording.Listed(missing, "or")} is known."],
            .. from part in needed
               from fact in essay.Facts
               where fact.Field == part.Field && fact.Basis == Basis.Inferred
               select Inferred(part.Name, fact.Reason?.TrimEnd('.')),
        ];
        return reasons.Length == 0 ? null : string.Join(' ', reasons);
    }

    // A reason is either the rest of our sentence, "from the e-mail domain", or one of its own.
    private static string Inferred(string name, string? reason) => reason switch
    {
        null or "" => $"The {name} is inferred.",
        _ when char.IsUpper(reason[0]) => $"The {name} is inferred. {reason}.",
        _ => $"The {name} is inferred {reason}.",
    };

    // A fact with nothing in it is a reader's word that there is none.
    private static bool IsMissing(ArticleSummary essay, FactField field) =>
        IsEmpty(essay, field) && !essay.Facts.Any(f => f.Field == field && f.Basis == Basis.Reader);

    private static bool IsEmpty(ArticleSummary essay, FactField field) => field switch
    {
        FactField.Title => essay.Title is null,
        FactField.Author => essay.Authors.Count == 0,
        FactField.Publication => essay.Publication is null,
        _ => essay.Published is null,
    };
}
