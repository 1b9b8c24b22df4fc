using AllianceReader.Annotations;
using AllianceReader.Sqlite.Storage;
using AllianceReader.Sqlite.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Tests.Storage;

public sealed class MigrationTests : IDisposable
{
    private static readonly Migration first = new(1, "create table leaf (n integer primary key) strict; insert into leaf values (1)");
    private static readonly Migration second = new(2, "alter table leaf add column name text; update leaf set name = 'one'");
    private static readonly Migration broken = new(3, "alter table leaf add column more text; insert into nowhere values (1)");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_library_begins_from_nothing_at_the_latest_version()
    {
        await using var library = await SqliteLibrary.OpenForWriting(folder.File("new/folder/library.sqlite"));

        using var db = Connect.ToRead(library.Path);
        Assert.Equal(Migrations.Embedded.Latest, Migrations.VersionOf(db));
        Assert.Equal(LibraryHeader.ApplicationId, db.ExecuteScalar<int>("pragma application_id"));
        Assert.Equal("wal", db.ExecuteScalar<string>("pragma journal_mode"));
    }

    [Fact]
    public void Every_table_is_strict()
    {
        using var db = new SqliteConnection("data source=:memory:");
        db.Open();
        Migrations.Embedded.Apply(db);

        Assert.Empty(db.Query<string>("select name from pragma_table_list where type = 'table' and strict = 0 and name not like 'sqlite_%'"));
    }

