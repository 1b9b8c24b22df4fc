using System.Globalization;
using AllianceReader.Search;
using AllianceReader.Sqlite.Articles;
using AllianceReader.Sqlite.History;
using AllianceReader.Sqlite.Search;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Suggestions;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Suggestions;

internal sealed class SqliteSuggestions(Readers readers, Writer? writer, WordCounts counts) : ISuggestions
{
    private const string Noun = "suggestion";

    /// <summary>Tagged passages that are read, those that were marked last: what a reader means by a theme now.</summary>
    private const int MostPassages = 300;

    public Task<SuggestedParagraphs?> Find(string theme, int limit) => Task.FromResult(readers.Read(db => IdOf(db, theme) is { } id ? Find(db, id, limit) : null));

    public Task<IReadOnlyList<LikelyTheme>> ThemesFor(string passage) => Task.FromResult(readers.Read(db => new LikelyThemes(db, counts).Of(WholeText.Of(passage))));

    public Task<IReadOnlyList<Suggestion>> Dismissed(string theme) => Task.FromResult<IReadOnlyList<Suggestion>>(readers.Read(db =>
        IdOf(db, theme) is { } id ? Suggested(db, [.. DismissedRows(db, id).Select(row => (row, (IReadOnlyList<TellingWord>)[]))]) : []));

    public Task<long?> Dismiss(string theme, SearchKey paragraph, Attribution by) => writer.ToWrite(db => Set(db, theme, paragraph, isAway: true, by));

    public Task<long?> Recall(string theme, SearchKey paragraph, Attribution by) => writer.ToWrite(db => Set(db, theme, paragraph, isAway: false, by));

    private SuggestedParagraphs Find(SqliteConnection db, long theme, int limit)
    {
        var themes = WithBelow(db, theme);
        var passages = Tagged(db, themes);
        var words = passages.Count < SuggestedParagraphs.Fewest ? [] : new TellingWords(db, counts).Of(passages);
        var found = words.Count == 0 ? [] : Resembling.To(db, words, theme, themes, Math.Clamp(limit, 1, Suggestion.Most));
        return new(passages.Count, Shown(words), Suggested(db, found), CountDismissed(db, theme));
    }

    // Two pairs of characters may be of one word.
    private static string[] Shown(IEnumerable<TellingWord> words) => [.. words.Select(word => word.Shown).DistinctBy(word => word.ToLowerInvariant())];

    private static Suggestion[] Suggested(SqliteConnection db, List<(ParagraphRow Row, IReadOnlyList<TellingWord> Words)> found)
    {
        var articles = ListArticles.Summaries(db, [.. found.Select(one => one.Row.Article).Distinct()]);
        return [.. found.Select(one => new Suggestion(
            articles[one.Row.Article],
            one.Row.Paragraph,
            new(one.Row.Revision, new(one.Row.Start, one.Row.Stop)),
            Shown(one.Words),
            Highlights.Of([one.Row.Text], one.Words.Count == 0 ? null : string.Join(" OR ", one.Words.Select(word => WordCounts.Quoted(word.Token))))[0]))];
    }

    private static long? IdOf(SqliteConnection db, string theme) =>
        db.ExecuteScalar<long?>("select id from theme where slug = @theme and deleted = 0", new { theme });

    private static List<long> WithBelow(SqliteConnection db, long theme) =>
        db.Query<long>("select theme from theme_above where above = @theme", new { theme }).AsList();

    private static List<string> Tagged(SqliteConnection db, IReadOnlyList<long> themes) => db.Query<string>(
        """
        select n.exact
        from
        (
          select distinct g.annotation
          from   tagging g
          where  g.theme in (select value from json_each(@themes))
          order by g.annotation desc
          limit  @MostPassages
        ) g
        join   annotation n on n.number = g.annotation
        join   article a on a.id = n.article
        where  n.exact is not null and a.deleted = 0
        """, new { themes = Json.Of(themes), MostPassages }).AsList();

    private static int CountDismissed(SqliteConnection db, long theme) =>
        db.ExecuteScalar<int>("select count(*) from dismissal where theme = @theme and deleted = 0", new { theme });

    private static IEnumerable<ParagraphRow> DismissedRows(SqliteConnection db, long theme) => db.Query<ParagraphRow>(
        """
        select   d.article, b.revision, b.start, b.start as stop, b.number as paragraph, b.text
        from     dismissal d
        join     article a on a.id = d.article
        join     block b on b.article = a.id and b.revision = a.revision and b.text = d.words
        where    d.theme = @theme and d.deleted = 0 and a.deleted = 0 and b.number is not null
        order by d.id desc
        limit    @Most
        """, new { theme, Stretch.Most }).Select(row => row with { Stop = row.Start + row.Text.Length });

    private static long? Set(SqliteConnection db, string theme, SearchKey paragraph, bool isAway, Attribution by)
    {
        var id = IdOf(db, theme) ?? throw new RefusedException("theme", $"There is no theme '{theme}'.");
        var (article, words) = Paragraph(db, paragraph);
        var dismissal = Row(db, id, article, words);
        var change = new Change(db, by);
        change.Touch(TrackedDismissal.Kind, dismissal.ToString(CultureInfo.InvariantCulture));
        TrackedDismissal.Set(db, dismissal, isAway);
        return change.Enter(isAway ? "dismiss" : "recall", Noun, theme, NameOf(db, id), paragraph.Article);
    }

    private static (long Article, string Words) Paragraph(SqliteConnection db, SearchKey paragraph) => db.QuerySingleOrDefault<(long Article, string Words)?>(
        """
        select a.id, b.text
        from   article a
        join   block b on b.article = a.id and b.revision = a.revision
        where  a.slug = @Article and a.deleted = 0 and a.revision = @Revision and b.start = @Start and b.number is not null
        """, paragraph) ?? throw new RefusedException("paragraph", "There is no such paragraph; the essay's text may have changed since.");

    // There is a row for each that was ever dismissed; a new one begins as one that was taken back.
    private static long Row(SqliteConnection db, long theme, long article, string words)
    {
        db.Execute(
            """
            insert into dismissal (theme, article, words, deleted)
            values (@theme, @article, @words, 1)
            on conflict do nothing
            """, new { theme, article, words });
        return db.ExecuteScalar<long>("select id from dismissal where theme = @theme and article = @article and words = @words", new { theme, article, words });
    }

    private static string NameOf(SqliteConnection db, long theme) => db.ExecuteScalar<string>("select name from theme where id = @theme", new { theme })!;
}
