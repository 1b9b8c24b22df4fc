using System.Collections.Concurrent;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>
/// In how many entries of the index a word stands: counted where it is rare, and otherwise estimated from a sample of the entries, since to
/// count a word that stands in a great many of them takes as long as to search. What was estimated is remembered.
/// </summary>
internal sealed class WordCounts
{
    // Words and phrases that are remembered. A library has some hundreds of frequent words; what else is asked for is chance.
    private const int MostRemembered = 20_000;

    // A word that stands in more of a small library than this part of it is everywhere.
    private const double MostOfSmall = 0.25;

    // Up to here in any library, and so much more of a large one: of two million entries, 45,000. To count them takes 4 ms.
    private const int Few = 5000;
    private const double Share = 0.02;

    // A library of fewer entries is counted as a whole, in two milliseconds at most.
    private const int Whole = 50_000;

    // Stretches of the index that are sampled, one in so many entries altogether; what is found fewer times is counted.
    private const int Stretches = 4;
    private const int OneIn = 64;
    private const int FewInSample = 30;

    // A beginning is counted up to here, in 5 ms.
    private const int MostOfBeginning = 100_000;

    private readonly ConcurrentDictionary<(string Expression, long Size), long> known = [];

    /// <summary>About how many entries there are.</summary>
    public static long Entries(SqliteConnection db) => db.ExecuteScalar<long?>("select max(id) from search_entry") ?? 0;

    /// <summary>In more entries than this a word tells nothing apart. It grows in steps: a library that grows is not to forget its words at every essay.</summary>
    public static int MostOfTelling(long entries) => (int)Math.Min(Size(entries) * MostOfSmall, Few + (Size(entries) * Share));

    /// <summary>In how many entries something stands, within a fifth of it.</summary>
    /// <param name="expression">As FTS5 has it; no beginning of a word, of which a sample costs as much as the whole.</param>
    public long About(SqliteConnection db, string expression)
    {
        var entries = Entries(db);
        return Remembered(expression, entries, () => entries <= Whole
            ? Count(db, expression)
            : Sample(db, expression, entries) is > FewInSample and var found ? (long)found * OneIn : Count(db, expression));
    }

    /// <summary>In how many entries words stand that begin so, one by one.</summary>
    /// <param name="word">One word, without its sign.</param>
    /// <returns>Not more than <see cref="MostOfBeginning"/> and the last word's own, however many there are.</returns>
    public long AboutBeginning(SqliteConnection db, string word) => Remembered($"{word}*", Entries(db), () => SumOfBeginning(db, word));

    /// <param name="expression">As FTS5 has it.</param>
    /// <param name="most">Entries.</param>
    /// <returns>Null for what stands in more than that.</returns>
    public int? Of(SqliteConnection db, string expression, int most)
    {
        var entries = Entries(db);
        if (known.TryGetValue((expression, Size(entries)), out var before))
        {
            return before <= most ? (int)before : null;
        }
        var about = About(db, expression);
        return about <= most ? (int)about : null;
    }

    /// <summary>As FTS5 is asked for it. Trust boundary: a quoted string holds no operator.</summary>
    public static string Quoted(string word) => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private long Remembered(string expression, long entries, Func<long> count)
    {
        var key = (expression, Size(entries));
        if (known.TryGetValue(key, out var before))
        {
            return before;
        }
        var counted = count();
        if (counted > FewInSample * OneIn)
        {
            Remember(key, counted);
        }
        return counted;
    }

    private void Remember((string, long) key, long counted)
    {
        if (known.Count >= MostRemembered)
        {
            known.Clear();
        }
        known.TryAdd(key, counted);
    }

    // The power of two below it.
    private static long Size(long entries) => 1L << (int)Math.Log2(entries + 1);

    private static long Count(SqliteConnection db, string expression) => db.ExecuteScalar<long>(
        "select count(*) from search_words where search_words match @expression", new { expression });

    // Not the newest alone: what came last may all be in another language.
    private static long Sample(SqliteConnection db, string expression, long entries)
    {
        var (step, length) = (entries / Stretches, entries / Stretches / OneIn);
        var found = 0L;
        for (var first = step / 2; first < entries; first += step)
        {
            found += db.ExecuteScalar<long>(
                "select count(*) from search_words where search_words match @expression and rowid >= @first and rowid < @past",
                new { expression, first, past = first + length });
        }
        return found;
    }

    private static long SumOfBeginning(SqliteConnection db, string word)
    {
        var sum = 0L;
        if (TinyIndex.Stems([word]) is not [var stem, ..])
        {
            return sum;
        }
        foreach (var entries in db.Query<long>(
            "select doc from search_vocabulary where term >= @stem and term < @past", new { stem, past = stem + "\U0010ffff" }, buffered: false))
        {
            sum += entries;
            if (sum > MostOfBeginning)
            {
                break;
            }
        }
        return sum;
    }
}
