using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Corpus.Review;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>Texts that articles had, and the files that texts were read from. They are only ever added.</summary>
internal static class ReadRevisions
{
    public static ArticleRevision? Find(SqliteConnection db, long article, int number)
    {
        var added = db.ExecuteScalar<string?>("select added from revision where article = @article and number = @number", new { article, number });
        var blocks = added is null ? [] : Blocks(db, article, number);
        return added is null ? null : new(number, Instant.To(added), BlockText.Join(blocks), blocks);
    }

    /// <summary>Null when there is no such revision.</summary>
    public static string? Text(SqliteConnection db, long article, int number) => Find(db, article, number)?.Text;

    /// <param name="number">Null for the current one.</param>
    public static ArticleSource? Source(SqliteConnection db, string slug, int? number = null) => db.QuerySingleOrDefault<SourceRow>(
        """
        select s.file_name, s.encoding, s.format, s.bytes, r.marks
        from   article a
        join   revision r on r.article = a.id and r.number = coalesce(@number, a.revision)
        join   source s on s.article = a.id and s.revision = coalesce(r.source_of, r.number)
        where  a.slug = @slug and a.deleted = 0
        """, new { slug, number })?.ToSource();

    private static Paragraph[] Blocks(SqliteConnection db, long article, int number) => [.. db.Query<BlockRow>(
        """
        select   article, start, kind, number, text, marker, emphasis, lines
        from     block
        where    article = @article and revision = @number
        order by start
        """, new { article, number }).Select(block => block.ToParagraph())];

    private sealed record SourceRow
    {
        public string FileName { get; init; } = "";

        public string Encoding { get; init; } = "";

        public string? Format { get; init; }

        public byte[] Bytes { get; init; } = [];

        public string? Marks { get; init; }

        public ArticleSource ToSource() => new(FileName, Encoding, Bytes, Format ?? SourceText.Plain)
        {
            Marks = Marks is null ? SourceMarks.None : MarksJson.Parse(Marks),
        };
    }
}
