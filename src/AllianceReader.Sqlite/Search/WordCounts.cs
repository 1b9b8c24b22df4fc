using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>
/// In how many entries of the index a word stands, counted no further than it matters. A word that stands in a great many of them tells
/// nothing apart and costs the most to count, so that such words are remembered.
/// </summary>
internal sealed class WordCounts
{
    // Words and phrases that are remembered. A library has some hundreds of such words; what else is asked for is chance.
    private const int MostRemembered = 20_000;

    // A word that stands in more of a small library than this part of it is everywhere.
    private const double MostOfSmall = 0.25;

    // Up to here in any library, and so much more of a large one: of two million entries, 45,000. To count them takes 4 ms.
    private const int Few = 5000;
    private const double Share = 0.02;

    private readonly ConcurrentDictionary<(string Expression, int Most), bool> common = [];

    /// <summary>About how many entries there are.</summary>
    public static long Entries(SqliteConnection db) => db.ExecuteScalar<long?>("select max(id) from search_entry") ?? 0;

    /// <summary>In more entries than this a word tells nothing apart. It grows in steps: a library that grows is not to forget its words at every essay.</summary>
    public static int MostOfTelling(long entries)
    {
        var size = 1L << (int)Math.Log2(entries + 1);
        return (int)Math.Min(size * MostOfSmall, Few + (size * Share));
    }

    /// <param name="expression">As FTS5 has it.</param>
    /// <param name="most">Entries; one of few values, since it is remembered which words stand in more.</param>
    /// <returns>Null for what stands in more than that.</returns>
    public int? Of(SqliteConnection db, string expression, int most)
    {
        if (common.ContainsKey((expression, most)))
        {
            return null;
        }
        var count = db.ExecuteScalar<int>(
            "select count(*) from (select 1 from search_words where search_words match @expression limit @limit)", new { expression, limit = most + 1 });
        if (count <= most)
        {
            return count;
        }
        Remember(expression, most);
        return null;
    }

    /// <summary>As FTS5 is asked for it. Trust boundary: a quoted string holds no operator.</summary>
    public static string Quoted(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private void Remember(string expression, int most)
    {
        if (common.Count >= MostRemembered)
        {
            common.Clear();
        }
        common.TryAdd((expression, most), true);
    }
}
