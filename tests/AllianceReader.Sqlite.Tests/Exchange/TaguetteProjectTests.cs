using System.Text;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Intake;
using AllianceReader.Sqlite.Exchange.Intake;
using AllianceReader.Sqlite.Tests.Support;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AllianceReader.Sqlite.Tests.Exchange;

public sealed class TaguetteProjectTests : IDisposable
{
    private const string Html = "<h1>Of habits</h1>\n<p>🤝 Allies &amp; <b>others</b> share costs.</p>\n<p>한미동맹은 굳건하다.</p>";

    private const string Schema =
        """
        create table projects (id integer primary key, name varchar(200) not null, description text not null, created datetime not null);
        create table documents (id integer primary key, name varchar(200) not null, description text not null, filename varchar(200) not null, created datetime not null, project_id integer not null, text_direction varchar(13) not null, contents text not null);
        create table tags (id integer primary key, project_id integer not null, path varchar(200) not null, description text not null);
        create table highlights (id integer primary key, document_id integer not null, start_offset integer not null, end_offset integer not null, snippet text not null);
        create table highlight_tags (highlight_id integer not null, tag_id integer not null);
        create table commands (id integer primary key, date datetime not null, user_login varchar(30) not null, project_id integer not null, document_id integer, payload text not null);
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Documents_tags_and_highlights_are_read_bytes_of_HTML_turned_into_places()
    {
        var work = Read(Project());

        var document = Assert.Single(work.Documents);
        Assert.Equal(("Of habits", "Of habits\n\n🤝 Allies & others share costs.\n\n한미동맹은 굳건하다."), (document.Title, document.Text));
        Assert.Equal(["Allies & others", "costs.\n\n한미동맹은", "한미동맹은"], work.Notes.Select(note => document.Text![note.Range!.Value.Start..note.Range.Value.End]));
        Assert.Equal(["costs", "", "costs, trust"], work.Notes.Select(note => string.Join(", ", note.Themes.Select(path => Assert.Single(path)))));
        Assert.Equal(["kim", null, null], work.Notes.Select(note => note.Creator));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.Zero), work.Notes[0].Created);
        Assert.Equal(["costs: Who pays", "trust: "], work.Codebook.Select(theme => $"{Assert.Single(theme.Path)}: {theme.Definition}"));
        Assert.Equal(3, work.Notes.Select(note => note.Id).Distinct().Count());
        Assert.DoesNotContain(folder.Files(), file => file != "project.sqlite3");
    }

    [Fact]
    public void Tags_under_tags_are_read_even_where_they_stand_under_each_other()
    {
        var work = Read(Project("alter table tags add column parent_id integer; update tags set parent_id = 1 where id = 2; update tags set parent_id = 2 where id = 1"));

        Assert.Equal(["trust/costs", "costs/trust"], work.Codebook.Select(theme => string.Join('/', theme.Path)));
    }

    [Fact]
    public void Our_own_library_is_no_project_and_is_left_alone()
    {
        var path = Make("library.sqlite3", $"pragma application_id = {0x416C5265}; create table a (b)");

        Assert.Contains("AllianceReader library", Refused(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("create table a (b)", "none of Taguette's")]
    [InlineData("drop table tags; create view tags as with recursive n(i) as (select 1 union all select i + 1 from n) select i as id, i as path, '' as description from n", "none of Taguette's")]
    [InlineData("drop table tags; create virtual table tags using fts5 (id, path, description)", "none of Taguette's")]
    [InlineData("drop table highlights; create table highlights (id text, document_id text, start_offset text, end_offset text); insert into highlights values ('a', 'b', 'c', 'd')", "other things")]
    public void Another_database_and_a_project_with_a_hostile_schema_are_refused(string change, string reason) =>
        Assert.Contains(reason, Refused(change.StartsWith("create table a", StringComparison.Ordinal) ? Make("a.sqlite3", change) : Project(change)), StringComparison.Ordinal);

    [Fact]
    public void Taggings_by_the_thousand_that_lead_nowhere_are_passed_over()
    {
        var path = Project("drop table highlight_tags; create table highlight_tags (highlight_id integer, tag_id integer); with recursive n(i) as (select 1 union all select i + 1 from n where i < 3000) insert into highlight_tags select i, 1 from n");

        Assert.Equal(3, Read(path).Notes.Count);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(4096)]
    [InlineData(20_000)]
    public void A_project_cut_off_or_overwritten_is_refused_or_read_never_more(int length)
    {
        var bytes = File.ReadAllBytes(Project());
        var cut = folder.File("cut.sqlite3");
        File.WriteAllBytes(cut, bytes[..Math.Min(length, bytes.Length)]);
        Assert.Throws<FileRefusedException>(() => Read(cut));

        var random = new Random(length);
        for (var n = 0; n < 20; n++)
        {
            var changed = bytes.ToArray();
            random.NextBytes(changed.AsSpan(random.Next(100, changed.Length - 50), 50));
            File.WriteAllBytes(cut, changed);
            try
            {
                Read(cut);
            }
            catch (FileRefusedException)
            {
                // As it should be.
            }
        }
    }

    private static ForeignWork Read(string path)
    {
        using var file = new ForeignFile(path, "project.sqlite3");
        var format = new TaguetteProject();
        Assert.True(format.Recognizes(file));
        return format.Read(file);
    }

    private static string Refused(string path) => Assert.Throws<FileRefusedException>(() => Read(path)).Message;

    private string Project(string change = "select 1")
    {
        int Bytes(string before) => Encoding.UTF8.GetByteCount(before);
        var (allies, korean, costs) = (Bytes("Of habits\n🤝 "), Bytes("Of habits\n🤝 Allies & others share costs.\n"), Bytes("Of habits\n🤝 Allies & others share "));
        return Make("project.sqlite3", $"""
            {Schema}
            insert into projects values (1, 'Habits', '', '2026-01-01 00:00:00.000000');
            insert into documents values (1, 'Of habits', '', 'habits.html', '2026-01-01 00:00:00', 1, 'LEFT_TO_RIGHT', '{Html}');
            insert into tags values (1, 1, 'costs', 'Who pays'), (2, 1, 'trust', '');
            insert into highlights values (7, 1, {allies}, {allies + Bytes("Allies & others")}, ''), (8, 1, {korean}, {korean + Bytes("한미동맹은")}, ''), (9, 1, {costs}, {korean + Bytes("한미동맹은")}, '');
            update highlights set start_offset = {costs} where id = 9;
            insert into highlight_tags values (7, 1), (8, 1), (8, 2);
            insert into commands values (1, '2026-03-01 10:00:00.000000', 'kim', 1, 1, '{"{"}"type": "highlight_add", "highlight_id": 7{"}"}'), (2, '2026-03-01 10:00:00', 'admin', 1, 1, '{"{"}"type": "highlight_add", "highlight_id": 8{"}"}'), (3, 'x', 'x', 1, 1, 'no json');
            {change};
            """);
    }

    private string Make(string name, string sql)
    {
        var path = folder.File(name);
        File.Delete(path);
        using var db = new SqliteConnection($"Data Source={path};Pooling=False");
        db.Open();
        db.Execute(sql);
        return path;
    }
}
