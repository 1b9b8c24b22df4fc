using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using static AllianceReader.Sqlite.Tests.Support.Inserts;

namespace AllianceReader.Benchmarks.Overview;

/// <summary>
/// A library of made essays, twenty tagged passages in each of them, three hundred themes in a tree. Its essays have titles, authors and
/// dates, and blocks without words: an overview reads none.
/// </summary>
internal static class TaggedLibrary
{
    public const int MarkedInEach = 20;
    public const int Themes = 300;

    private const int Version = 2;
    private const int Seed = 20261127;
    private const int Blocks = 20;
    private const int BlockLength = 600;
    private const int BlankLine = 2;
    private const int EssaysOfAnAuthor = 12;
    private const string Now = "2026-11-27T00:00:00.0000000Z";

    /// <returns>Where it stands.</returns>
    public static Task<string> Of(int essays) => MadeLibrary.Of($"tagged-{Version}", essays, db =>
    {
        MakeThemes(db);
        MakeEssays(db, essays);
        db.Execute(
            """
            insert into theme_above (theme, above)
            with recursive up (theme, above) as (select id, id from theme union all select up.theme, t.parent from up join theme t on t.id = up.above where t.parent is not null)
            select theme, above from up;
            insert into theme_count (theme, annotations, articles, all_annotations, all_articles)
            select t.id, (select count(*) from tagging g where g.theme = t.id), (select count(distinct article) from tagging g where g.theme = t.id), 0, 0
            from   theme t
            """);
    });

    private static void MakeThemes(SqliteConnection db)
    {
        db.Execute("delete from theme_above; delete from theme_count; delete from theme");
        for (var id = 1; id <= Themes; id++)
        {
            db.Execute(
                """
                insert into theme (id, slug, version, deleted, name, name_key, definition, color, parent, position)
                values (@id, 'theme-' || @id, 1, 0, 'Theme ' || @id, 'theme ' || @id, '', 'amber', @parent, @id)
                """, new { id, parent = id % 4 == 0 ? id / 2 : default(int?) });
        }
    }

    private static void MakeEssays(SqliteConnection db, int essays)
    {
        using var article = Prepare(db,
            """
            insert into article (id, slug, version, revision, deleted, added, title, publication, published, published_first, published_last,
              language, topics, opening, word_count, paragraph_count, title_order, author_order, annotation_count, note_count)
            values (@id, 'essay-' || @id, 1, 1, 0, @now, 'Essay ' || @id, 'Publication ' || (@id % 40), @published, @day, @day,
              'en', '[]', 'Essay', 2000, 20, 'essay ' || @id, 'author', 20, 0)
            """, "@id", "@now", "@published", "@day");
        using var byline = Prepare(db, "insert into byline (article, position, slug, name) values (@id, 0, 'author-' || @author, 'Author ' || @author)", "@id", "@author");
        using var block = Prepare(db, "insert into search_entry (article, part, revision, start, stop) values (@id, 'block', 1, @start, @stop)", "@id", "@start", "@stop");
        using var annotation = Prepare(db,
            """
            insert into annotation (number, id, article, version, deleted, range_start, range_end, paragraph, status, confidence,
              creator, created, modified, exact, prefix, suffix, note, folded)
            values (@number, 'b' || @number, @id, 1, 0, @start, @stop, 1, 'in-place', 1, 'made', @now, @now, 'words', '', '', '', '')
            """, "@number", "@id", "@start", "@stop", "@now");
        using var tagging = Prepare(db, "insert or ignore into tagging (annotation, position, theme, article, noted) values (@number, @position, @theme, @id, 0)", "@number", "@position", "@theme", "@id");
        var chance = new Random(Seed);
        var number = 0L;
        for (var id = 1L; id <= essays; id++)
        {
            var day = new DateTime(1990, 1, 1).AddDays(id % 13_000);
            Run(article, id, Now, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), (day.Year * 10_000) + (day.Month * 100) + day.Day);
            Run(byline, id, id % Math.Max(1, essays / EssaysOfAnAuthor));
            for (var at = 0; at < Blocks; at++)
            {
                Run(block, id, at * (BlockLength + BlankLine), (at * (BlockLength + BlankLine)) + BlockLength);
            }
            for (var at = 0; at < MarkedInEach; at++)
            {
                var start = chance.Next(Blocks * BlockLength);
                Run(annotation, ++number, id, start, start + chance.Next(40, 300), Now);
                for (var position = 0; position <= chance.Next(3); position++)
                {
                    // Some themes are used far more than others.
                    Run(tagging, number, position, 1 + (int)(Themes * Math.Pow(chance.NextDouble(), 2)), id);
                }
            }
        }
    }
}
