using System.Numerics;
using AllianceReader.Sqlite.Search;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Suggestions;

/// <summary>A row of <c>search_entry</c> with the paragraph it stands for, and which of the telling words stand in it.</summary>
internal sealed record ParagraphRow
{
    public long Entry { get; init; }

    public long Article { get; init; }

    public int Revision { get; init; }

    public int Start { get; init; }

    public int Stop { get; init; }

    public int Paragraph { get; init; }

    public string Text { get; init; } = "";
}

/// <summary>Finds the paragraphs that hold the most of some words, passing over what is tagged with the theme already or dismissed for it.</summary>
internal static class Resembling
{
    // Looked at together; most of the likest are tagged already where a reader has tagged a lot.
    private const int Batch = 100;
    private const int MostBatches = 30;

    // As many as are weighed against each other by their length.
    private const int Spare = 3;

    // From so many telling words on, one alone is chance.
    private const int ManyWords = 5;

    // UTF-16 units: a paragraph of this length weighs as it is.
    private const double UsualLength = 600;

    // By how much a longer one weighs less, as bm25 has it (its b).
    private const double LengthCounts = 0.5;

    /// <param name="theme">The row of the theme.</param>
    /// <param name="themes">That and the ones below it.</param>
    /// <returns>The likest first, each with the words it holds.</returns>
    public static List<(ParagraphRow Row, IReadOnlyList<TellingWord> Words)> To(
        SqliteConnection db, IReadOnlyList<TellingWord> words, long theme, IReadOnlyList<long> themes, int limit)
    {
        var held = HeldBy(db, words);
        var candidates = held.Where(one => BitOperations.PopCount(one.Value) >= (words.Count < ManyWords ? 1 : 2))
            .Select(one => (Entry: one.Key, Score: Score(one.Value, words)))
            .OrderByDescending(one => one.Score).ThenByDescending(one => one.Entry);
        List<ParagraphRow> free = [];
        foreach (var batch in candidates.Chunk(Batch).Take(MostBatches))
        {
            free.AddRange(Free(db, [.. batch.Select(one => one.Entry)], theme, themes));
            if (free.Count >= limit * Spare)
            {
                break;
            }
        }
        return [.. free.OrderByDescending(row => Score(held[row.Entry], words) / (1 - LengthCounts + (LengthCounts * row.Text.Length / UsualLength)))
            .Take(limit)
            .Select(row => (row, (IReadOnlyList<TellingWord>)Of(held[row.Entry], words)))];
    }

    // A bit for each of the words: there are at most twenty.
    private static Dictionary<long, uint> HeldBy(SqliteConnection db, IReadOnlyList<TellingWord> words)
    {
        Dictionary<long, uint> held = new(words.Sum(word => word.Entries));
        using var command = db.CreateCommand();
        command.CommandText = "select rowid from search_words where search_words match $word";
        var asked = command.Parameters.AddWithValue("$word", "");
        foreach (var (at, word) in words.Index())
        {
            asked.Value = WordCounts.Quoted(word.Token);
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(held, rows.GetInt64(0), out _) |= 1u << at;
            }
        }
        return held;
    }

    private static double Score(uint held, IReadOnlyList<TellingWord> words)
    {
        var score = 0.0;
        for (var at = 0; at < words.Count; at++)
        {
            score += (held & (1u << at)) == 0 ? 0 : words[at].Weight;
        }
        return score;
    }

    private static TellingWord[] Of(uint held, IReadOnlyList<TellingWord> words) => [.. words.Where((_, at) => (held & (1u << at)) != 0)];

    private static IEnumerable<ParagraphRow> Free(SqliteConnection db, long[] entries, long theme, IReadOnlyList<long> themes) => db.Query<ParagraphRow>(
        """
        select   e.id as entry, e.article, e.revision, e.start, e.stop, b.number as paragraph, b.text
        from     json_each(@entries) wanted
        cross join search_entry e on e.id = wanted.value
        join     article a on a.id = e.article
        join     block b on b.article = e.article and b.revision = e.revision and b.start = e.start
        where    e.part = 'block' and b.kind = 'paragraph' and a.hidden = 0
           and   not exists (
                   select 1
                   from   annotation n indexed by annotation_in_text_order
                   join   tagging g on g.annotation = n.number
                   where  n.article = e.article and n.deleted = 0 and n.place = 1 and n.range_start < e.stop and n.range_end > e.start
                      and n.status in ('in-place', 'changed') and g.theme in (select value from json_each(@themes)))
           and   not exists (
                   select 1
                   from   dismissal d
                   where  d.theme = @theme and d.article = e.article and d.words = b.text and d.deleted = 0)
        order by wanted.key
        """, new { entries = Json.Of(entries), theme, themes = Json.Of(themes) });
}
