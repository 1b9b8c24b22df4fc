using AllianceReader.Annotations;

namespace AllianceReader.Web.Pages.Review;

/// <summary>How an essay's passages stand after its text has changed, in words.</summary>
internal static class Standing
{
    /// <returns><c>Of 15 passages, 11 are in place, 2 changed with the text, 1 is to be confirmed and 1 is gone.</c></returns>
    public static string Of(VerdictCounts counts)
    {
        var all = counts.InPlace + counts.ToReview;
        return all == 0 ? "It has no passages."
            : counts.ToReview == 0 ? $"{(all == 1 ? "Its one passage is" : $"All {Wording.Plain(all, grouped: true)} passages are")} in place."
            : $"Of {Wording.Count(all, "passage")}, {Short(counts)}.";
    }

    /// <returns><c>11 are in place, 2 changed with the text and 1 is gone</c></returns>
    public static string Short(VerdictCounts counts) => Wording.Listed(
        from part in ((int Count, string One, string Many)[])
        [
            (counts.InPlace, "is in place", "are in place"),
            (counts.Changed, "changed with the text", "changed with the text"),
            (counts.Confirm, "is to be confirmed", "are to be confirmed"),
            (counts.Gone, "is gone", "are gone"),
        ]
        where part.Count > 0
        select $"{Wording.Plain(part.Count, grouped: true)} {(part.Count == 1 ? part.One : part.Many)}");
}
