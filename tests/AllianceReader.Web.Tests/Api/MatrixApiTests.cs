using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Api;

public sealed class MatrixApiTests(TheApp app) : IClassFixture<TheApp>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static int last;

    [Fact]
    public async Task A_matrix_says_its_columns_its_rows_and_how_it_was_counted()
    {
        var (essay, fear, habit) = await Tagged();

        var matrix = await app.Get($"/api/matrix?theme={fear}&theme={habit}");

        Assert.Equal(["items", "total", "columns", "columnTotal", "whole", "measure", "below", "rule"], matrix.Names());
        var row = Assert.Single(matrix.Items());
        Assert.Equal((essay, 2), (row.Text("key"), row.Number("total")));
        Assert.Equal([(fear, 2), (habit, 1)], matrix.GetProperty("columns").EnumerateArray().Zip(Cells(row), (column, cell) => (column.Text("key"), (int)cell)));
        Assert.Equal("passages", matrix.Text("measure"));

        var turned = await app.Get($"/api/matrix?rows=themes&columns=essays&theme={fear}&theme={habit}");
        Assert.Equal([[2.0], [1.0]], turned.Items().Select(Cells));
    }

    [Fact]
    public async Task A_share_is_of_the_article_text()
    {
        var essay = await app.AddEssay("Ten words stand here, and half of them are taken.", Some.Unheard());
        var theme = await Theme("Half");
        var text = (await app.Get($"/api/articles/{essay}")).Text("text");
        await app.Created($"/api/articles/{essay}/annotations", new { start = 0, end = 20, themes = new[] { theme } });
        await app.Created($"/api/articles/{essay}/annotations", new { start = 10, end = 25, themes = new[] { theme } });

        var matrix = await app.Get($"/api/matrix?measure=share&theme={theme}");

        Assert.Equal(25.0 / text.Length, Cells(matrix.Items().Single()).Single(), 12);
    }

    [Fact]
    public async Task A_theme_says_what_it_occurs_together_with_by_each_rule()
    {
        var (_, fear, habit) = await Tagged();

        foreach (var (rule, both, either) in new[] { ("overlap", 2, 2), ("paragraph", 1, 1), ("essay", 1, 1) })
        {
            var list = await app.Get($"/api/themes/{fear}/cooccurrence?rule={rule}");
            var pair = Assert.Single(list.Items());
            Assert.Equal((habit, both, either, 1.0), (pair.GetProperty("theme").Text("key"), pair.Number("both"), pair.Number("either"), pair.GetProperty("jaccard").GetDouble()));
            Assert.NotEmpty(list.Text("meaning"));
        }
        var table = await app.Get($"/api/cooccurrence?theme={fear}&theme={habit}");
        Assert.Equal(2, Assert.Single(table.GetProperty("pairs").EnumerateArray()).Number("both"));
    }

    [Theory]
    [InlineData("/api/matrix?rows=themes&columns=themes", "columns")]
    [InlineData("/api/matrix?rows=moons", "rows")]
    [InlineData("/api/matrix?rows=0", "rows")]
    [InlineData("/api/matrix?measure=words", "measure")]
    [InlineData("/api/matrix?format=xlsx", "format")]
    [InlineData("/api/matrix?from=soon", "from")]
    [InlineData("/api/matrix?across=0", "across")]
    [InlineData("/api/matrix?across=301", "across")]
    [InlineData("/api/matrix?limit=1001", "limit")]
    [InlineData("/api/cooccurrence?rule=near", "rule")]
    [InlineData("/api/cooccurrence?below=perhaps", "below")]
    public async Task What_cannot_be_meant_is_said_at_its_field(string path, string field)
    {
        using var answer = await app.Http.GetAsync(path);
        var problem = await answer.Problem(HttpStatusCode.BadRequest);
        Assert.Equal([field], problem.GetProperty("errors").Names());
    }

    [Fact]
    public async Task An_unknown_theme_occurs_with_nothing_and_is_not_found()
    {
        using var answer = await app.Http.GetAsync("/api/themes/no-such-theme/cooccurrence");
        await answer.Problem(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("<script>alert(1)</script> & \"more\" ]]>")]
    [InlineData("동맹과 방기의 정치를 아주 길게 적은 이름이라서 그림에 다 들어가지 않는 것")]
    [InlineData("🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝")]
    public async Task Files_hold_any_name_and_run_none(string name)
    {
        var theme = await Theme(name);
        var essay = await app.AddEssay("Whatever it is called, it stands here.", Some.Unheard());
        await app.Created($"/api/articles/{essay}/annotations", new { start = 0, end = 8, themes = new[] { theme, await Theme("Beside it") } });

        foreach (var path in new[]
        {
            $"/api/matrix?theme={theme}", $"/api/matrix?rows=themes&columns=years&theme={theme}", "/api/cooccurrence?across=300", $"/api/matrix?rows=authors&measure=share",
        })
        {
            using var svg = await app.Http.GetAsync($"{path}&format=svg");
            Assert.Equal(("image/svg+xml", "attachment"), (svg.Content.Headers.ContentType!.MediaType, svg.Content.Headers.ContentDisposition!.DispositionType));
            var picture = XDocument.Parse(await svg.Content.ReadAsStringAsync()).Root!;
            Assert.Equal("title desc", picture.Attribute("aria-labelledby")!.Value);
            Assert.NotEmpty(picture.Element(Svg + "title")!.Value);
            Assert.NotEmpty(picture.Element(Svg + "desc")!.Value);
            Assert.Empty(picture.Descendants(Svg + "script").Concat(picture.Descendants(Svg + "style")));
            Assert.Contains(picture.Descendants(Svg + "title"), title => title.Value.Contains(name, StringComparison.Ordinal));

            using var csv = await app.Http.GetAsync($"{path}&format=csv");
            Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
            var cells = await csv.Content.ReadAsStringAsync();
            Assert.DoesNotContain("\"=", cells, StringComparison.Ordinal);
            Assert.Contains(name.Replace("\"", "\"\"", StringComparison.Ordinal), cells, StringComparison.Ordinal);
        }
    }

    private async Task<(string Essay, string Fear, string Habit)> Tagged()
    {
        var essay = await app.AddEssay("A habit is kept by those who fear to lose it.", Some.Unheard());
        var (fear, habit) = (await Theme("Fear"), await Theme("Habit"));
        await app.Created($"/api/articles/{essay}/annotations", new { exact = "habit is kept", themes = new[] { habit, fear } });
        await app.Created($"/api/articles/{essay}/annotations", new { exact = "kept by those", themes = new[] { fear } });
        return (essay, fear, habit);
    }

    private async Task<string> Theme(string name) => (await app.Created("/api/themes", new { name = $"{name} {Interlocked.Increment(ref last)}" })).Text("slug");

    private static IEnumerable<double> Cells(JsonElement row) => row.GetProperty("cells").EnumerateArray().Select(cell => cell.GetDouble());
}
