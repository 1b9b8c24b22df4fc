using System.Text;
using AllianceReader.Corpus;
using AllianceReader.Corpus.Review;
using static AllianceReader.Core.Tests.Corpus.Review.ReadingWithMarksTests;

namespace AllianceReader.Core.Tests.Corpus.Review;

/// <summary>A source comes in changed: the marks of lines that say the same stay, whatever their numbers are now.</summary>
public class CarriedMarksTests
{
    [Fact]
    public void Marks_stay_with_lines_that_say_the_same()
    {
        const string old = "A title\n\nOne is here.\n\n* * *\n\nTwo is here.\n\n* * *\n\nThree is here.\n\nFour.";
        const string revised = "A title\n\nNew at the beginning.\n\nOne is here.\n\n* * *\n\nTwo was here.\n\n* * *\n\nThree is here.\n\nFour.";

        AssertCarried(old, revised, "1 kicker, 3 note, 5 other, 7 quote, 9 section, 11 caption", "1 kicker, 5 note, 7 other, 11 section, 13 caption");
    }

    [Fact]
    public void A_line_that_moved_takes_its_mark_along_and_one_that_is_gone_leaves_nothing() =>
        AssertCarried("A title\n\nOne.\n\nTwo.\n\nThree.", "A title\n\nThree.\n\nOne.", "3 note, 5 quote, 7 caption", "3 caption, 5 note");

    [Fact]
    public void Ten_thousand_lines_that_changed_at_both_ends_are_compared_at_once()
    {
        var lines = Enumerable.Range(1, 10_000).Select(n => n % 3 == 0 ? "And so on." : $"Line {n} of many.").ToList();
        var old = Lines($"First.\n{string.Join('\n', lines)}\nLast.");
        var revised = Lines($"Another first.\n{string.Join('\n', lines)}\nAnother last.");
        var marks = SourceMarks.Of(Enumerable.Range(2, 10_000).Select(n => Mark(n, "note")));

        Assert.Equal(10_000, CarriedMarks.To(revised, old, marks).All.Count);
    }

    [Fact]
    public void Marks_come_back_from_their_text_as_they_were()
    {
        var marks = SourceMarks.Of([Mark(3, "list-item"), Mark(4, "+"), new(9) { Role = "page-number" }, new(12) { TakenBack = new HashSet<TakenBack> { new(AllianceReader.Articles.RepairKind.Ligature, 2) } }]);

        Assert.Equal(
            """[{"line":3,"kind":"list-item","joins":false},{"line":4,"joins":true},{"line":9,"role":"page-number"},{"line":12,"takenBack":[{"kind":"ligature","nth":2}]}]""",
            MarksJson.Of(marks));
        Assert.Equal(MarksJson.Of(marks), MarksJson.Of(MarksJson.Parse(MarksJson.Of(marks))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[null]")]
    [InlineData("""[{"line":0,"kind":"note"}]""")]
    [InlineData("""[{"line":1,"kind":"poem"}]""")]
    [InlineData("""[{"line":1,"role":"<script>"}]""")]
    [InlineData("""[{"line":1,"kind":"note","role":"title"}]""")]
    public void What_is_no_list_of_marks_is_refused(string json) => Assert.Throws<RefusedException>(() => { MarksJson.Parse(json); });

    private static SourceLines Lines(string text) => SomeSource.Read(Encoding.UTF8.GetBytes(text)).Lines;

    private static void AssertCarried(string old, string revised, string marked, string expected)
    {
        var marks = SourceMarks.Of(marked.Split(", ").Select(one => one.Split(' ')).Select(one => Mark(int.Parse(one[0], System.Globalization.CultureInfo.InvariantCulture), one[1])));

        var carried = CarriedMarks.To(Lines(revised), Lines(old), marks);

        Assert.Equal(expected, string.Join(", ", carried.All.Select(mark => $"{mark.Line} {mark.Role ?? AllianceReader.Articles.BlockKinds.Name(mark.Kind!.Value)}")));
    }
}
