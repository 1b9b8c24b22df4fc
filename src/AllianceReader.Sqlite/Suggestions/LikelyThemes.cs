using AllianceReader.Sqlite.Search;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Suggestions;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Suggestions;

/// <summary>
/// Finds the tagged passages that share the telling words of a passage at hand, and the themes that the likest of them carry. A word tells
/// the more, the fewer passages hold it. It is asked for while a reader waits to tag, so that everything in it is bounded.
/// </summary>
internal static class LikelyThemes
{
    // Different words of the passage at hand; a page that is selected whole is about everything.
    private const int MostWords = 40;

    // Passages that hold a word. One that stands in more of them does not tell one theme from another.
    private const int MostPassages = 1500;
    private const double MostOfAll = 0.25;

    // Passages of one theme that speak for it; so a theme is not the likelier for having many.
    private const int Speakers = 3;

    // Passages whose themes are looked up.
    private const int Nearest = 100;

    // One word alone is chance.
    private const int FewestShared = 2;

    public static IReadOnlyList<LikelyTheme> Of(SqliteConnection db, string passage)
    {
        var near = Near(db, passage);
        var shared = near.OrderByDescending(one => one.Value.Score).Take(Nearest).ToDictionary();
        return [.. Taggings(db, shared.Keys)
            .GroupBy(tagging => tagging.Theme, tagging => shared[tagging.Annotation])
            .OrderByDescending(theme => theme.OrderByDescending(one => one.Score).Take(Speakers).Sum(one => one.Score))
            .ThenBy(theme => theme.Key, StringComparer.Ordinal)
            .Take(LikelyTheme.Most)
            .Select(theme => new LikelyTheme(theme.Key, theme.MaxBy(one => one.Score)!.Words))];
    }

    private static Dictionary<long, Shared> Near(SqliteConnection db, string passage)
    {
        var all = db.ExecuteScalar<long?>("select max(number) from annotation") ?? 0;
        var most = (int)Math.Max(1, Math.Min(MostPassages, all * MostOfAll));
        Dictionary<long, Shared> near = [];
        var words = new Tokens(passage).Words.Where(one => !GrammarWords.Include(one.Token)).DistinctBy(one => one.Token.ToLowerInvariant());
        foreach (var (token, word) in words.Take(MostWords))
        {
            var holding = Holding(db, token, most);
            if (holding.Count <= most)
            {
                Add(near, holding, word, Math.Log((all + 1.0) / (holding.Count + 0.5)));
            }
        }
        return near.Where(one => one.Value.Words.Count >= FewestShared).ToDictionary();
    }

    private static List<long> Holding(SqliteConnection db, string token, int most) => db.Query<long>(
        "select rowid from passage_words where passage_words match @token limit @limit", new { token = WordCounts.Quoted(token), limit = most + 1 }).AsList();

    // Two pairs of characters may be of one word, which counts once.
    private static void Add(Dictionary<long, Shared> near, List<long> holding, string word, double weight)
    {
        foreach (var annotation in holding)
        {
            var before = near.GetValueOrDefault(annotation) ?? new(0, []);
            near[annotation] = before.Words.Contains(word) ? before : new(before.Score + weight, [.. before.Words, word]);
        }
    }

    // What is out of use is not offered.
    private static IEnumerable<(long Annotation, string Theme)> Taggings(SqliteConnection db, IEnumerable<long> annotations) => db.Query<(long, string)>(
        """
        select g.annotation, t.slug
        from   json_each(@annotations) j
        join   tagging g on g.annotation = j.value
        join   theme t on t.id = g.theme
        join   article a on a.id = g.article
        where  a.deleted = 0
           and not exists (select 1 from theme_above x join theme above on above.id = x.above where x.theme = t.id and above.archived = 1)
        """, new { annotations = Json.Of(annotations) });

    private sealed record Shared(double Score, IReadOnlyList<string> Words);
}
