using AllianceReader.Sqlite.Overview;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>
/// By what answers are put in order and tallied, of every essay, in memory: some hundred bytes each, read by the first search. To look up
/// five thousand essays by their publications, authors and dates takes SQLite longer than to find them. After the first time only what was
/// written is read.
/// </summary>
internal sealed class KnownEssays(Readers readers, Touched? touched)
{
    private readonly Followed? following = touched?.Follow();
    private readonly Lock gate = new();
    private readonly Names names = new();
    private readonly Dictionary<string, string> dates = [];
    private EssayFacts? known;

    /// <summary>As of now: asked for within a read, it knows every essay of that read, and perhaps later ones.</summary>
    public EssayFacts Now()
    {
        lock (gate)
        {
            // Asked before the read begins, so that what is written meanwhile is read the next time.
            var written = following?.Take();
            if (known is null || written is null)
            {
                known = Read(new([], names.Known()), which: "", new());
            }
            else if (written is { Essays: { Count: > 0 } essays })
            {
                known = Read(known, "where {0} in (select value from json_each(@essays))", new { essays = Json.Of<IEnumerable<long>>(essays) });
            }
            return known;
        }
    }

    private EssayFacts Read(EssayFacts before, string which, object values)
    {
        try
        {
            return readers.Read(db => before.With(Facts(db, which, values), names.Known()));
        }
        catch
        {
            following?.GiveUp();
            throw;
        }
    }

    private List<(long, EssayFact)> Facts(SqliteConnection db, string which, object values)
    {
        var authors = db.Query<(long Article, string Slug, string Name)>(
            $"select article, slug, name from byline {Of(which, "article")} order by article, position", values)
            .ToLookup(row => row.Article, row => names.Author(row.Slug, row.Name));
        return [.. db.Query<(long Id, string Slug, string? Publication, string? Published)>(
            $"select id, slug, publication, published from article indexed by article_as_found {Of(which, "id")}", values, buffered: false)
            .Select(row => (row.Id, new EssayFact(row.Slug, Shared(row.Published), NumberOf(row.Publication), [.. authors[row.Id]])))];
    }

    private static string Of(string which, string column) => which.Replace("{0}", column, StringComparison.Ordinal);

    private int NumberOf(string? publication) => publication is null ? Names.None : names.Publication(publication);

    // A hundred thousand essays have some thousands of dates.
    private string? Shared(string? date)
    {
        if (date is not null && !dates.TryAdd(date, date))
        {
            return dates[date];
        }
        return date;
    }
}
