using System.Numerics;
using System.Runtime.InteropServices;
using AllianceReader.Sqlite.Search;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Suggestions;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Suggestions;

/// <summary>
/// Finds the tagged passages that share the telling words of a passage at hand, and the themes that the likest of them carry. A word tells
/// the more, the fewer paragraphs hold it. It is asked for while a reader waits to tag, so that everything in it is bounded.
/// </summary>
internal sealed class LikelyThemes(SqliteConnection db, WordCounts counts)
{
    // Different words of the passage at hand; a page that is selected whole is about everything.
    private const int MostWords = 30;

    // Passages that hold a word, those that were marked last.
    private const int MostPassages = 1500;

    // Passages of one theme that speak for it; so a theme is not the likelier for having many.
    private const int Speakers = 3;

    // Passages whose themes are looked up.
    private const int Nearest = 100;

    // One word alone is chance.
    private const int FewestShared = 2;

    private readonly List<string> words = [];

    public IReadOnlyList<LikelyTheme> Of(string passage)
    {
        var shared = Near(passage).OrderByDescending(one => one.Value.Score).Take(Nearest).ToDictionary();
        return [.. Taggings(shared.Keys)
            .GroupBy(tagging => tagging.Theme, tagging => shared[tagging.Annotation])
            .OrderByDescending(theme => theme.OrderByDescending(one => one.Score).Take(Speakers).Sum(one => one.Score))
            .ThenBy(theme => theme.Key, StringComparer.Ordinal)
            .Take(LikelyTheme.Most)
            .Select(theme => new LikelyTheme(theme.Key, WordsIn(theme.MaxBy(one => one.Score))))];
    }

    private IEnumerable<KeyValuePair<long, Shared>> Near(string passage)
    {
        var entries = WordCounts.Entries(db);
        Dictionary<long, Shared> near = new(MostPassages);
        foreach (var (token, word) in WordsOf(passage))
        {
            if (counts.Of(db, WordCounts.Quoted(token), WordCounts.MostOfTelling(entries)) is { } count)
            {
                Add(near, Holding(token), BitOf(word), Math.Log((entries + 1.0) / (count + 0.5)));
            }
        }
        return near.Where(one => BitOperations.PopCount(one.Value.Words) >= FewestShared);
    }

    // A bit for each word: there are at most thirty.
    private uint BitOf(string word)
    {
        var at = words.IndexOf(word);
        if (at < 0)
        {
            at = words.Count;
            words.Add(word);
        }
        return 1u << at;
    }

    private string[] WordsIn(Shared shared) => [.. words.Where((_, at) => (shared.Words & (1u << at)) != 0)];

    private static IEnumerable<(string Token, string Word)> WordsOf(string passage) => new Tokens(passage).Words
        .Where(one => !GrammarWords.Include(one.Token)).DistinctBy(one => one.Token.ToLowerInvariant()).Take(MostWords);

    private List<long> Holding(string token) => db.Query<long>(
        """
        select   rowid
        from     passage_words
        where    passage_words match @token
        order by rowid desc
        limit    @MostPassages
        """, new { token = WordCounts.Quoted(token), MostPassages }).AsList();

    // Two pairs of characters may be of one word, which counts once.
    private static void Add(Dictionary<long, Shared> near, List<long> holding, uint word, double weight)
    {
        foreach (var annotation in holding)
        {
            ref var shared = ref CollectionsMarshal.GetValueRefOrAddDefault(near, annotation, out _);
            if ((shared.Words & word) == 0)
            {
                shared = new(shared.Score + weight, shared.Words | word);
            }
        }
    }

    // What is out of use is not offered.
    private IEnumerable<(long Annotation, string Theme)> Taggings(IEnumerable<long> annotations) => db.Query<(long, string)>(
        """
        select g.annotation, t.slug
        from   json_each(@annotations) j
        join   tagging g on g.annotation = j.value
        join   theme t on t.id = g.theme
        join   article a on a.id = g.article
        where  a.deleted = 0
           and not exists (select 1 from theme_above x join theme above on above.id = x.above where x.theme = t.id and above.archived = 1)
        """, new { annotations = Json.Of(annotations) });

    private readonly record struct Shared(double Score, uint Words);
}
