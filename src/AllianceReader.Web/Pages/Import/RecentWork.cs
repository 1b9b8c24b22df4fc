using AllianceReader.Exchange.Intake;

namespace AllianceReader.Web.Pages.Import;

/// <summary>What was brought in last in the browser, until the program ends: like <see cref="RecentImports"/>, it only has to outlive a redirect.</summary>
public sealed class RecentWork
{
    private const int Kept = 20;

    private readonly Lock gate = new();
    private readonly List<BroughtIn> kept = [];
    private int made;

    public BroughtIn Keep(IntakePlan plan, TakenIn taken, IReadOnlyList<BroughtInto> essays)
    {
        lock (gate)
        {
            var brought = new BroughtIn(++made, plan.File, taken, essays);
            kept.Add(brought);
            if (kept.Count > Kept)
            {
                kept.RemoveAt(0);
            }
            return brought;
        }
    }

    public BroughtIn? Find(int? number)
    {
        lock (gate)
        {
            return kept.Find(brought => brought.Number == number);
        }
    }
}

/// <param name="Number">From 1 since the program started: <c>/import?work=3</c>.</param>
public sealed record BroughtIn(int Number, string File, TakenIn Taken, IReadOnlyList<BroughtInto> Essays);

/// <param name="ToReview">How many of the passages the reader is to place.</param>
public sealed record BroughtInto(string Slug, string Heading, string? Language, int Passages, int ToReview);
