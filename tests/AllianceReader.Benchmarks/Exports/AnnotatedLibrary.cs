using System.Globalization;
using AllianceReader.Benchmarks.Searching;
using Dapper;
using Microsoft.Data.Sqlite;
using static AllianceReader.Sqlite.Tests.Support.Inserts;

namespace AllianceReader.Benchmarks.Exports;

/// <summary>
/// A library to take away: made essays of a thousand words, twenty-five overlapping passages in each, with a theme or two of thirty, half
/// of them with a note.
/// </summary>
internal static class AnnotatedLibrary
{
    public const int MarkedInEach = 25;

    private const int Version = 1;
    private const int Themes = 30;
    private const int Seed = 20261127;
    private const int BlankLine = 2;
    private const string Now = "2026-11-27T00:00:00.0000000Z";

    /// <returns>Where it stands.</returns>
    public static Task<string> Of(int annotations) => MadeLibrary.Of($"annotated-{Version}", annotations / MarkedInEach, db =>
    {
        MakeThemes(db);
        MakeEssays(db, annotations / MarkedInEach);
    });

    private static void MakeThemes(SqliteConnection db)
    {
        db.Execute("delete from theme_above; delete from theme_count; delete from theme");
        for (var id = 1; id <= Themes; id++)
        {
            db.Execute(
                """
                insert into theme (id, slug, version, deleted, name, name_key, definition, color, parent, position)
                values (@id, 'theme-' || @id, 1, 0, 'Theme ' || @id, 'theme ' || @id, 'What the theme means, in a sentence or two of a codebook.', 'sky', @parent, @id)
                """, new { id, parent = id % 4 == 0 ? id / 2 : default(int?) });
        }
        db.Execute("insert into theme_above (theme, above) select id, id from theme; insert into theme_count (theme, annotations, articles, all_annotations, all_articles) select id, 0, 0, 0, 0 from theme");
    }

    private static void MakeEssays(SqliteConnection db, int essays)
    {
        using var article = Prepare(db,
            """
            insert into article (id, slug, version, revision, deleted, added, title, publication, published, published_first, published_last,
              language, topics, opening, word_count, paragraph_count, title_order, author_order, annotation_count, note_count)
            values ($id, 'essay-' || $id, 1, 1, 0, $now, $title, 'Publication ' || ($id % 40), $published, $day, $day,
              $language, '[]', $title, 1000, 20, $title, 'author', 25, 12)
            """, "$id", "$now", "$title", "$published", "$day", "$language");
        using var byline = Prepare(db, "insert into byline (article, position, slug, name) values ($id, 0, 'author-' || $author, 'Author ' || $author)", "$id", "$author");
        using var revision = Prepare(db,
            "insert into revision (article, number, sha256, layout, furniture, repairs, added, reader) values ($id, 1, $sha, 'plain', '[]', '[]', $now, 'made')", "$id", "$sha", "$now");
        using var block = Prepare(db,
            "insert into block (article, revision, start, kind, number, text, emphasis, lines) values ($id, 1, $start, 'paragraph', $number, $text, '[]', '[]')", "$id", "$start", "$number", "$text");
        using var annotation = Prepare(db,
            """
            insert into annotation (number, id, article, version, deleted, range_start, range_end, paragraph, status, confidence,
              creator, created, modified, exact, prefix, suffix, note, folded)
            values ($number, $name, $id, 1, 0, $start, $stop, 1, 'in-place', 1, 'A. Reader', $now, $now, $exact, '', '', $note, '')
            """, "$number", "$name", "$id", "$start", "$stop", "$now", "$exact", "$note");
        using var tagging = Prepare(db, "insert or ignore into tagging (annotation, position, theme, article, noted) values ($number, $position, $theme, $id, 0)", "$number", "$position", "$theme", "$id");
        var texts = new MadeTexts();
        var chance = new Random(Seed);
        var number = 0;
        for (var id = 1; id <= essays; id++)
        {
            var made = texts.Essay(id);
            var day = new DateTime(1990, 1, 1).AddDays(id % 13_000);
            Run(article, id, Now, made.Title, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (day.Year * 10_000) + (day.Month * 100) + day.Day, made.Language);
            Run(byline, id, id % 100);
            Run(revision, id, id.ToString("x64", CultureInfo.InvariantCulture), Now);
            var start = 0;
            foreach (var (place, words) in made.Paragraphs.Index())
            {
                Run(block, id, start, place + 1, words);
                start += words.Length + BlankLine;
            }
            var text = string.Join("\n\n", made.Paragraphs);
            for (var at = 0; at < MarkedInEach; at++)
            {
                var (from, length) = (chance.Next(text.Length - 250), chance.Next(10, 250));
                Run(annotation, ++number, string.Create(CultureInfo.InvariantCulture, $"b{number:000000000}"), id, from, from + length, Now, text.Substring(from, length), at % 2 == 0 ? "" : Note);
                for (var position = 0; position <= chance.Next(2); position++)
                {
                    Run(tagging, number, position, 1 + chance.Next(Themes), id);
                }
            }
        }
    }

    private const string Note = "A note on *these* words, and **why** they matter to the argument; see [the other essay](/read/essay-1#a-b000000001).\n\n- who pays\n- who trusts";
}
