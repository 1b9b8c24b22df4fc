using AllianceReader.Corpus;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>Keeps the file that a revision was read from, once for all revisions that are made of it one after the other.</summary>
internal static class SaveSource
{
    /// <returns>The revision that has it already, when the current one was read from the same file; else null.</returns>
    public static int? KeptBy(SqliteConnection db, long id, int revision, ArticleDraft draft) => revision == 1 ? null : db.ExecuteScalar<int?>(
        """
        select s.revision
        from   article a
        join   revision r on r.article = a.id and r.number = a.revision
        join   source s on s.article = a.id and s.revision = coalesce(r.source_of, r.number)
        where  a.id = @id and s.file_name = @FileName and s.encoding = @Encoding and coalesce(s.format, 'text') = @Format and s.bytes = @bytes
        """, new { id, draft.FileName, draft.Encoding, draft.Format, bytes = draft.Source.ToArray() });

    public static void Add(SqliteConnection db, long id, int revision, ArticleDraft draft) => db.Execute(
        """
        insert into source (article, revision, file_name, encoding, format, bytes)
        values (@id, @revision, @FileName, @Encoding, @Format, @bytes)
        """, new { id, revision, draft.FileName, draft.Encoding, draft.Format, bytes = draft.Source.ToArray() });
}
