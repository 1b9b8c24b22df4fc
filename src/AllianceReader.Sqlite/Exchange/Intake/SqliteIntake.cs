using AllianceReader.Exchange.Intake;
using AllianceReader.Sqlite.Storage;
using Dapper;

namespace AllianceReader.Sqlite.Exchange.Intake;

internal sealed class SqliteIntake(Readers readers, Writer? writer) : IIntakeStore
{
    public Task<IReadOnlyList<EssayName>> Essays() => Task.FromResult<IReadOnlyList<EssayName>>(readers.Read(db => db.Query<(string Slug, string? Title, string? Url)>(
        """
        select   slug, title, url
        from     article
        where    deleted = 0
        order by id
        """).Select(row => new EssayName(row.Slug, row.Title, row.Url)).ToList()));

    // Reads all blocks, some hundred megabytes a second: asked for a few long quotations of an import only.
    public Task<IReadOnlyList<string>> Holding(string words) => Task.FromResult<IReadOnlyList<string>>(readers.Read(db => db.Query<string>(
        """
        select distinct a.slug
        from   article a
        join   block b on b.article = a.id and b.revision = a.revision
        where  a.deleted = 0 and instr(b.text, @words) > 0
        limit  3
        """, new { words }).AsList()));

    public Task<IReadOnlyList<KnownAnnotation>> Known(IReadOnlyCollection<string> ids) => Task.FromResult<IReadOnlyList<KnownAnnotation>>(readers.Read(db => db.Query<(string Id, string Article, bool Deleted)>(
        """
        select n.id, a.slug, n.deleted or a.deleted
        from   annotation n
        join   article a on a.id = n.article
        where  n.id in (select value from json_each(@ids))
        """, new { ids = Json.Of(ids) }).Select(row => new KnownAnnotation(row.Id, row.Article, row.Deleted)).ToList()));

    public Task<TakenIn> TakeIn(Incoming incoming, Attribution by) => writer.ToWrite(db => TakeInWork.All(db, incoming, by));
}
