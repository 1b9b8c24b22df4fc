using AllianceReader.Annotations;
using AllianceReader.Articles;
using AllianceReader.Exchange;

namespace AllianceReader.Core.Tests.Exchange;

/// <summary>Passages as they are put into a text of one's own.</summary>
public class QuotationTests
{
    private static readonly ArticleSummary Leagues = Essay("on-leagues", "Can “Leagues” Last?", "2018-09", "The Diplomat", new Author("Tongfi Kim", "Tongfi", "Kim"));
    private static readonly ArticleSummary Unsigned = Essay("untold", null, null, null);

    [Fact]
    public void With_author_and_date_each_essay_is_listed_once_at_the_end() => Assert.Equal(
        """
        “a ‘habit’ of fear” (Kim 2018, ¶ 4)

        “One block

        and another” (Kim 2018, ¶ 7)

        “nobody’s words” (“A league is a habit” n.d.)

        “A league is a habit of fear.” n.d. http://here/read/untold

        Kim, Tongfi. 2018. “Can ‘Leagues’ Last?” The Diplomat, September 2018. http://here/read/on-leagues

        """,
        Quoted(CitationStyle.AuthorDate));

    [Fact]
    public void In_notes_an_essay_is_named_in_full_once_and_in_short_after_that() => Assert.Equal(
        """
        “a ‘habit’ of fear”¹

        “One block

        and another”²

        “nobody’s words”³

        1. Tongfi Kim, “Can ‘Leagues’ Last?,” The Diplomat, September 2018, ¶ 4. http://here/read/on-leagues#a-one

        2. Kim, “Can ‘Leagues’ Last,” ¶ 7. http://here/read/on-leagues#a-two

        3. “A league is a habit of fear,” n.d. http://here/read/untold#a-three

        """,
        Quoted(CitationStyle.Notes));

    [Fact]
    public void A_note_on_a_whole_essay_has_no_words_to_quote() =>
        Assert.Equal(1, Quotations.Of(All(), CitationStyle.Notes, "http://here").Wordless);

    private static string Quoted(CitationStyle style) => Quotations.Of(All(), style, "http://here/").Text;

    private static AnnotationInContext[] All() =>
    [
        Passage("one", Leagues, "a “habit” of fear", 4),
        Passage("two", Leagues, "One block\n\nand another", 7),
        Passage("three", Unsigned, "nobody’s words", null),
        new(new() { Id = "four", Article = "untold", Creator = "me", Note = "On all of it." }, Unsigned, null),
    ];

    private static AnnotationInContext Passage(string id, ArticleSummary essay, string words, int? paragraph) =>
        new(new() { Id = id, Article = essay.Slug, Quote = new(words), Range = new(0, words.Length), Paragraph = paragraph, Creator = "me" }, essay, null);

    private static ArticleSummary Essay(string slug, string? title, string? published, string? publication, params Author[] authors) =>
        new() { Slug = slug, Title = title, Opening = "A league is a habit of fear.", Published = published, Publication = publication, Authors = authors };
}
