using AllianceReader.Annotations;
using AllianceReader.Annotations.Anchoring;
using AllianceReader.Articles;
using AllianceReader.Core.Tests.Annotations.Anchoring.Cases;
using AllianceReader.Support;

namespace AllianceReader.Benchmarks.Anchoring;

/// <summary>On texts made of the sample essays: each edited anew, so that no two stretches of them are the same.</summary>
internal static class Speeds
{
    private const int Seed = 7;

    public static void Write(TextWriter output)
    {
        var table = new MarkdownTable(output, "Finding passages again", "p50", "p95", "Worst");
        var essays = Essays.Of(Repository.Samples);
        Row(table, "A passage, by its quote, 10,000 words", Found(Long(essays, 10_000)));
        Row(table, "A quote that is not there, 100,000 words", Foreign(Long(essays, 100_000)));
        Row(table, "200 annotations of one essay, by the difference", Followed(essays));
    }

    private static void Row(MarkdownTable table, string name, Timing timing) =>
        table.Row(name, Timing.Shown(timing.P50), Timing.Shown(timing.P95), Timing.Shown(timing.Worst));

    private static Timing Found(string text) => Timing.Of(
        [.. new Mutations(text, Seed).All(each: 10).Select<Mutated, Action>(c => () => Anchor.Find(c.After, c.Quote, c.Marked.Start))]);

    private static Timing Foreign(string text)
    {
        var random = new Random(Seed);
        var words = text.Split(' ');
        string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)]));
        return Timing.Of([.. new[] { 1, 3, 8, 20, 40, 80, 200, 600, 2000 }
            .Select(count => new TextQuote(Words(count) + " qzx", Words(5) + " ", " " + Words(5)))
            .Select<TextQuote, Action>(quote => () => Anchor.Find(text, quote, 1000))]);
    }

    private static Timing Followed(string essays)
    {
        var random = new Random(Seed);
        var essay = essays[..essays.LastIndexOf("\n\n", 7000, StringComparison.Ordinal)];
        var revised = Shuffled(essay, random);
        var passages = Enumerable.Range(0, 200).Select(_ => random.Next(essay.Length - 120)).Select(start => new TextRange(start, start + random.Next(10, 120))).ToList();
        return Timing.Of([.. Enumerable.Repeat<Action>(() => FollowAll(essay, revised, passages), 10)]);
    }

    private static void FollowAll(string essay, string revised, List<TextRange> passages)
    {
        var diff = new RevisionDiff(essay, revised);
        foreach (var passage in passages)
        {
            Anchor.Follow(diff, passage, TextQuote.Of(essay, passage));
        }
    }

    private static string Long(string essays, int words)
    {
        var random = new Random(Seed);
        var (text, count) = (essays, essays.Split(' ').Length);
        while (count < words)
        {
            text += "\n\n" + Shuffled(essays, random);
            count = text.Split(' ').Length;
        }
        return string.Join(' ', text.Split(' ').Take(words));
    }

    // One word in five is another one of the same essay, one paragraph in seven stands elsewhere.
    private static string Shuffled(string text, Random random)
    {
        var words = text.Split(' ');
        var paragraphs = string.Join(' ', words.Select(word => random.Next(5) == 0 ? words[random.Next(words.Length)] : word)).Split("\n\n").ToList();
        for (var i = paragraphs.Count / 7; i > 0; i--)
        {
            var from = random.Next(paragraphs.Count);
            var paragraph = paragraphs[from];
            paragraphs.RemoveAt(from);
            paragraphs.Insert(random.Next(paragraphs.Count + 1), paragraph);
        }
        return string.Join("\n\n", paragraphs);
    }
}
