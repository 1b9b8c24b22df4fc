using System.Text;
using AllianceReader.Articles;
using AllianceReader.Corpus;
using AllianceReader.Corpus.Review;

namespace AllianceReader.Core.Tests.Corpus.Review;

/// <summary>
/// A source read with what its reader decided. Each line of the tables is a line of the source: what it was taken for, what the reader said
/// of it, and what it then is; <c>+</c> goes on with the block above.
/// </summary>
public class ReadingWithMarksTests
{
    private const string Harbour =
        """
        1. Of harbours

        The two towns
        By Ada Bell

        The harbour was built by two towns that did not trust each other.

        A short line

        It stands to this day for everybody who has ever come near it in a boat or on foot over the sands, and secu-
        rity is dear to anybody who has ever had to do without it. Security it is called.

        Photo of the harbour at noon
        """;

    [Fact]
    public void Each_line_becomes_what_its_reader_says() => AssertReads(
        Harbour,
        """
        line | as read    | said      | is
        1    | title      | kicker    | kicker
        3    | paragraph  | title     | title
        4    | paragraph  | byline    | byline
        6    | paragraph  |           | paragraph
        8    | heading    | paragraph | paragraph
        10   | paragraph  | +         | +paragraph
        11   | +paragraph |           | +paragraph
        13   | paragraph  | caption   | caption
        """);

    [Theory]
    [InlineData("heading")]
    [InlineData("quote")]
    [InlineData("list-item")]
    [InlineData("caption")]
    [InlineData("note")]
    [InlineData("running-head")]
    [InlineData("page-number")]
    [InlineData("other")]
    public void A_line_can_be_anything(string what)
    {
        var read = Read(Harbour, Mark(6, what));

        Assert.Equal(what, Name(Line(read, 6).Place));
        Assert.True(Line(read, 6).Mark is not null);
    }

    [Fact]
    public void What_a_line_states_follows_its_role()
    {
        var before = Read(Harbour);
        var after = Read(Harbour, Mark(1, "kicker"), Mark(3, "title"), Mark(4, "byline"));

        Assert.Equal("1. Of harbours", before.Draft.Article.Title);
        var article = after.Draft.Article;
        Assert.Equal(("The two towns", "1. Of harbours", "Ada Bell"), (article.Title, article.Kicker, article.Authors.Single().Name));
        Assert.Equal(("Ada", "Bell"), (article.Authors[0].Given, article.Authors[0].Family));
        Assert.Equal(["Title 3 Text", "Kicker 1 Text", "Author 4 Text"], article.Facts.Where(fact => fact.Line is not null).Select(fact => $"{fact.Field} {fact.Line} {fact.Basis}"));
        Assert.Equal([FactField.Published, FactField.Publication], ToReview.Of(article).Select(one => one.Field));
    }

    [Fact]
    public void A_title_that_is_none_is_missing() =>
        Assert.Contains(new FactToReview(FactField.Title, null), ToReview.Of(Read(Harbour, Mark(1, "heading")).Draft.Article));

    [Fact]
    public void A_title_of_two_lines_is_one_title() =>
        Assert.Equal("1. Of harbours The two towns", Read(Harbour, Mark(3, "title")).Draft.Article.Title);

