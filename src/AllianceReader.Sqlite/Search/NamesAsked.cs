using AllianceReader.Search;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Search;

/// <summary>
/// The authors and publications whose names hold what a question wants in them. A library has thousands of names on a hundred thousand
/// essays: they are looked through name by name, once.
/// </summary>
internal sealed class NamesAsked
{
    private readonly Dictionary<SearchCondition, IReadOnlyList<string>> names = [];

    private NamesAsked()
    {
    }

    /// <summary>Slugs of authors, or publications.</summary>
    public IReadOnlyList<string> this[SearchCondition condition] => names[condition];

    public static NamesAsked Of(SqliteConnection db, SearchQuestion question)
    {
        var asked = new NamesAsked();
        foreach (var condition in question.Conditions)
        {
            if (condition.Field is SearchField.Author)
            {
                asked.names[condition] = Authors(db, Slug.Of(condition.Value));
            }
            else if (condition.Field is SearchField.Publication)
            {
                asked.names[condition] = Publications(db, condition.Value);
            }
        }
        return asked;
    }

    private static List<string> Authors(SqliteConnection db, string part) => db.Query<string>(
        """
        with recursive author (slug) as
        (
          select min(slug) from byline
          union all
          select (select min(slug) from byline where slug > author.slug) from author where author.slug is not null
        )
        select slug
        from   author
        where  instr(slug, @part) > 0
        """, new { part }).AsList();

    private static List<string> Publications(SqliteConnection db, string part) => db.Query<string>(
        """
        with recursive publisher (name) as
        (
          select min(publication) from article where deleted = 0
          union all
          select (select min(publication) from article where deleted = 0 and publication > publisher.name) from publisher where publisher.name is not null
        )
        select name
        from   publisher
        where  instr(lower(name), lower(@part)) > 0
        """, new { part }).AsList();
}
