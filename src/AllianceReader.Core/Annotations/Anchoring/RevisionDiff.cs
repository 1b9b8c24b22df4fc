using AllianceReader.Articles;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>How one text of an essay became another. Made once for all the annotations that are to follow.</summary>
public sealed class RevisionDiff
{
    private readonly int[] map;
    private readonly int[] home;

    public RevisionDiff(string old, string revised)
    {
        Old = old;
        Revised = revised;
        OldTokens = Tokens.Of(old);
        Tokens = Tokens.Of(revised);
        map = WordDiff.Of(OldTokens, Tokens);
        home = new int[Tokens.Count];
        Array.Fill(home, -1);
        for (var i = 0; i < map.Length; i++)
        {
            if (map[i] >= 0)
            {
                home[map[i]] = i;
            }
        }
    }

    public string Old { get; }

    public string Revised { get; }

    internal Tokens OldTokens { get; }

    internal Tokens Tokens { get; }

    /// <summary>The token of the revised text that an old one became; -1 where it went, or beyond the text.</summary>
    internal int Now(int token) => token >= 0 && token < map.Length ? map[token] : -1;

    /// <summary>Whether most of a place was there before, as another passage than this one: then it is a lookalike and no new home.</summary>
    /// <param name="range">Of the revised text.</param>
    /// <param name="first">The passage's first old token.</param>
    /// <param name="last">Its last, inclusive.</param>
    internal bool IsHomeOfAnother(TextRange range, int first, int last)
    {
        var (others, count) = (0, 0);
        for (var j = Tokens.At(range.Start); j < Tokens.Count && Tokens[j].Start < range.End; j++)
        {
            count++;
            others += home[j] >= 0 && (home[j] < first || home[j] > last) ? 1 : 0;
        }
        return 2 * others > count;
    }
}
