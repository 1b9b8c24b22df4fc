using System.Text;
using AllianceReader.Articles;

namespace AllianceReader.Core.Tests.Corpus;

/// <summary>Short texts in each layout, and what a person reads out of them.</summary>
public class LayoutTests
{
    [Fact]
    public void Asan_with_two_authors_and_a_subtitle()
    {
        var essay = SomeSource.Draft(
            """
            Op-Ed

            Keep the lamp lit
            What a small ally can do before dawn

            LIM Bora and Peter STONE

            Research Fellow 2023-11-02

            A lamp is cheap. Oil is not, and somebody has to carry it.

            ^{*} The views expressed herein were first published in *The Lamplighter* and are not the views of The Dawn Institute.
            """);

        Assert.Equal("asan", essay.Layout);
        Assert.Equal(("Keep the lamp lit", "What a small ally can do before dawn", "Op-Ed"), (essay.Article.Title, essay.Article.Standfirst, essay.Article.Kicker));
        Assert.Equal(["Lim Bora: Research Fellow, The Dawn Institute", "Peter Stone: Research Fellow, The Dawn Institute"], essay.Article.Authors.Select(author => $"{author.Name}: {author.Affiliation}"));
        Assert.Equal(("The Lamplighter", "2023-11-02"), (essay.Article.Publication, essay.Article.Published));
        Assert.Equal("kicker title standfirst byline date", Roles(essay.Article));
        Assert.Equal(["¶1 A lamp is cheap. Oil is not, and somebody has to carry it.", "note The views expressed herein were first published in The Lamplighter and are not the views of The Dawn Institute."], Blocks(essay.Article));
        Assert.Equal("The Lamplighter", Assert.Single(essay.Article.Paragraphs[1].Emphasis).Of(essay.Article.Text));
        Assert.Equal("*", essay.Article.Paragraphs[1].Marker);
    }

    [Fact]
    public void Asan_without_its_footnote_says_nothing_of_institute_and_publication()
    {
        var essay = SomeSource.Draft("Op-ed\n\nNATO Summit\n\nKIM Minseo\n\nVice President 2022-07-01\n\nThey met. They parted.");

        Assert.Equal(("asan", "NATO Summit", "Vice President", null), (essay.Layout, essay.Article.Title, essay.Article.Authors[0].Affiliation, essay.Article.Publication));
    }

    [Fact]
    public void Hankyoreh_without_kicker_and_change_and_with_two_lines_above_the_byline()
    {
        var essay = SomeSource.Draft(
            """
            Who pays the ferryman

            Posted on : 2021-05-06 07:08 KST

            One side of the river
            And the other

            By Seo Ha-eun and Na Woo, teachers at Riverside School

            Nobody pays him. He rows.

            Please direct comments to the keeper, [english@hani.co.kr]

            Original Korean
            """);

        Assert.Equal("hankyoreh", essay.Layout);
        Assert.Equal(("Who pays the ferryman", null, "One side of the river And the other"), (essay.Article.Title, essay.Article.Kicker, essay.Article.Standfirst));
        Assert.Equal(["Seo Ha-eun", "Na Woo"], essay.Article.Authors.Select(author => author.Name));
        Assert.Equal(("2021-05-06", null), (essay.Article.Published, essay.Article.Modified));
        Assert.Equal("Posted on 2021-05-06 at 07:08 KST", essay.Fact(FactField.Published)?.Reason);
        Assert.Equal(new(FactField.Publication, "Hankyoreh", Basis.Inferred, 12, "From the e-mail domain hani.co.kr."), essay.Fact(FactField.Publication));
        Assert.Equal("title date standfirst standfirst byline contact link", Roles(essay.Article));
    }

