using System.Text;
using System.Xml.Linq;
using AllianceReader.Overview;

namespace AllianceReader.Core.Tests.Overview;

/// <summary>What is taken away as a file: a table that no spreadsheet runs, a picture that no name breaks.</summary>
public class FigureTests
{
    private static readonly XNamespace svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")")]
    [InlineData("+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("-2+3")]
    [InlineData("＝1")]
    public async Task A_name_that_begins_like_a_formula_is_no_formula(string name)
    {
        var rows = await Csv(Table(name));

        Assert.Equal(["Themes", "key", "detail", "'" + name, "2024", "total"], rows[0]);
        Assert.Equal(["'" + name, "k", "", "3", "0", "3"], rows[1]);
    }

    [Fact]
    public async Task Pairs_as_a_file_say_both_either_and_the_coefficient_each_once()
    {
        var themes = new MatrixHeading[] { new("fear", "Fear", 3), new("habit", "-Habit", 4) };
        var output = new MemoryStream();
        await FigureCsv.Write(new PairTable(new(), themes, 2, [[null, new PairCount(1, 6)], [new PairCount(1, 6), null]]), output);

        Assert.Equal(
            [["theme", "key", "with", "with-key", "both", "either", "jaccard"], ["Fear", "fear", "'-Habit", "habit", "1", "6", "0.1667"]],
            Rows(output));
    }

    [Theory]
    [InlineData("<script>alert(1)</script> & \"more\" ]]> <!--")]
    [InlineData("한국의 아주 긴 이름을 가진 주제가 여기에 서서 그림 밖으로 나가지 않는다")]
    [InlineData("🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝🤝")]
    public void A_picture_is_well_formed_whatever_names_are_in_it(string name)
    {
        var picture = Picture(Table(name));

        Assert.Equal("title desc", (string?)picture.Attribute("aria-labelledby"));
        Assert.Contains(name, picture.Element(svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.Contains($"{name}, {name}: 3", picture.Descendants(svg + "title").Select(title => title.Value));
        Assert.DoesNotContain(picture.Descendants(), element => element.Name.LocalName is "script" or "style" or "image" or "foreignObject" or "a");
        Assert.DoesNotContain(picture.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name.LocalName is "href" or "style");
    }

    [Fact]
    public void What_XML_cannot_hold_is_left_out_of_a_picture() =>
        Assert.Contains("ab, ab: 3", Picture(Table("a\u0001\ufffeb")).Descendants(svg + "title").Select(title => title.Value));

    [Fact]
    public void A_timeline_draws_the_years_without_anything_as_one_gap_and_says_which()
    {
        var picture = Picture(Timeline("2018", "2019", "2024", null));

        Assert.Contains("2020–2023", picture.Elements(svg + "text").Select(text => text.Value));
        Assert.Single(picture.Descendants(svg + "line"), line => line.Attribute("stroke-dasharray") is not null);
        Assert.Contains("drawn short", picture.Element(svg + "desc")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_years_that_do_not_follow_each_other_have_a_gap_between() => Assert.Equal(
        [("2001", 0), ("2002–2009", null), ("2010", 1), ("2011", 2), ("2012", null), ("2013", 3), ("no date", 4)],
        YearColumn.Of([("2001", "2001"), ("2010", "2010"), ("2011", "2011"), ("2013", "2013"), (null, "no date")]).Select(year => (year.Name, year.Place)));

    [Theory]
    [InlineData(0, 9, 0)]
    [InlineData(1, 900, 1)]
    [InlineData(450, 900, 4)]
    [InlineData(900, 900, 7)]
    public void A_cell_is_as_deep_as_its_part_of_the_largest(double value, double largest, int depth) => Assert.Equal(depth, Depth.Of(value, largest));

    private static FigureTable Table(string name) => new(
        "Themes by years", "How it was counted.", "Themes", [new(name, "k", "amber", null, 3)], [new(name, "k", null, null, 3), new("2024", "2024", null, null, 0)], [[3, 0]], Share: false);

    private static FigureTable Timeline(params string?[] years) => FigureTable.Of(new Matrix(
        new() { Rows = Axis.Themes, Columns = Axis.Years },
        [new("fear", "Fear", 1) { Look = "amber" }], [.. years.Select(year => new MatrixHeading(year, year ?? "no date", 1))], [[.. years.Select(_ => 1.0)]], 1, years.Length, 1));

    private static XElement Picture(FigureTable table)
    {
        var output = new MemoryStream();
        FigureSvg.Write(table, output);
        return XDocument.Parse(Encoding.UTF8.GetString(output.ToArray())).Root!;
    }

    private static async Task<string[][]> Csv(FigureTable table)
    {
        var output = new MemoryStream();
        await FigureCsv.Write(table, output);
        return Rows(output);
    }

    // Every cell stands in quotes.
    private static string[][] Rows(MemoryStream output) =>
    [
        .. Encoding.UTF8.GetString(output.ToArray()[Encoding.UTF8.Preamble.Length..])
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row[1..^1].Split("\",\"").Select(cell => cell.Replace("\"\"", "\"", StringComparison.Ordinal)).ToArray()),
    ];
}
