using System.Globalization;
using AllianceReader.Articles;
using AllianceReader.Themes;
using Dapper;
using Microsoft.Data.Sqlite;
using static AllianceReader.Sqlite.Tests.Support.Inserts;

namespace AllianceReader.Sqlite.Tests.Support;

/// <summary>
/// Tagged essays by the ten thousand, written straight into the tables that lists and counts read: through the stores they would take
/// minutes. Themes come through their store, and the triggers count as they always do.
/// </summary>
internal sealed class MadeLibrary(SqliteLibrary library, Random chance)
{
    private const int Blocks = 4;
    private const int BlockLength = 600;
    private const int BlankLine = 2;
    private const int People = 900;
    private const string Now = "2026-11-27T00:00:00.0000000Z";

    private readonly List<MadeEssay> made = [];
    private IReadOnlyList<Theme> codebook = [];

    public IReadOnlyList<MadeEssay> Essays => made;

    public IReadOnlyList<Theme> Codebook => codebook;

    /// <summary>UTF-16, of every essay.</summary>
    public static int TextLength => (Blocks * BlockLength) + ((Blocks - 1) * BlankLine);

    public static IReadOnlyList<TextRange> BlockRanges { get; } =
        [.. Enumerable.Range(0, Blocks).Select(block => block * (BlockLength + BlankLine)).Select(start => new TextRange(start, start + BlockLength))];

    public async Task Make(int essays, int annotations, int themes)
    {
        await library.Themes.Seed([.. Enumerable.Range(0, themes).Select(n => Some.Theme($"t{n}", $"Theme {n}", n % 4 == 3 ? $"t{n / 2}" : null))]);
        codebook = await library.Themes.List();
        for (var n = 0; n < essays; n++)
        {
            made.Add(Essay(n, annotations / essays));
        }
        await library.Writer!.Write(Insert);
    }

    private MadeEssay Essay(int n, int annotations) => new(
        $"essay-{n}",
        [.. Enumerable.Range(0, chance.Next(4) == 0 ? 2 : chance.Next(9) == 0 ? 0 : 1).Select(_ => $"person-{chance.Next(People)}").Distinct()],
        chance.Next(12) == 0 ? null : 1950 + chance.Next(75),
        [.. Enumerable.Range(0, annotations).Select(_ => Annotation())]);

    private MadeAnnotation Annotation()
    {
        var start = chance.Next(TextLength - 1);
        string[] themes = [.. Enumerable.Range(0, 1 + (int)(3 * Math.Pow(chance.NextDouble(), 2))).Select(_ => codebook[(int)(codebook.Count * Math.Pow(chance.NextDouble(), 2))].Slug).Distinct()];
        return new(chance.Next(40) == 0 ? null : new(start, Math.Min(TextLength, start + chance.Next(1, 300))), chance.Next(60) == 0, themes);
    }

    private bool Insert(SqliteConnection db)
    {
        using var article = Prepare(db,
            """
            insert into article (id, slug, version, revision, deleted, added, title, publication, published, published_first, published_last,
              language, topics, opening, word_count, paragraph_count, title_order, author_order, annotation_count, note_count)
            values ($id, $slug, 1, 1, 0, $now, $slug, null, $year, $first, $last, 'en', '[]', $slug, 400, 4, $slug, $slug, 0, 0)
            """, "$id", "$slug", "$now", "$year", "$first", "$last");
        using var byline = Prepare(db, "insert into byline (article, position, slug, name) values ($id, $position, $slug, $slug)", "$id", "$position", "$slug");
        using var revision = Prepare(db,
            "insert into revision (article, number, sha256, layout, furniture, repairs, added, reader) values ($id, 1, $sha, 'plain', '[]', '[]', $now, 'made')",
            "$id", "$sha", "$now");
        using var entry = Prepare(db,
            "insert into search_entry (article, part, revision, start, stop) values ($id, 'block', 1, $start, $stop)", "$id", "$start", "$stop");
        using var annotation = Prepare(db,
            """
            insert into annotation (number, id, article, version, deleted, range_start, range_end, paragraph, status, confidence,
              creator, created, modified, exact, prefix, suffix, note, folded)
            values ($number, $name, $id, 1, 0, $start, $stop, null, $status, $confidence, 'made', $now, $now, $exact, $around, $around, $note, '')
            """, "$number", "$name", "$id", "$start", "$stop", "$status", "$confidence", "$now", "$exact", "$around", "$note");
        using var tagging = Prepare(db,
            "insert into tagging (annotation, position, theme, article) values ($number, $position, $theme, $id)", "$number", "$position", "$theme", "$id");
        var themes = db.Query<(string Slug, long Id)>("select slug, id from theme").ToDictionary(theme => theme.Slug, theme => theme.Id);
        var number = 0L;
        foreach (var (at, essay) in made.Index())
        {
            var id = at + 1L;
            Run(article, id, essay.Slug, Now, essay.Year?.ToString(CultureInfo.InvariantCulture), (essay.Year * 10_000) + 101, (essay.Year * 10_000) + 1231);
            Run(revision, id, id.ToString("x64", CultureInfo.InvariantCulture), Now);
            foreach (var (position, author) in essay.Authors.Index())
            {
                Run(byline, id, position, author);
            }
            foreach (var block in BlockRanges)
            {
                Run(entry, id, block.Start, block.End);
            }
            foreach (var one in essay.Annotations)
            {
                var (status, confidence) = one.IsLost ? ("confirm", 0.4) : ("in-place", 1.0);
                var words = one.Range is null ? null : "words";
                Run(annotation, ++number, $"m{number:00000000}", id, one.Range?.Start, one.Range?.End, status, confidence, Now, words, words is null ? null : "", words is null ? "A note." : "");
                foreach (var (position, theme) in one.Themes.Index())
                {
                    Run(tagging, number, position, themes[theme], id);
                }
            }
        }
        return true;
    }
}

internal sealed record MadeEssay(string Slug, IReadOnlyList<string> Authors, int? Year, IReadOnlyList<MadeAnnotation> Annotations);

/// <param name="Range">Null for a note on the whole essay.</param>
/// <param name="IsLost">It waits for review.</param>
internal sealed record MadeAnnotation(TextRange? Range, bool IsLost, IReadOnlyList<string> Themes)
{
    /// <summary>Null when nobody is sure of it.</summary>
    public TextRange? Place => IsLost ? null : Range;
}
