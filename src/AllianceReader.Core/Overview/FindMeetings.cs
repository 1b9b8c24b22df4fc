namespace AllianceReader.Overview;

/// <summary>The passages behind one figure of a <see cref="PairTable"/>.</summary>
/// <param name="lineage">Of exactly the two themes.</param>
public sealed class FindMeetings(Lineage lineage, Together rule)
{
    private const int Both = 0b11;

    /// <returns>Passages of either theme where both occur together, in text order; where essays are compared, before them what has no certain place.</returns>
    public IEnumerable<TaggedPassage> In(TaggedEssay essay)
    {
        var passages = essay.Passages.Where(passage => Carried(essay, passage) > 0).ToArray();
        return rule switch
        {
            Together.Overlap => passages.Where(passage => passages.Where(other => other == passage || other.Overlaps(passage)).Aggregate(0, With) == Both),
            Together.Paragraph => OnSharedBlocks(essay, passages),
            _ => essay.Unplaced.Where(note => Carried(essay, note) > 0).Concat(passages) is var all && all.Aggregate(0, With) == Both ? all : [],
        };

        int With(int sofar, TaggedPassage other) => sofar | Carried(essay, other);
    }

    private IEnumerable<TaggedPassage> OnSharedBlocks(TaggedEssay essay, TaggedPassage[] passages)
    {
        var touching = new int[essay.Blocks.Length];
        foreach (var passage in passages)
        {
            foreach (ref var block in touching.AsSpan()[essay.BlocksUnder(passage)])
            {
                block |= Carried(essay, passage);
            }
        }
        return passages.Where(passage => touching[essay.BlocksUnder(passage)].Contains(Both));
    }

    private int Carried(TaggedEssay essay, TaggedPassage passage)
    {
        var carried = 0;
        foreach (var theme in essay.ThemesOf(passage))
        {
            foreach (var place in lineage.Of(theme))
            {
                carried |= 1 << place;
            }
        }
        return carried;
    }
}
