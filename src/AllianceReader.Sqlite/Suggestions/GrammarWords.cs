using System.Collections.Frozen;

namespace AllianceReader.Sqlite.Suggestions;

/// <summary>
/// Words that hold sentences together and say nothing of what they are about. In a large library they stand everywhere and are known by
/// that; in one of five essays chance would make a theme of "before" and "so".
/// </summary>
internal static class GrammarWords
{
    private const string English =
        """
        a about above after again against all almost alone along already also although always am among an and another any anybody anyone
        anything are around as at away back be became because become becomes been before began begin behind being below beside besides best better
        between both but by came can cannot come comes could did do does doing done down during each either else end enough even ever every
        everybody everyone everything except far few fewer first for found four from full further gave get gets give given gives go goes
        going gone good got great had half has have having he her here hers herself him himself his how however i if in indeed instead into
        is it its itself just keep keeps kept kind knew know known knows last later least leave left less let like likely little long longer look looked
        looks made make makes making many may maybe me mean means might mine more most much must my myself near nearly need neither never
        next no nobody none nor not nothing now nowhere of off often old on once one ones only onto or other others otherwise our ours ourselves out
        over own part perhaps put puts quite rather really same said saw say saying says second see seem seemed seems seen several shall she should
        show since small so some somebody someone something sometimes soon still such take taken takes tell than that the their theirs them
        themselves then there thereby therefore these they thing things think third this those though thought three through thus time to
        together told too took toward towards true turn two under unless until up upon us use used useful uses using usual very want wants was way
        ways we well went were what whatever when where whether which while who whoever whole whom whose why will with within without word words
        would year years yes yet you your yours yourself
        """;

    // Endings, particles and auxiliaries, as the pairs of characters that the index makes of them.
    private const string Korean =
        """
        것은 것을 것이 것도 그것 이것 그러 러나 그리 리고 그래 하지 지만 하는 하고 하여 하며 하면 하기 하게 하다 한다 했다 해서 해야 하지 할수 있다 있는 있고
        있어 있을 없다 없는 없이 이다 이라 이며 으로 에서 에게 부터 까지 에도 에는 에만 이나 라는 라고 다는 다고 는다 는데 되는 되고 되어 된다 됐다 않는 않다 않고
        않은 아니 니라 니다 습니 입니 우리 때문 문에 대한 대해 위해 위한 통해 따라 같은 같이 모든 다른 또한 또는 및 더 수 것 그 이 저 를 을 은 는 가 의 에 도 와 과
        """;

    private static readonly FrozenSet<string> words =
        $"{English} {Korean}".Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="token">As the index parts it, unstemmed.</param>
    public static bool Include(string token) => words.Contains(token) || token is [(>= 'a' and <= 'z') or (>= 'A' and <= 'Z')];
}
