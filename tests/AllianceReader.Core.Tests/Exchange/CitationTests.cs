using AllianceReader.Articles;
using AllianceReader.Exchange;

namespace AllianceReader.Core.Tests.Exchange;

/// <summary>Author-date, after the Chicago Manual of Style.</summary>
public class CitationTests
{
    private static readonly Author Kim = new("Tongfi Kim", "Tongfi", "Kim");
    private static readonly Author Moon = new("Moon Chung-in", "Chung-in", "Moon");

    [Fact]
    public void One_author_and_a_month() => Cited(
        Of("Can Leagues Last?", "2018-09", "The Diplomat", Kim),
        "Kim 2018",
        "Kim, Tongfi. 2018. “Can Leagues Last?” The Diplomat, September 2018.");

    [Fact]
    public void Two_authors_of_whom_the_second_is_printed_as_ever() => Cited(
        Of("On Leagues", "2025-02-24T16:45:00+09:00", "Hankyoreh", Moon, Kim),
        "Moon and Kim 2025",
        "Moon, Chung-in, and Tongfi Kim. 2025. “On Leagues.” Hankyoreh, 24 February 2025.");

    [Fact]
    public void Three_authors_and_no_date() => Cited(
        Of("On Leagues", null, null, Kim, Moon, new Author("Publius", null, null)),
        "Kim et al. n.d.",
        "Kim, Tongfi, Moon Chung-in, and Publius. n.d. “On Leagues.”");

    [Fact]
    public void No_author_and_no_more_than_a_year() => Cited(
        Of("Time to “Expand” the League, and Soon", "2024", "Daily", []),
        "“Time to ‘Expand’ the League” 2024",
        "“Time to ‘Expand’ the League, and Soon.” 2024. Daily.");

    [Fact]
    public void No_title_takes_the_opening_words() => Cited(
        Of(null, "2024", "Daily", Kim) with { Paragraphs = [new() { Kind = BlockKind.Paragraph, Text = "A league is a habit.", Range = new(0, 20), Number = 1 }] },
        "Kim 2024",
        "Kim, Tongfi. 2024. “A league is a habit.” Daily.");

    private static void Cited(Article article, string inText, string entry)
    {
        var citation = Citation.Of(article);
        Assert.Equal(inText, citation.InText);
        Assert.Equal(entry, citation.Entry);
    }

    private static Article Of(string? title, string? published, string? publication, params Author[] authors) => new()
    {
        Slug = "on-leagues", Title = title, Published = published, Publication = publication, Authors = authors, Text = "", Paragraphs = [], Sha256 = new('0', 64),
    };
}
