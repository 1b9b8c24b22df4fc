using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>The passages that a reader has put in an order on a theme's page, by the theme's slug.</summary>
internal sealed class TrackedOrder : ITracked
{
    public static TrackedOrder Kind { get; } = new();

    public string Noun => "order";

    public string? Image(SqliteConnection db, string key) => Json.Of(Of(db, key));

    public void Put(SqliteConnection db, string key, string? image) => Save(db, key, image is null ? [] : Json.To<string[]>(image));

    /// <summary>Ids of annotations, the first ones of the theme's list; deleted ones keep their place in case they come back.</summary>
    public static IReadOnlyList<string> Of(SqliteConnection db, string theme) => db.Query<string>(
        """
        select   n.id
        from     passage_order o
        join     annotation n on n.number = o.annotation
        where    o.theme = (select id from theme where slug = @theme)
        order by o.position
        """, new { theme }).AsList();

    public static void Save(SqliteConnection db, string theme, IReadOnlyList<string> ids)
    {
        db.Execute("delete from passage_order where theme = (select id from theme where slug = @theme)", new { theme });
        db.Execute(
            """
            insert into passage_order (theme, position, annotation)
            select t.id, i.key, n.number
            from   json_each(@ids) i
            join   annotation n on n.id = i.value
            join   theme t on t.slug = @theme
            """, new { theme, ids = Json.Of(ids) });
    }
}