    [Fact]
    public void JoongAng_with_a_named_author_at_the_end_and_pictures_in_between()
    {
        var essay = SomeSource.Draft(
            """
            A bridge has two ends

            Build from both sides.

            다리, 물, 하늘이(가) 포함된 그림 자동 생성된 설명

            AI가 생성한 콘텐츠는 올바르지 않을 수 있습니다.

            Then meet in the middle.

            The author, Han Do-yun, is a former engineer at the Bureau of Roads and Bridges.

            Translation by the paper’s staff.
            """);

        Assert.Equal(("joongang", "A bridge has two ends"), (essay.Layout, essay.Article.Title));
        Assert.Equal(("Han Do-yun", "Bureau of Roads and Bridges"), (essay.Article.Authors[0].Name, essay.Article.Authors[0].Affiliation));
        Assert.Equal("title alt-text alt-text", Roles(essay.Article));
        Assert.Equal(
            ["¶1 Build from both sides.", "¶2 Then meet in the middle.", "note The author, Han Do-yun, is a former engineer at the Bureau of Roads and Bridges.", "note Translation by the paper’s staff."],
            Blocks(essay.Article));
    }

    [Fact]
    public void A_blog_post_of_another_series_with_its_author_named()
    {
        var essay = SomeSource.Draft(
            """
            from The Water’s Edge

            Five ways to read a treaty

            May 4, 2019

            Blog Post by Ann B. Author and Cho Min-ji

            More on:

            Treaties and Agreements

            Twice, and aloud. That is two of the five, and the remaining three are harder.

            What the margins say

            They say who held the pen. They say it more plainly than the articles do.

            This piece was first published in The Lamplighter.

            Creative Commons
            This work is licensed under Creative Commons Attribution 4.0 International (CC BY 4.0) License.
            View License Details
            """);

        Assert.Equal(("asia-unbound", "The Water’s Edge", "2019-05-04", "CC BY 4.0"), (essay.Layout, essay.Article.Publication, essay.Article.Published, essay.Article.Licence));
        Assert.Equal(["Ann B. Author", "Cho Min-ji"], essay.Article.Authors.Select(author => author.Name));
        Assert.Equal(["Treaties and Agreements"], essay.Article.Topics);
        Assert.Equal(
            [
                "¶1 Twice, and aloud. That is two of the five, and the remaining three are harder.", "heading What the margins say",
                "¶2 They say who held the pen. They say it more plainly than the articles do.", "note This piece was first published in The Lamplighter.",
            ],
            Blocks(essay.Article));
        Assert.Equal("section title date byline topic topic licence licence licence", Roles(essay.Article));
    }

    [Fact]
    public void A_diplomat_essay_by_two()
    {
        var opening = "There is a kind of promise that nobody remembers making and everybody is bound by, and the alliance between the two shores is one of those.";

        var essay = SomeSource.Draft(
            $"{opening}\nIt was made twice.\nIt will be made again.\nAnn Author is a senior fellow at the Dawn Institute. She writes on lamps.\nMin-ji Cho is an associate professor of history at Riverside University in Busan.");

        Assert.Equal(("diplomat", null), (essay.Layout, essay.Article.Title));
        Assert.Equal(["Ann Author, Dawn Institute", "Min-ji Cho, Riverside University"], essay.Article.Authors.Select(author => $"{author.Name}, {author.Affiliation}"));
        Assert.Equal((3, 2), (essay.Article.ParagraphCount, essay.Article.Paragraphs.Count(block => block.Kind == BlockKind.Note)));
        Assert.StartsWith("There is a kind of promise", essay.Article.Opening, StringComparison.Ordinal);
    }

    // text, title, ¶
    [Theory]
    [InlineData("On lamps\n\nThey burn.\n\nThey go out.", "On lamps", 2)]
    [InlineData("On lamps\nThey burn.\nThey go out.", "On lamps", 2)]
    [InlineData("Who lights the lamp?\n\nNobody does.", "Who lights the lamp?", 1)]
    [InlineData("They burn.\n\nThey go out.", null, 2)]
    [InlineData("Only one line and no more", null, 1)]
    [InlineData("“They burn.” So it was said.", null, 1)]
    [InlineData("등불에 대하여\n\n등불은 탄다.\n\n그리고 꺼진다.", "등불에 대하여", 2)]
    [InlineData("자동 생성된 설명", null, 1)]
    public void Plain_text_takes_its_first_short_line_as_title(string text, string? title, int paragraphs)
    {
        var essay = SomeSource.Draft(text);

        Assert.Equal(("plain", title, paragraphs), (essay.Layout, essay.Article.Title, essay.Article.ParagraphCount));
        Accounting.ForAll(essay, text);
    }

