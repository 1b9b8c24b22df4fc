using AllianceReader.Articles;
using AllianceReader.Sqlite.Storage;
using Dapper;

namespace AllianceReader.Sqlite.Articles;

internal sealed class SqliteReadMarks(Readers readers, Writer? writer) : IReadMarks
{
    public Task<bool> IsRead(string slug) => Task.FromResult(readers.Read(db => db.ExecuteScalar<bool>(
        """
        select exists (select 1 from read_mark r join article a on a.id = r.article where a.slug = @slug)
        """, new { slug })));

    // Whoever has read it before has read it: the first mark stays.
    public Task<bool> Mark(string slug, bool read, DateTimeOffset at) => writer.ToWrite(db =>
    {
        if (ReadArticles.IdOf(db, slug) is not { } article)
        {
            return false;
        }
        db.Execute(
            read ? "insert or ignore into read_mark (article, at) values (@article, @at)" : "delete from read_mark where article = @article",
            new { article, at = Instant.Of(at) });
        return true;
    });
}
