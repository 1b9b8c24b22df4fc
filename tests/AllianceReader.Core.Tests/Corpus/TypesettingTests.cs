using AllianceReader.Articles;

namespace AllianceReader.Core.Tests.Corpus;

/// <summary>What pages and typesetters do to a text, mended and listed.</summary>
public class TypesettingTests
{
    [Fact]
    public void A_text_copied_page_by_page_loses_its_page_numbers_running_heads_and_line_ends()
    {
        var essay = SomeSource.Draft(
            """
            Two towns and a harbour

            The harbour was built by two towns that did not trust each other, and secu-
            rity was what each of them wanted from it, as the well-known book about the

            THE HARBOUR REVIEW

            12

            two of them says. It stands to this day, since security is dear to anybody who
            has ever had to do without it, and so are well-
            known books.

            THE HARBOUR REVIEW

            13

            And here is the last of its paragraphs.
            """);

        Assert.Equal(
            [
                "The harbour was built by two towns that did not trust each other, and security was what each of them wanted from it, as the well-known book about the two of them says. It stands to this day, since security is dear to anybody who has ever had to do without it, and so are well-known books.",
                "And here is the last of its paragraphs.",
            ],
            essay.Article.Paragraphs.Select(block => block.Text));
        Assert.Equal(["title", "running-head", "page-number", "running-head", "page-number"], essay.Article.Furniture.Select(line => line.Role));
        Assert.Equal("security", Assert.Single(essay.Article.Repairs, repair => repair.Kind == RepairKind.Hyphenation).Made);
    }

    [Fact]
    public void Ligatures_and_soft_hyphens_are_written_out_and_smart_quotes_stay()
    {
        var essay = SomeSource.Draft("A title\n\nThe “ﬁrst oﬃce” of se\u00ADcurity is ‘ours’.");

        Assert.Equal("The “first office” of security is ‘ours’.", essay.Article.Text);
        Assert.Equal(["Ligature “ﬁrst → “first", "Ligature oﬃce” → office”", "Spacing se\u00ADcurity → security"], essay.Article.Repairs.Select(repair => $"{repair.Kind} {repair.Found} → {repair.Made}"));
    }

    [Theory]
    [InlineData("A list of years\n\n1999\n\nThe first of them was good enough for everybody.\n\n2004\n\nThe second was not.")]
    [InlineData("A title\n\n1\n\nA section with a number before it, and it ends.\n\n2\n\nThe next, which ends too.\n\n3\n\nThe last.")]
    [InlineData("A title\n\n1\n\nA text with one number only, which is a heading.")]
    public void Numbers_that_do_not_count_pages_stay(string text) => Assert.Equal(["title"], SomeSource.Draft(text).Article.Furniture.Select(line => line.Role));
}