    [Fact]
    public void A_long_first_line_is_no_title() =>
        Assert.Null(SomeSource.Draft(string.Join(' ', Enumerable.Repeat("lamp", 30)) + "\n\nThey burn.").Article.Title);

    [Fact]
    public void Plain_text_has_a_byline_a_date_and_a_bio_where_they_stand_there()
    {
        var essay = SomeSource.Draft("On lamps\n\nBy Ann Author and Cho Min-ji\n3 May 2020\n\nThey burn.\n\nAnn Author is a lecturer in optics at Dawn College.");

        Assert.Equal(["Ann Author", "Cho Min-ji"], essay.Article.Authors.Select(author => author.Name));
        Assert.Equal("2020-05-03", essay.Article.Published);
        Assert.Equal(["¶1 They burn.", "note Ann Author is a lecturer in optics at Dawn College."], Blocks(essay.Article));
    }

    [Fact]
    public void Lines_broken_at_a_fixed_width_are_paragraphs_again()
    {
        const string text =
            """
            On lamps

            A lamp is a small thing that is lit in the evening and is
            put out in the morning, and in between it is forgotten by
            everybody but one.

            That one is the keeper. He has no other trade and wants no-
            body else to have it, for it is a long night and he knows
            the way up the stairs.
            """;

        var essay = SomeSource.Draft(text);

        Assert.Equal(
            [
                "¶1 A lamp is a small thing that is lit in the evening and is put out in the morning, and in between it is forgotten by everybody but one.",
                "¶2 That one is the keeper. He has no other trade and wants nobody else to have it, for it is a long night and he knows the way up the stairs.",
            ],
            Blocks(essay.Article));
        Accounting.ForAll(essay, text);
    }

    // How a paragraph ends, how the next begins, whether they were one
    [Theory]
    [InlineData("A lamp burned in the tower all night, albeit", "dimly, until the keeper slept.", true)]
    [InlineData("It was lit, as every evening for a hundred years, by the Vice President", "JD Vance of the harbour board. He had matches.", true)]
    [InlineData("A lamp burned in the tower all night. It was lit by the keeper of the", "Harbour, who had matches.", true)]
    [InlineData("A lamp burned in the tower all night, and when the keeper came down,", "Harbour bells rang.", true)]
    [InlineData("A lamp burned in the tower all night.", "dimly, until the keeper slept.", false)]
    [InlineData("“A lamp burned in the tower all night.”", "dimly, until the keeper slept.", false)]
    [InlineData("There were three things in the tower all that long winter night:", "a lamp, a keeper, a cat.", false)]
    [InlineData("It was a long winter night and the lamp burned, as it always had, in the Tower", "The keeper slept.", false)]
    [InlineData("It was a long winter night and the lamp burned, as it always had, in 2024", "The keeper slept.", false)]
    public void A_paragraph_broken_in_mid_sentence_is_one_again(string first, string second, bool one)
    {
        var text = $"On lamps\n\nIt begins.\n\n{first}\n\n{second}\n\nIt ends.";

        var essay = SomeSource.Draft(text);

        Assert.Equal(one ? 3 : 4, essay.Article.Paragraphs.Count);
        Assert.Equal(one ? 1 : 0, essay.Article.Repairs.Count(repair => repair.Kind == RepairKind.Rejoined));
        Accounting.ForAll(essay, text);
    }

