using AllianceReader.Articles;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.Overview;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>What was found, tallied by what it can be narrowed by.</summary>
internal static class CountSearchFacets
{
    public static Facet[] Essays(SqliteConnection db, Matches found, EssayFacts facts)
    {
        var counts = found.PerArticle.OrderByDescending(essay => essay.Value).ThenBy(essay => essay.Key, facts).Take(FacetRow.Most).ToArray();
        var headings = Headings(db, counts.Select(essay => essay.Key));
        return [.. counts.Select(essay => new Facet(facts[essay.Key].Slug, headings[essay.Key], essay.Value))];
    }

    public static Facet[] Authors(Matches found, EssayFacts facts) => Most(
        Tally(found, essay => facts[essay].Authors).Select(author => new Facet(facts.Known.Authors[author.Key].Slug, facts.Known.Authors[author.Key].Name, author.Value)));

    public static Facet[] Publications(Matches found, EssayFacts facts) => Most(
        Tally(found, essay => [facts[essay].Publication])
            .Where(publication => publication.Key != Names.None)
            .Select(publication => new Facet(facts.Known.Publications[publication.Key], facts.Known.Publications[publication.Key], publication.Value)));

    public static Facet[] Collections(SqliteConnection db, Matches found) => FacetRow.Read(db, new(new { essays = Json.Of(found.PerArticle.Select(essay => new[] { essay.Key, essay.Value })) }),
        $"""
        select     c.slug as value, c.name, sum(f.value ->> 1) as count
        from       json_each(@essays) f
        cross join collected d on d.article = f.value ->> 0
        join       collection c on c.id = d.collection
        where      c.deleted = 0
        group by   c.id
        order by   count desc, c.name_key
        limit      {FacetRow.Most}
        """);

    private static Facet[] Most(IEnumerable<Facet> facets) =>
        [.. facets.OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Name, StringComparer.Ordinal).Take(FacetRow.Most)];

    private static Dictionary<int, int> Tally(Matches found, Func<long, IReadOnlyList<int>> of)
    {
        Dictionary<int, int> tally = [];
        foreach (var (essay, count) in found.PerArticle)
        {
            foreach (var name in of(essay))
            {
                tally[name] = tally.GetValueOrDefault(name) + count;
            }
        }
        return tally;
    }

    private static Dictionary<long, string> Headings(SqliteConnection db, IEnumerable<long> essays) => db.Query<(long Id, string Heading)>(
        """
        select     a.id, coalesce(a.title, a.opening)
        from       json_each(@essays) essay
        cross join article a on a.id = essay.value
        """, new { essays = Json.Of(essays) }).ToDictionary(row => row.Id, row => row.Heading);
}
