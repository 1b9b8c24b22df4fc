using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Search;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>The authors of an essay and how they are known, without its other facts.</summary>
internal sealed class TrackedByline : ITrackedTogether
{
    private const string Fields = "('author', 'affiliation')";

    public static TrackedByline Kind { get; } = new();

    public string Noun => "byline";

    public IReadOnlyDictionary<string, string?> Images(SqliteConnection db, IReadOnlyCollection<string> keys) => db.Query<(string Slug, string Image)>(
        $"""
        select     a.slug,
                   json_object('order', a.author_order, 'authors', json((
                     select json_group_array(json_object('slug', slug, 'name', name, 'given', given, 'family', family, 'affiliation', affiliation))
                     from   (select * from byline where article = a.id order by position))), 'facts', {FactRows.Image(Fields)})
        from       json_each(@keys) k
        cross join article a on a.slug = k.value
        """, new { keys = Json.Of(keys) }).ToDictionary(row => row.Slug, row => (string?)row.Image);

    public void Put(SqliteConnection db, IReadOnlyCollection<PutImage> images)
    {
        var ids = FactRows.Ids(db, images);
        ArticleHeads.Keep(db, ids, () => Put(db, PutImage.Json(images), ids));
        foreach (var id in Json.To<long[]>(ids))
        {
            SearchIndex.Byline(db, id);
        }
        ToReviewColumn.Keep(db, ids);
    }

    private static void Put(SqliteConnection db, string images, string ids)
    {
        FactRows.Replace(db, Fields, images, ids);
        db.Execute(
            """
            delete from byline where article in (select value from json_each(@ids));

            insert into byline (article, position, slug, name, given, family, affiliation)
            select     a.id, y.key, y.value ->> 'slug', y.value ->> 'name', y.value ->> 'given', y.value ->> 'family', y.value ->> 'affiliation'
            from       json_each(@images) i
            cross join article a on a.slug = i.value ->> 'key'
            cross join json_each(i.value -> 'image' -> 'authors') y;

            update article
            set    author_order = i.author_order, version = version + 1
            from   (select value ->> 'key' as slug, value -> 'image' ->> 'order' as author_order from json_each(@images)) i
            where  article.slug = i.slug
            """, new { images, ids });
    }
}
