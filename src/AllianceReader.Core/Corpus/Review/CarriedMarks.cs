namespace AllianceReader.Corpus.Review;

/// <summary>Marks on a source whose text has changed: those of lines that say the same stay with their lines.</summary>
internal static class CarriedMarks
{
    public static SourceMarks To(SourceLines revised, SourceLines old, SourceMarks marks)
    {
        if (marks.IsEmpty)
        {
            return marks;
        }
        SourceLine[] before = [.. old, .. old.Asides];
        SourceLine[] after = [.. revised, .. revised.Asides];
        var stayed = Pairs(before, after);
        return SourceMarks.Of(from at in Enumerable.Range(0, before.Length)
                              where stayed[at] >= 0 && marks.At(before[at].Number) is not null
                              select marks.At(before[at].Number)! with { Line = after[stayed[at]].Number });
    }

    // A line that stands once in both is the same wherever it went; its neighbours are the same as far as they read the same. Each line is
    // looked at a few times, whatever the length of the text.
    private static int[] Pairs(SourceLine[] old, SourceLine[] revised)
    {
        var stayed = Enumerable.Repeat(-1, old.Length).ToArray();
        var taken = new bool[revised.Length];
        var (once, nowOnce) = (Once(old), Once(revised));
        foreach (var (text, at) in once)
        {
            if (nowOnce.TryGetValue(text, out var now))
            {
                (stayed[at], taken[now]) = (now, true);
            }
        }
        Spread(0, old.Length, 1);
        Spread(old.Length - 1, -1, -1);
        return stayed;

        void Spread(int from, int end, int step)
        {
            var next = step > 0 ? 0 : revised.Length - 1;
            for (var at = from; at != end; at += step)
            {
                if (stayed[at] < 0 && next >= 0 && next < revised.Length && !taken[next] && old[at].Text == revised[next].Text)
                {
                    (stayed[at], taken[next]) = (next, true);
                }
                next = stayed[at] < 0 ? -1 : stayed[at] + step;
            }
        }
    }

    private static Dictionary<string, int> Once(SourceLine[] lines) => lines.Index()
        .GroupBy(line => line.Item.Text, line => line.Index)
        .Where(same => same.Count() == 1)
        .ToDictionary(same => same.Key, same => same.Single());
}