    [Fact]
    public void Whether_a_line_goes_on_or_begins_is_for_the_reader_to_say()
    {
        var joined = Read(Harbour, Mark(13, "+"));
        var apart = Read(Harbour, new LineMark(11) { Joins = false });

        Assert.EndsWith("Security it is called. Photo of the harbour at noon", joined.Draft.Article.Text, StringComparison.Ordinal);
        Assert.Contains("and secu-\n\nrity is dear", apart.Draft.Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_goes_on_with_a_quotation_is_of_the_quotation() =>
        Assert.Equal(["quote", "+quote"], new[] { 6, 8 }.Select(line => Name(Line(Read(Harbour, Mark(6, "quote"), Mark(8, "+")), line).Place)));

    [Fact]
    public void Each_repair_stands_with_its_line_and_can_be_taken_back()
    {
        const string source = "A title\n\nThe ^{1} “ﬁrst oﬃce” of se\u00ADcurity is *ours*, and secu-\nrity is security. Ends.";
        AssertRepairs(source, [],
            """
            3 | Ligature     | “ﬁrst                  | “first
            3 | Ligature     | oﬃce”                  | office”
            3 | Spacing      | se·curity              | security
            3 | FootnoteSign | ^{1}                   | ¹
            3 | Emphasis     | *ours*                 | ours
            3 | Hyphenation  | secu-/rity             | security
            """);
        AssertRepairs(source, [RepairKind.Ligature, RepairKind.Spacing, RepairKind.FootnoteSign, RepairKind.Emphasis, RepairKind.Hyphenation],
            """
            3 | Ligature     | “ﬁrst                  | “ﬁrst
            3 | Ligature     | oﬃce”                  | office”
            3 | Spacing      | se·curity              | se·curity
            3 | FootnoteSign | ^{1}                   | ^{1}
            3 | Emphasis     | *ours*                 | *ours*
            4 | Rejoined     | secu-/rity             | secu-rity
            3 | Hyphenation  | secu-/rity             | secu-/rity
            """);
    }

    [Fact]
    public void With_all_repairs_taken_back_the_text_is_as_in_the_source()
    {
        const string source = "A title\n\nThe “ﬁrst oﬃce” of se\u00ADcurity is *ours*, said ^{2} twice: *theirs* too.";
        var first = Read(source);
        var all = first.Lines.SelectMany(line => line.Repairs).Select(repair => repair.Id!.Value).ToHashSet();

        var article = Read(source, new LineMark(3) { TakenBack = all }).Draft.Article;

        Assert.Equal(source.Split('\n')[2], article.Text);
        Assert.Empty(article.Paragraphs[0].Emphasis);
        Assert.Equal(first.Draft.Article.Sha256, article.Sha256);
        Assert.Equal(6, article.Repairs.Count(repair => repair.IsTakenBack));
    }

    [Fact]
    public void A_control_character_is_not_brought_back_since_no_export_could_hold_it()
    {
        var read = Read("A title\n\nOne\ftwo and three are enough.", new LineMark(3) { TakenBack = new HashSet<TakenBack> { new(RepairKind.Spacing, 0) } });

        Assert.Equal("One two and three are enough.", read.Draft.Article.Text);
        Assert.Null(Line(read, 3).Repairs.Single().Id);
    }

    [Fact]
    public void Dropped_page_numbers_and_running_heads_come_back_one_by_one()
    {
        const string pages = "A title\n\nThe first page ends in the middle of a\n\n12\n\nsentence that goes on over the\n\n13\n\npage, and here it ends.";

        Assert.Equal(["page-number", "page-number"], Read(pages).Draft.Article.Furniture.Skip(1).Select(line => line.Role));
        Assert.Equal(
            ["The first page ends in the middle of a", "12", "sentence that goes on over the page, and here it ends."],
            Read(pages, Mark(5, "paragraph"), new LineMark(7) { Joins = false }).Draft.Article.Paragraphs.Select(block => block.Text));
    }

    [Fact]
    public void An_essay_of_which_nothing_would_be_left_is_refused()
    {
        var marks = Read("A title\n\nOne.\n\nTwo.").Lines.Select(line => Mark(line.Number, "other")).ToArray();

        Assert.Contains("Nothing would be left", Assert.Throws<RefusedException>(() => { Read("A title\n\nOne.\n\nTwo.", marks); }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_of_lines_that_are_not_there_are_dropped() => Assert.True(Read("A title\n\nOne.", Mark(77, "note"), Mark(2, "note")).Marks.IsEmpty);

    [Fact]
    public void A_decision_leaves_every_other_line_as_it_was_and_every_character_in_its_place()
    {
        foreach (var line in Read(Harbour).Lines)
        {
            foreach (var what in new[] { "paragraph", "quote", "note", "other", "+" }.Where(what => (line.Number, what) != (6, "other")))
            {
                Accounting.ForAll(Read(Harbour, Mark(line.Number, what)).Draft, Harbour);
            }
        }
    }

    internal static ReviewedSource Read(string source, params LineMark[] marks) =>
        ReviewedSource.Of(SomeSource.Read(Encoding.UTF8.GetBytes(source)), KnownFacts.None, SourceMarks.Of(marks));

    internal static LineMark Mark(int line, string what) => what == "+" ? new(line) { Joins = true }
        : FurnitureRole.All.Contains(what) ? new(line) { Role = what }
        : new(line) { Kind = Enum.GetValues<BlockKind>().Single(kind => kind.Name() == what), Joins = false };

    internal static ReviewLine Line(ReviewedSource read, int number) => read.Lines.Single(line => line.Number == number);

    internal static string Name(LinePlace place) => (place.Joined ? "+" : "") + (place.Role ?? place.Kind!.Value.Name());

    private static void AssertReads(string source, string table)
    {
        var rows = table.Split('\n').Skip(1).Select(row => row.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var read = Read(source, [.. rows.Where(row => row[2].Length > 0).Select(row => Mark(int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture), row[2]))]);
        var written = new StringBuilder("line | as read    | said      | is");
        foreach (var (line, row) in read.Lines.Zip(rows))
        {
            written.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n{line.Number,-4} | {Name(line.AsRead),-10} | {row[2],-9} | {Name(line.Place)}");
        }
        Assert.Equal(table, written.ToString());
    }

    private static void AssertRepairs(string source, RepairKind[] takenBack, string table)
    {
        var read = Read(source, new LineMark(3) { TakenBack = takenBack.Select(kind => new TakenBack(kind, 0)).ToHashSet() });
        var rows = from line in read.Lines
                   from one in line.Repairs
                   where one.Repair.Kind != RepairKind.Flagged
                   select $"{line.Number} | {one.Repair.Kind,-12} | {Shown(one.Repair.Found),-22} | {Shown(one.Repair.Made)}".TrimEnd();
        Assert.Equal(table.Split('\n').Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    private static string Shown(string text) => text.Replace('\n', '/').Replace('\u00AD', '·').TrimEnd();
}
