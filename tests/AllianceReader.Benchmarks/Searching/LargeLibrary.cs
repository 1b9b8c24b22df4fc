using System.Globalization;
using AllianceReader.Sqlite.Search;
using Dapper;
using Microsoft.Data.Sqlite;
using static AllianceReader.Sqlite.Tests.Support.Inserts;

namespace AllianceReader.Benchmarks.Searching;

/// <summary>
/// A library of made essays (<see cref="MadeTexts"/>), passages of each tagged with the theme of its topic, a note on every third. The largest takes minutes
/// to make, so each is made once and stays in the folder for temporary files.
/// </summary>
internal static class LargeLibrary
{
    private const int Version = 4;
    private const int Noted = 3;
    private const string Now = "2026-11-27T00:00:00.0000000Z";

    /// <param name="marked">Passages of each essay, at most one a paragraph.</param>
    /// <returns>Where it stands.</returns>
    public static Task<string> Of(int essays, int marked = 2) => MadeLibrary.Of($"essays-{Version}-{marked}", essays, db =>
    {
        Themes(db);
        Essays(db, essays, marked);
        Count(db);
    });

    private static void Themes(SqliteConnection db)
    {
        db.Execute("delete from theme_above; delete from theme_count; delete from theme");
        for (var topic = 0; topic < MadeTexts.Topics; topic++)
        {
            db.Execute(
                """
                insert into theme (id, slug, version, deleted, name, name_key, definition, color, parent, position)
                values (@id, @slug, 1, 0, @name, @name, '', 'amber', null, @id)
                """, new { id = topic + 1, slug = $"theme-{topic}", name = $"theme {topic}" });
        }
        db.Execute("insert into theme_above (theme, above) select id, id from theme");
    }

    private static void Essays(SqliteConnection db, int essays, int marked)
    {
        var texts = new MadeTexts();
        var article = Prepare(db,
            """
            insert into article (id, slug, version, revision, deleted, added, title, publication, published, published_first, published_last,
              language, topics, opening, word_count, paragraph_count, title_order, author_order, annotation_count, note_count)
            values ($id, $slug, 1, 1, 0, $now, $title, $publication, $published, $first, $first, $language, '[]', $title, 800, $paragraphs, $title, $author, $marked, $noted)
            """, "$id", "$slug", "$now", "$title", "$publication", "$published", "$first", "$language", "$paragraphs", "$author", "$marked", "$noted");
        var byline = Prepare(db, "insert into byline (article, position, slug, name) values ($id, 0, $slug, $name)", "$id", "$slug", "$name");
        var revision = Prepare(db,
            "insert into revision (article, number, sha256, layout, furniture, repairs, added, reader) values ($id, 1, $sha, 'plain', '[]', '[]', $now, 'made')",
            "$id", "$sha", "$now");
        var block = Prepare(db,
            """
            insert into block (article, revision, start, kind, number, text, emphasis, lines)
            values ($id, 1, $start, 'paragraph', $number, $text, '[]', '[]')
            """, "$id", "$start", "$number", "$text");
        var entry = Prepare(db,
            "insert into search_entry (id, article, part, revision, start, stop) values ($entry, $id, $part, $revision, $start, $stop)",
            "$entry", "$id", "$part", "$revision", "$start", "$stop");
        var words = Prepare(db, "insert into search_words (rowid, words) values ($entry, $words)", "$entry", "$words");
        var annotation = Prepare(db,
            """
            insert into annotation (number, id, article, version, deleted, range_start, range_end, paragraph, status, confidence,
              creator, created, modified, exact, prefix, suffix, note, folded)
            values ($number, $name, $id, 1, 0, $start, $stop, $paragraph, 'in-place', 1, 'made', $now, $now, $exact, '', '', $note, '')
            """, "$number", "$name", "$id", "$start", "$stop", "$paragraph", "$now", "$exact", "$note");
        var tagging = Prepare(db, "insert into tagging (annotation, position, theme, article, noted) values ($number, 0, $theme, $id, $noted)", "$number", "$theme", "$id", "$noted");
        long entries = 0, numbers = 0;
        var apart = MadeTexts.Paragraphs / marked;
        for (var at = 0; at < essays; at++)
        {
            var (id, made, author) = (at + 1L, texts.Essay(at), at % Math.Max(1, essays / 30));
            var published = new DateTime(1990, 1, 1).AddDays(at % 13_000);
            Run(article, id, $"essay-{id}", Now, made.Title, $"Publication {at % 40}", published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                (published.Year * 10_000) + (published.Month * 100) + published.Day, made.Language, made.Paragraphs.Count, $"author {author}", marked, ((numbers + marked) / Noted) - (numbers / Noted));
            Run(byline, id, $"author-{author}", $"Author {author}");
            Run(revision, id, id.ToString("x64", CultureInfo.InvariantCulture), Now);
            var start = 0;
            foreach (var (place, text) in made.Paragraphs.Index())
            {
                Run(block, id, start, place + 1, text);
                AddEntry("block", text, 1, start, start + text.Length);
                if (place % apart == at % Math.Min(5, apart))
                {
                    var noted = ++numbers % Noted == 0;
                    Run(annotation, numbers, string.Create(CultureInfo.InvariantCulture, $"b{numbers:000000000}"), id, start, start + text.Length, place + 1, Now, text, noted ? "A note." : "");
                    Run(tagging, numbers, MadeTexts.TopicOf(at) + 1, id, noted);
                }
                start += text.Length + 2;
            }
            AddEntry("title", made.Title, DBNull.Value, DBNull.Value, DBNull.Value);
            AddEntry("author", $"Author {author}", DBNull.Value, DBNull.Value, DBNull.Value);

            void AddEntry(string part, string text, object revisionNumber, object from, object to)
            {
                Run(entry, ++entries, id, part, revisionNumber, from, to);
                Run(words, entries, Bigrams.Of(text).Text);
            }
        }
    }

    private static void Count(SqliteConnection db) => db.Execute(
        """
        insert into theme_count (theme, annotations, articles, all_annotations, all_articles)
        select   t.id, count(g.annotation), count(distinct g.article), count(g.annotation), count(distinct g.article)
        from     theme t
        left join tagging g on g.theme = t.id
        group by t.id
        """);
}
