using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Web.Pages.Review;

namespace AllianceReader.Web.Pages.Read;

/// <summary>A block that a corrected text changes, brings or leaves out.</summary>
/// <param name="Name">What it is called in the text it stands in.</param>
internal sealed record ChangedBlock(string Name, string What, IReadOnlyList<Run> Runs);

/// <summary>What a corrected text would change, before it does.</summary>
/// <param name="Facts">Names of the facts that would be others.</param>
/// <param name="Same">How many blocks stay as they are.</param>
internal sealed record TextPreview(IReadOnlyList<ChangedBlock> Blocks, IReadOnlyList<string> Facts, int Same, VerdictCounts Passages)
{
    /// <summary>Distinct words of two blocks that are the same, of those of both: from here on one is the other, rewritten.</summary>
    private const double AreOne = .3;

    public static TextPreview Of(Article current, Article corrected, VerdictCounts passages)
    {
        var pairs = InOrder.Pairs(Keys(current), Keys(corrected));
        return new([.. Changed(current, corrected, pairs)], [.. Differing(current, corrected)], pairs.Count, passages);
    }

    private static string[] Keys(Article article) => [.. article.Paragraphs.Select(block => $"{block.Kind} {block.Text}")];

    private static IEnumerable<ChangedBlock> Changed(Article current, Article corrected, IReadOnlyList<(int Old, int New)> pairs)
    {
        var (old, revised) = (0, 0);
        foreach (var (oldEnd, newEnd) in pairs.Append((current.Paragraphs.Count, corrected.Paragraphs.Count)))
        {
            var left = current.Paragraphs.Take(oldEnd).Skip(old).ToList();
            var came = corrected.Paragraphs.Take(newEnd).Skip(revised).ToList();
            foreach (var block in Between(left, came))
            {
                yield return block;
            }
            (old, revised) = (oldEnd + 1, newEnd + 1);
        }
    }

    private static IEnumerable<ChangedBlock> Between(List<Paragraph> left, List<Paragraph> came)
    {
        foreach (var block in came)
        {
            if (left.Count > 0 && Likeness(left[0], block) >= AreOne)
            {
                yield return new(Name(block), left[0].Kind == block.Kind ? "changes" : $"becomes a {Kind(block)}", Runs(left[0].Text, block.Text));
                left.RemoveAt(0);
            }
            else
            {
                yield return new(Name(block), "comes in", Runs("", block.Text));
            }
        }
        foreach (var block in left)
        {
            yield return new(Name(block), "leaves", Runs(block.Text, ""));
        }
    }

    private static double Likeness(Paragraph one, Paragraph other)
    {
        var (kept, all) = WordDiff.WordsKept(one.Text, other.Text);
        var (_, others) = WordDiff.WordsKept(other.Text, one.Text);
        return all + others == 0 ? 1 : 2.0 * kept / (all + others);
    }

    private static Run[] Runs(string old, string revised) =>
    [
        .. WordDiff.Of(old, revised).Select(part => new Run(part.Kind == Difference.Left ? part.Old.Of(old) : part.New.Of(revised), InPassage: false, part.Kind)),
    ];

    private static string Name(Paragraph block) => block.Number is { } number ? $"¶ {Wording.Plain(number)}" : Wording.Sentence(Kind(block));

    private static string Kind(Paragraph block) => block.Kind.Name().Replace('-', ' ');

    private static IEnumerable<string> Differing(Article current, Article corrected)
    {
        (string Name, string? Was, string? Is)[] facts =
        [
            ("title", current.Title, corrected.Title), ("kicker", current.Kicker, corrected.Kicker), ("standfirst", current.Standfirst, corrected.Standfirst),
            ("authors", Wording.Names(current.Authors), Wording.Names(corrected.Authors)), ("publication", current.Publication, corrected.Publication),
            ("date", current.Published, corrected.Published), ("date of change", current.Modified, corrected.Modified),
            ("language", current.Language, corrected.Language), ("licence", current.Licence, corrected.Licence), ("address", current.Url, corrected.Url),
            ("topics", string.Join(", ", current.Topics), string.Join(", ", corrected.Topics)),
        ];
        return facts.Where(fact => (fact.Was ?? "") != (fact.Is ?? "")).Select(fact =>
            $"{Wording.Sentence(fact.Name)}: {(string.IsNullOrEmpty(fact.Was) ? "none" : $"“{fact.Was}”")} becomes {(string.IsNullOrEmpty(fact.Is) ? "none" : $"“{fact.Is}”")}");
    }
}
