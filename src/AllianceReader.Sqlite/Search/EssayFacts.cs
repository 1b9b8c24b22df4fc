using AllianceReader.Sqlite.Overview;

namespace AllianceReader.Sqlite.Search;

/// <summary>What is known of essays at one moment, by row of <c>article</c>; rows are given in turn, so that few places stay empty.</summary>
internal sealed class EssayFacts(EssayFact?[] facts, KnownNames names) : IComparer<long>
{
    private static readonly EssayFact unknown = new("", null, Names.None, []);

    public KnownNames Known => names;

    public EssayFact this[long article] => article < facts.Length ? facts[article] ?? unknown : unknown;

    /// <summary>These, with some more or others in their place.</summary>
    public EssayFacts With(IReadOnlyCollection<(long Article, EssayFact Fact)> others, KnownNames known)
    {
        var all = new EssayFact?[Math.Max(facts.Length, others.Count == 0 ? 0 : others.Max(other => other.Article) + 1)];
        facts.CopyTo(all, 0);
        foreach (var (article, fact) in others)
        {
            all[article] = fact;
        }
        return new(all, known);
    }

    /// <summary>The newest first, those without a date last; of one date by their slugs: the order of the library.</summary>
    public int Compare(long x, long y)
    {
        var (one, other) = (this[x], this[y]);
        var byDate = string.CompareOrdinal(other.Published, one.Published);
        return byDate != 0 ? byDate : string.CompareOrdinal(one.Slug, other.Slug);
    }
}

/// <param name="Published">EDTF; null where it is not known.</param>
/// <param name="Publication">A number of <see cref="KnownNames"/>.</param>
/// <param name="Authors">Numbers of <see cref="KnownNames"/>.</param>
internal sealed record EssayFact(string Slug, string? Published, int Publication, IReadOnlyList<int> Authors);
