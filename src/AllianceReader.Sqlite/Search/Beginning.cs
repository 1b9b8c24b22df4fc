using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>
/// The words that begin alike. FTS5 gathers all places of all of them before it answers, which takes a tenth of a second for three hundred
/// thousand; asked for one by one, their places are walked along as those of any other words, no further than needed.
/// </summary>
/// <param name="Words">As the index is asked for them.</param>
/// <param name="IsCut">There are more than these, in the order of their letters.</param>
internal sealed record Beginning(IReadOnlyList<string> Words, bool IsCut)
{
    // Each is looked at for every place that is found: 10 ns.
    private const int Most = 100;

    // Of a word as it is stemmed, those forms that may be stemmed to it: "agreed" is "agre", which would be stemmed to "agr".
    private static readonly string[] endings = ["e", "s", "y", "ed", "es", "ing"];

    /// <param name="word">Without its sign.</param>
    public static Beginning Of(SqliteConnection db, string word)
    {
        var stems = TinyIndex.Stems([word]) is [var stem, ..] ? StemsOf(db, stem) : [];
        return new([.. Forms([.. stems.Take(Most)])], stems.Count > Most);
    }

    private static List<string> StemsOf(SqliteConnection db, string stem) => db.Query<string>(
        """
        with recursive word (term) as
        (
          select (select term from search_places where term >= @stem limit 1)
          union all
          select (select term from search_places where term >= word.term || char(1) limit 1)
          from   word
          where  word.term < @past
        )
        select term
        from   word
        where  term < @past
        limit  @limit
        """, new { stem, past = stem + "\U0010ffff", limit = Most + 1 }).AsList();

    private static IEnumerable<string> Forms(string[] stems)
    {
        var again = TinyIndex.Stems(stems);
        var areWords = again.Count == stems.Length;
        return stems.Select((stem, at) => areWords && again[at] == stem ? stem : FormOf(stem)).OfType<string>();
    }

    private static string? FormOf(string stem) => endings.Prepend("").Select(ending => stem + ending).FirstOrDefault(form => TinyIndex.Stems([form]) is [var one] && one == stem);
}