    [Theory]
    [InlineData("the huband-spoke model", "huband-spoke")]
    [InlineData("a hub-andspoke model", "hub-andspoke")]
    [InlineData("from dayto-day business", "dayto-day")]
    [InlineData("it is the the same", "the the")]
    [InlineData("second-hand lamps in a Thailand-based, husband-run, thousand-year-old, land-locked and-so-on shop", "")]
    [InlineData("day-to-day, hub-and-spoke, face-to-face, stand-off, band-aid", "")]
    public void What_looks_broken_is_flagged_and_left_as_printed(string words, string flagged)
    {
        var essay = SomeSource.Draft($"On lamps\n\nThis is about {words}.");

        Assert.Equal(flagged, string.Join(' ', essay.Article.Repairs.Select(repair => repair.Found)));
        Assert.All(essay.Article.Repairs, repair => Assert.Equal((RepairKind.Flagged, repair.Found), (repair.Kind, repair.Made)));
        Assert.Contains(words, essay.Article.Text, StringComparison.Ordinal);
    }

    // in the source, in the article text, in italics
    [Theory]
    [InlineData("He reads *The Lamp* daily.", "He reads The Lamp daily.", "The Lamp")]
    [InlineData("*Lux*, *et* nox.", "Lux, et nox.", "Lux|et")]
    [InlineData("2 * 3 * 4 is 24.", "2 * 3 * 4 is 24.", "")]
    [InlineData("A * B and **C** and x*y*z.", "A * B and **C** and x*y*z.", "")]
    [InlineData("It burns^{1} long^{12}.", "It burns¹ long¹².", "")]
    public void Signs_in_the_text_are_understood(string source, string text, string italics)
    {
        var draft = SomeSource.Draft($"On lamps\n\n{source}");

        Assert.Equal(text, draft.Article.Text);
        Assert.Equal(italics, string.Join('|', draft.Article.Paragraphs[0].Emphasis.Select(range => range.Of(draft.Article.Text))));
        Accounting.ForAll(draft, $"On lamps\n\n{source}");
    }

    [Fact]
    public void What_nobody_sees_is_taken_out_and_recorded()
    {
        const string source = "On lamps\n\n\u00A0 They al\u00ADways burn\u200B,\fand\u0007 \uFEFF go out, one lamp after the other.\n\u200B";

        var draft = SomeSource.Draft(source);

        Assert.Equal("They always burn, and  go out, one lamp after the other.", draft.Article.Text);
        Assert.Equal("title other", Roles(draft.Article));
        Accounting.ForAll(draft, source);
    }

    [Theory]
    [InlineData("The lamp is lit and the keeper of it is asleep.", "en")]
    [InlineData("등불은 켜져 있고 keeper는 잔다.", "ko")]
    [InlineData("La lampe brûle, le gardien dort.", "fr")]
    [InlineData("Mbwa na paka.", null)]
    public void Its_language_is_told_where_it_can_be(string text, string? language) => Assert.Equal(language, SomeSource.Draft(text).Article.Language);

    [Theory]
    [InlineData("Korea is a democracy that sits at the table.")]
    [InlineData("Nobody is a better director than the sea.")]
    [InlineData("That is the scholar’s answer, and a good one.")]
    public void A_last_sentence_about_something_is_not_a_bio(string last) =>
        Assert.Empty(SomeSource.Draft($"{new string('a', 130)}.\nIt burns.\nIt burns.\n{last}").Article.Authors);

    [Fact]
    public void One_line_of_a_megabyte_takes_no_time()
    {
        var line = string.Concat(Enumerable.Repeat("lamp *and and- ", 70_000));

        var draft = SomeSource.Draft(Encoding.UTF8.GetBytes(line));

        Assert.Equal(1, draft.Article.ParagraphCount);
    }

    [Fact]
    public void Many_broken_lines_take_no_time()
    {
        var text = string.Concat(Enumerable.Repeat("and the lamp is lit and the keeper\n", 20_000));

        Assert.Equal(1, SomeSource.Draft(text).Article.ParagraphCount);
    }

    private static string Roles(Article article) => string.Join(' ', article.Furniture.Select(line => line.Role));

    private static IEnumerable<string> Blocks(Article article) =>
        article.Paragraphs.Select(block => $"{(block.Number is { } number ? $"¶{number}" : block.Kind.Name())} {block.Text}");
}
