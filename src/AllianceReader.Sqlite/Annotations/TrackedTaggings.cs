using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Annotations;

/// <summary>
/// The themes of one annotation, without its words: a theme that is merged or deleted may stand on a hundred thousand passages, and the
/// history need not copy each of them.
/// </summary>
internal sealed class TrackedTaggings : ITracked
{
    public static TrackedTaggings Kind { get; } = new();

    public string Noun => "taggings";

    public string? Image(SqliteConnection db, string key) => Json.Of(ThemesOf(db, key));

    public void Put(SqliteConnection db, string key, string? image) =>
        SaveAnnotation.Retag(db, key, image is null ? [] : Json.To<string[]>(image));

    public static IEnumerable<string> ThemesOf(SqliteConnection db, string annotation) => db.Query<string>(
        """
        select   t.slug
        from     annotation n
        join     tagging g on g.annotation = n.number
        join     theme t on t.id = g.theme
        where    n.id = @annotation
        order by g.position
        """, new { annotation });
}
