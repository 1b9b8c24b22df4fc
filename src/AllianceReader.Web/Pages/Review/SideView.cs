namespace AllianceReader.Web.Pages.Review;

/// <param name="ClassName">The stroke under the passage.</param>
public sealed record SideView(Side Side, string? Language, string ClassName)
{
    /// <summary>Neighbours that are both in the passage, or both outside, together.</summary>
    public IEnumerable<(bool InPassage, IReadOnlyList<Run> Runs)> Parts
    {
        get
        {
            for (var at = 0; at < Side.Runs.Count;)
            {
                var part = Side.Runs.Skip(at).TakeWhile(run => run.InPassage == Side.Runs[at].InPassage).ToList();
                yield return (part[0].InPassage, part);
                at += part.Count;
            }
        }
    }
}
