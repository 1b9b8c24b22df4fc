using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Corpus.Review;
using AllianceReader.Sqlite.Storage;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Articles;

/// <summary>Writes an article: its facts over what stands, its text beside it.</summary>
internal static class SaveArticle
{
    /// <summary>Writes everything but the text, and all that is made from it: counts, sort keys, folded words.</summary>
    public static long Facts(SqliteConnection db, Article article, bool deleted)
    {
        var id = Row(db, article, deleted);
        Bylines(db, id, article.Authors);
        FactRows(db, id, article.Facts);
        Words(db, id, article);
        return id;
    }

    /// <summary>Adds a revision with its blocks and the source as received.</summary>
    public static void Revision(SqliteConnection db, long id, Article article, ArticleDraft draft, Attribution by)
    {
        var kept = SaveSource.KeptBy(db, id, article.Revision, draft);
        db.Execute(
            """
            insert into revision (article, number, sha256, layout, furniture, repairs, marks, source_of, added, reader)
            values (@id, @Revision, @Sha256, @Layout, @furniture, @repairs, @marks, @kept, @at, @Reader)
            """, new
            {
                id, article.Revision, article.Sha256, draft.Layout, by.Reader, kept,
                furniture = Json.Of(article.Furniture), repairs = Json.Of(article.Repairs), at = Instant.Of(by.At),
                marks = draft.Marks.IsEmpty ? null : MarksJson.Of(draft.Marks),
            });
        if (kept is null)
        {
            SaveSource.Add(db, id, article.Revision, draft);
        }
        Blocks(db, id, article);
        Bands(db, id, draft.Bands);
    }

    private static long Row(SqliteConnection db, Article article, bool deleted)
    {
        var span = DateSpan.Of(article.Published);
        return db.ExecuteScalar<long>(
            """
            insert into article
              (slug, version, revision, deleted, added, title, kicker, standfirst, publication, published, published_first, published_last,
               modified, language, licence, topics, url, opening, word_count, paragraph_count, title_key, title_order, author_order, to_review, copies)
            values
              (@Slug, 1, @Revision, @deleted, @added, @Title, @Kicker, @Standfirst, @Publication, @Published, @first, @last,
               @Modified, @Language, @Licence, @topics, @Url, @Opening, @WordCount, @ParagraphCount, @titleKey, @titleOrder, @authorOrder, @toReview, @copies)
            on conflict (slug) do update set
              version = version + 1, revision = excluded.revision, deleted = excluded.deleted,
              title = excluded.title, kicker = excluded.kicker, standfirst = excluded.standfirst, publication = excluded.publication,
              published = excluded.published, published_first = excluded.published_first, published_last = excluded.published_last,
              modified = excluded.modified, language = excluded.language, licence = excluded.licence, topics = excluded.topics,
              url = excluded.url, opening = excluded.opening, word_count = excluded.word_count, paragraph_count = excluded.paragraph_count,
              title_key = excluded.title_key, title_order = excluded.title_order, author_order = excluded.author_order,
              to_review = excluded.to_review, copies = excluded.copies
            returning id
            """, new
            {
                article.Slug, article.Revision, deleted, added = Instant.Of(article.Added),
                article.Title, article.Kicker, article.Standfirst, article.Publication,
                article.Published, first = span?.First, last = span?.Last,
                article.Modified, article.Language, article.Licence, topics = Json.Of(article.Topics), article.Url,
                article.Opening, article.WordCount, article.ParagraphCount,
                titleKey = TitleKey(article.Title), titleOrder = Fold.Order(article.Heading), authorOrder = AuthorOrder(article.Authors),
                toReview = ToReviewColumn.Is(article.Facts),
                copies = article.Copies.Count == 0 ? null : Json.Of(article.Copies),
            });
    }

    /// <summary>By what two titles are the same; null without a title.</summary>
    public static string? TitleKey(string? title) => title is null ? null : Fold.OneSpaced(Fold.Text(title));

    /// <summary>By what essays are put in the order of their authors; null without one.</summary>
    public static string? AuthorOrder(IReadOnlyList<Author> authors) =>
        authors.Count == 0 ? null : Fold.Order(string.Join(' ', authors.Select(author => $"{author.Family ?? author.Name} {author.Given}")));

    private static void Bylines(SqliteConnection db, long id, IReadOnlyList<Author> authors)
    {
        db.Execute("delete from byline where article = @id", new { id });
        db.Execute(
            """
            insert into byline (article, position, slug, name, given, family, affiliation)
            values (@id, @position, @Slug, @Name, @Given, @Family, @Affiliation)
            """, authors.Select((author, position) => new { id, position, author.Slug, author.Name, author.Given, author.Family, author.Affiliation }));
    }

    private static void FactRows(SqliteConnection db, long id, IReadOnlyList<Fact> facts)
    {
        db.Execute("delete from fact where article = @id", new { id });
        db.Execute(
            """
            insert into fact (article, position, field, value, basis, line, reason)
            values (@id, @position, @field, @Value, @basis, @Line, @Reason)
            """, facts.Select((fact, position) => new
            {
                id, position, field = fact.Field.ToString().ToLowerInvariant(), fact.Value,
                basis = fact.Basis.ToString().ToLowerInvariant(), fact.Line, fact.Reason,
            }));
    }

    /// <summary>What filtering by words looks through.</summary>
    public static void Words(SqliteConnection db, long id, Article article)
    {
        string?[] searched = [.. Head(article.Title, article.Authors, article.Publication), article.Text];
        db.Execute(
            """
            insert into article_words (article, folded)
            values (@id, @folded)
            on conflict (article) do update set folded = excluded.folded
            """, new { id, folded = Fold.Text(string.Join('\n', searched)) });
    }

    /// <summary>What stands before the text there.</summary>
    public static IEnumerable<string?> Head(string? title, IEnumerable<Author> authors, string? publication) =>
        [title, .. authors.Select(author => author.Name), publication];

    // One statement for all blocks, and one for all bands: a statement for each costs five times as much.
    private static void Blocks(SqliteConnection db, long id, Article article) => db.Execute(
        """
        insert into block (article, revision, start, kind, number, text, marker, emphasis, lines)
        select @id, @Revision, value ->> 'start', value ->> 'kind', value ->> 'number', value ->> 'text', value ->> 'marker',
               value ->> 'emphasis', value ->> 'lines'
        from   json_each(@blocks)
        """, new { id, article.Revision, blocks = Json.Of(article.Paragraphs.Select(BlockRow.Of)) });

    private static void Bands(SqliteConnection db, long id, IReadOnlyList<long> bands) => db.Execute(
        """
        insert or ignore into shingle_band (band, article)
        select value, @id
        from   json_each(@bands)
        """, new { id, bands = Json.Of(bands) });
}
