using System.Globalization;
using System.Text.Json;
using AllianceReader.Support;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Web.Tests.Faults;

/// <summary>Libraries as the first version of the app made them, by its own script.</summary>
internal static class FirstVersion
{
    private const int ApplicationId = 0x416C5265;

    public static void Make(string path, IEnumerable<MadeEssay> essays)
    {
        using var db = Open(path);
        db.Execute($"pragma application_id = {ApplicationId}; pragma journal_mode = wal; pragma foreign_keys = on");
        using var all = db.BeginTransaction();
        db.Execute(File.ReadAllText(Path.Combine(Repository.Root, "src", "AllianceReader.Sqlite", "Migrations", "001_library.sql")), transaction: all);
        foreach (var essay in essays)
        {
            Add(db, all, essay);
        }
        db.Execute("pragma user_version = 1", transaction: all);
        all.Commit();
    }

    /// <summary>A library of any version whose every essay still has its words, its author and its note.</summary>
    public static void RequireWhole(string path)
    {
        using var db = Open(path);
        Assert.Equal("ok", db.ExecuteScalar<string>("pragma integrity_check"));
        Assert.Equal(ApplicationId, db.ExecuteScalar<int>("pragma application_id"));
        Assert.All(db.Query<(string Slug, string Note)>("select slug, note from article join annotation on article = article.id"), row =>
            Assert.Equal(new MadeEssay(int.Parse(row.Slug.Split('-')[^1], CultureInfo.InvariantCulture)).Note, row.Note));
    }

    private static SqliteConnection Open(string path)
    {
        var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        db.Open();
        return db;
    }

    private static void Add(SqliteConnection db, SqliteTransaction all, MadeEssay essay) => db.Execute(
        """
        insert into article (id, slug, version, revision, deleted, added, title, topics, opening, word_count, paragraph_count, title_key, title_order, author_order)
        values (@Number, @Slug, 1, 1, 0, '2026-11-22T00:00:00Z', @Title, '[]', 'This is about', @words, @paragraphs, lower(@Title), lower(@Title), 'brutus lucius');
        insert into article_words values (@Number, lower(@Title || char(10) || @Author || char(10) || @Text));
        insert into byline values (@Number, 0, 'lucius-brutus', @Author, 'Lucius', 'Brutus', null);
        insert into revision values (@Number, 1, 'sha-' || @Number, 'plain', '[]', '[]', '2026-11-22T00:00:00Z', 'Ann');
        insert into source values (@Number, 1, @FileName, 'utf-8', cast(@Markdown as blob));
        insert into block (article, revision, start, kind, number, text, marker, emphasis, lines)
        select @Number, 1, value ->> 'start', 'paragraph', value ->> 'number', value ->> 'text', null, '[]', '[1]' from json_each(@blocks);
        insert into annotation (id, article, version, deleted, range_start, range_end, paragraph, status, confidence, creator, created, modified, exact, prefix, suffix, note, folded)
        values ('made' || printf('%06d', @Number), @Number, 1, 0, 0, 4, 1, 'in-place', 1, 'Ann', '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z', 'This', '', substr(@Text, 5, 32), @Note, lower('This ' || @Note));
        insert into theme values (@Number, 'theme-' || @Number, 1, 0, 'Theme ' || @Number, 'THEME ' || @Number, '', 'amber', null, @Number);
        insert into tagging (annotation, position, theme, article) select number, 0, @Number, @Number from annotation where article = @Number;
        """,
        new
        {
            essay.Number, essay.Slug, essay.Title, essay.Text, essay.FileName, essay.Markdown, essay.Note, MadeEssay.Author,
            words = essay.Text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length,
            paragraphs = essay.Paragraphs.Count,
            blocks = JsonSerializer.Serialize(essay.Paragraphs.Select((text, at) => new
            {
                text, number = at + 1, start = essay.Paragraphs.Take(at).Sum(before => before.Length + 2),
            })),
        },
        all);
}