    [Fact]
    public async Task A_library_made_by_a_newer_version_is_refused_and_left_as_it_is()
    {
        await Make(new([first, second]));
        var before = await File.ReadAllBytesAsync(folder.Library);

        var forWriting = Assert.Throws<LibraryTooNewException>(() => SqliteLibrary.OpenForWriting(folder.Library, new([first])));
        Assert.Throws<LibraryTooNewException>(() => SqliteLibrary.OpenForReading(folder.Library, new([first])));

        Assert.Equal(
            "library.sqlite was made by a newer AllianceReader (library version 2; this one knows up to 1). Please update AllianceReader.",
            forWriting.Message);
        Assert.Equal(before, await File.ReadAllBytesAsync(folder.Library));
        Assert.Equal(["library.sqlite", "library.sqlite.lock"], folder.Files().Where(name => !name.EndsWith("-shm", StringComparison.Ordinal) && !name.EndsWith("-wal", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_older_library_is_brought_up_to_date_after_a_backup_beside_it()
    {
        await Make(new([first]));

        await Make(new([first, second]));

        using var now = Connect.ToRead(folder.Library);
        Assert.Equal("one", now.ExecuteScalar<string>("select name from leaf"));
        using var before = Connect.ToRead(folder.File("library.sqlite.before-v2.backup"));
        Assert.Equal(1, Migrations.VersionOf(before));
        Assert.Equal(1, before.ExecuteScalar<int>("select n from leaf"));
    }

    [Fact]
    public async Task An_up_to_date_library_is_not_backed_up()
    {
        await Make(new([first]));
        await Make(new([first]));

        Assert.DoesNotContain(folder.Files(), name => name.Contains("backup", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_backup_from_an_earlier_try_is_kept()
    {
        await Make(new([first]));
        Assert.Throws<SqliteException>(() => SqliteLibrary.OpenForWriting(folder.Library, new([first, broken])));
        Assert.Throws<SqliteException>(() => SqliteLibrary.OpenForWriting(folder.Library, new([first, broken])));

        Assert.Contains("library.sqlite.before-v3.backup", folder.Files());
        Assert.Contains("library.sqlite.before-v3-2.backup", folder.Files());
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_version_before_it()
    {
        await Make(new([first]));

        Assert.Throws<SqliteException>(() => SqliteLibrary.OpenForWriting(folder.Library, new([first, second, broken])));

        using var db = Connect.ToRead(folder.Library);
        Assert.Equal(2, Migrations.VersionOf(db));
        Assert.Equal(["n", "name"], db.Query<string>("select name from pragma_table_info('leaf')"));
    }

    [Fact]
    public async Task A_step_that_would_leave_rows_without_their_parents_does_not_happen()
    {
        var orphan = new Migration(2, "create table twig (leaf integer references leaf (n)) strict; insert into twig values (99)");
        await Make(new([first]));

        Assert.Throws<InvalidOperationException>(() => SqliteLibrary.OpenForWriting(folder.Library, new([first, orphan])));

        using var db = Connect.ToRead(folder.Library);
        Assert.Equal(1, Migrations.VersionOf(db));
    }

    [Fact]
    public async Task An_older_library_cannot_be_opened_for_reading_only()
    {
        await Make(new([first]));

        Assert.Throws<LibraryTooOldException>(() => SqliteLibrary.OpenForReading(folder.Library, new([first, second])));
    }

    [Fact]
    public async Task A_start_that_was_killed_before_the_first_step_is_made_good()
    {
        using (Connect.ToWrite(folder.Library))
        {
        }

        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);

        Assert.Equal(0, (await library.Articles.Count()).Essays);
    }

    // What stood in a library of the first version stands in it afterwards, with nothing said of earlier places that were never kept.
    // Themes are counted, and two names that are one by now are told apart.
    [Fact]
    public async Task A_library_of_the_first_version_keeps_its_annotations_and_themes_as_they_were()
    {
        await Make(new([Migrations.Embedded.First]));
        using (var db = Connect.ToWrite(folder.Library))
        {
            db.Run(
                """
                insert into article (slug, version, revision, deleted, added, title, topics, opening, word_count, paragraph_count, title_order)
                values ('on-lamps', 1, 1, 0, '2026-11-22T00:00:00Z', 'On lamps', '[]', 'A lamp is lit.', 4, 1, 'on lamps');
                insert into article_words values (1, 'a lamp is lit.');
                insert into revision values (1, 1, 'abc', 'plain', '[]', '[]', '2026-11-22T00:00:00Z', 'Ann');
                insert into source values (1, 1, 'lamps.txt', 'utf-8', x'41');
                insert into block values (1, 1, 0, 'paragraph', 1, 'A lamp is lit.', null, '[]', '[1]');
                insert into annotation
                  (id, article, version, deleted, range_start, range_end, paragraph, status, confidence, creator, created, modified, exact, prefix, suffix, note, folded)
                values
                  ('aplaced001', 1, 1, 0, 2, 6, 1, 'in-place', 1, 'Ann', '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z', 'lamp', 'A ', ' is lit.', 'A note.', 'lamp a note.'),
                  ('aasked0001', 1, 1, 0, null, null, 1, 'confirm', 0, 'Ann', '2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z', 'A lamp', '', ' is lit.', '', 'a lamp');
                insert into theme (id, slug, version, deleted, name, name_key, definition, color, parent, position)
                values (1, 'light', 1, 0, 'Light', 'LIGHT', 'What shines.', 'amber', null, 1), (2, 'lamp', 1, 0, 'Lamp', 'LAMP', '', 'sky', 1, 2),
                       (3, 'lamp-2', 1, 0, 'Ｌａｍｐ', 'ＬＡＭＰ', '', 'sky', null, 3), (4, 'lamp-3', 1, 1, 'Lamp', 'LAMP', '', 'sky', null, 4);
                insert into tagging (annotation, position, theme, article) values (1, 0, 2, 1), (2, 0, 2, 1), (2, 1, 1, 1);
                """);
        }

        await using var library = await SqliteLibrary.OpenForWriting(folder.Library);

        Assert.Contains($"library.sqlite.before-v{Migrations.Embedded.Latest}.backup", folder.Files());
        var placed = (await library.Annotations.Find("aplaced001"))!;
        Assert.Equal(("lamp", "A note.", null, null), (placed.Quote!.Exact, placed.Note, placed.Earlier, placed.LastPlaced));
        Assert.Equal(new(2, 6), placed.Place);
        Assert.Equal(1, await library.Annotations.CountToReview());
        Assert.Equal(
            ["Light 1 2", "Lamp 2 2", "Ｌａｍｐ (2) 0 0"],
            (await library.Themes.List()).Select(theme => $"{theme.Name} {theme.AnnotationCount} {theme.AnnotationCountWithBelow}"));
        await Assert.ThrowsAsync<RefusedException>(() => library.Themes.Add(new("lamp (２)"), Some.Reader));
        await library.Articles.Revise("on-lamps", Some.Draft("On lamps", "Well: A lamp is lit."), Reanchor.Place, Some.Reader);
        Assert.All(await library.Annotations.InArticle("on-lamps"), annotation => Assert.Equal(AnnotationStatus.InPlace, annotation.Status));
        Assert.Empty((await library.Check()).Problems);
    }

    private async Task Make(Migrations migrations) => await SqliteLibrary.OpenForWriting(folder.Library, migrations).DisposeAsync();
}
