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

    public IReadOnlyList<LikelyTheme> Of(string passage)
    {
        var shared = Near(passage).OrderByDescending(one => one.Value.Score).Take(Nearest).ToDictionary();
        return [.. Taggings(shared.Keys)
            .GroupBy(tagging => tagging.Theme, tagging => shared[tagging.Annotation])
            .OrderByDescending(theme => theme.OrderByDescending(one => one.Score).Take(Speakers).Sum(one => one.Score))
            .ThenBy(theme => theme.Key, StringComparer.Ordinal)
            .Take(LikelyTheme.Most)
            .Select(theme => new LikelyTheme(theme.Key, theme.MaxBy(one => one.Score)!.Words))];
    }

    private Dictionary<long, Shared> Near(string passage)
    {
        var entries = WordCounts.Entries(db);
        Dictionary<long, Shared> near = [];
        foreach (var (token, word) in WordsOf(passage))
        {
            if (counts.Of(db, WordCounts.Quoted(token), WordCounts.MostOfTelling(entries)) is { } count)
            {
                Add(near, Holding(token), word, Math.Log((entries + 1.0) / (count + 0.5)));
            }
        }
        return near.Where(one => one.Value.Words.Count >= FewestShared).ToDictionary();
    }

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
    private static void Add(Dictionary<long, Shared> near, List<long> holding, string word, double weight)
    {
        foreach (var annotation in holding)
        {
            var before = near.GetValueOrDefault(annotation) ?? new(0, []);
            near[annotation] = before.Words.Contains(word) ? before : new(before.Score + weight, [.. before.Words, word]);
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

    private sealed record Shared(double Score, IReadOnlyList<string> Words);
}
