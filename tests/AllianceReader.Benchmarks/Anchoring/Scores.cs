using System.Globalization;
using AllianceReader.Core.Tests.Annotations.Anchoring.Cases;

namespace AllianceReader.Benchmarks.Anchoring;

/// <summary>The kit's 530 cases, by the quote alone, beside what its README has of others.</summary>
internal static class Scores
{
    public static void Write(TextWriter output, string kit)
    {
        var scored = MutationKit.Cases(kit).Select(Scored.Found).ToList();
        WriteKinds(output, scored);
        WriteOthers(output, scored);
    }

    private static void WriteKinds(TextWriter output, List<Scored> scored)
    {
        var table = new MarkdownTable(output, "Edit", "Right", "Rightly asked", "Wrongly asked", "Silently wrong", "Lost", "Edges exact");
        foreach (var kind in scored.GroupBy(each => each.Case.Kind))
        {
            Write(table, kind.Key, [.. kind]);
        }
        Write(table, "All", scored);
    }

    private static void Write(MarkdownTable table, string name, List<Scored> scored)
    {
        var found = scored.Count(each => each.HasEdges is not null);
        var edges = found == 0 ? "" : $"{scored.Count(each => each.HasEdges == true)} of {found}";
        table.Row([name, .. Enum.GetValues<Outcome>().Select(outcome => (object)scored.Count(each => each.Outcome == outcome)), edges]);
    }

    private static void WriteOthers(TextWriter output, List<Scored> scored)
    {
        var good = scored.Count(each => each.IsGood).ToString(CultureInfo.InvariantCulture);
        var table = new MarkdownTable(output, "Of 530 edited passages", "Right or rightly asked", "Silently wrong", "Lost");
        table.Row("AllianceReader", good, scored.Count(each => each.Outcome == Outcome.SilentlyWrong), scored.Count(each => each.Outcome == Outcome.Lost));
        table.Row("Hypothesis", 452, 78, 0);
        table.Row("dom-anchor-text-quote", 346, 31, 153);
        table.Row("@apache-annotator/dom", 211, 0, 319);
        table.Row("Offsets alone", 40, 490, 0);
    }
}
