using AllianceReader.Articles;
using AllianceReader.Exchange.Csl;

namespace AllianceReader.Core.Tests.Exchange.Csl;

public class CitationKeyTests
{
    [Theory]
    [InlineData("Tongfi Kim", "Kim", "2018-09", "Can Asia and Europe Make America's Alliances Great Again?", "kim2018alliances")]
    [InlineData("Choi Kang", "Choi", "2025-04-09", "In a second term, liberal democracies must lead", "choi2025democracies")]
    [InlineData("Scott A. Snyder", "Snyder", "2017-06-30", "Why the U.S.-Korea Alliance Will Survive", "snyder2017alliance")]
    [InlineData("Kit O’Neill", "O’Neill", "2024", "On leagues", "oneill2024leagues")]
    [InlineData("José Peña", "Peña", "1999", "Über den Bündnisfall", "pena1999bundnisfall")]
    [InlineData("Søren Łuk", "Łuk", "1999", "Straße", "luk1999strasse")]
    [InlineData("Publius", null, null, "A promise", "publiuspromise")]
    [InlineData(null, null, "2024", "Time to expand alliance diplomacy", "essay2024diplomacy")]
    [InlineData("임화", "임", "2025", "동맹의 습관", "lim2025dongmaengui")]
    [InlineData("문정인", "문", "2025", "한국", "moon2025hanguk")]
    [InlineData("남궁혁", "남궁", "2025", "동맹", "namgung2025dongmaeng")]
    [InlineData("한국은행", null, "2025", "환율", "hangukeunhaeng2025hwanyul")]
    [InlineData("Kim", "Kim", "2018", "1953", "kim20181953")]
    public void A_key_is_family_name_year_and_the_longest_word_of_the_title_in_ASCII(string? name, string? family, string? published, string title, string key) =>
        Assert.Equal(key, new CitationKeys().Of(Essay("a", title, published, name is null ? [] : [new Author(name, family is null ? null : "x", family)])));

    [Fact]
    public void What_no_letter_of_ASCII_spells_is_told_apart_all_the_same()
    {
        var keys = new CitationKeys();
        string[] made = [keys.Of(Essay("تحالف", "تحالف", "2018", [new("محمد", null, null)])), keys.Of(Essay("同盟", "同盟", "2018", [])), keys.Of(Essay("🤝", "🤝", null, []))];

        Assert.All(made, key => Assert.Matches("^essay[0-9]{0,4}x[0-9a-f]{6}$", key));
        Assert.Equal(3, made.Distinct().Count());
        Assert.Equal(made[1], new CitationKeys().Of(Essay("同盟", "同盟", "2018", [])));
    }

    [Fact]
    public void No_two_essays_have_the_same_and_one_essay_always_has()
    {
        var keys = new CitationKeys();
        Author[] kim = [new("Tongfi Kim", "Tongfi", "Kim")];

        Assert.Equal("kim2018alliances", keys.Of(Essay("a", "Alliances today", "2018", kim)));
        Assert.Equal("kim2018alliancesforever", keys.Of(Essay("b", "Alliances forever", "2018", kim)));
        Assert.Equal("kim2018alliances-2", keys.Of(Essay("c", "Alliances", "2018", kim)));
        Assert.Equal("kim2018alliances-3", keys.Of(Essay("d", "Alliances", "2018", kim)));
        Assert.Equal("kim2018alliances", keys.Of(Essay("a", "Alliances today", "2018", kim)));
    }

    [Fact]
    public void Whatever_the_facts_say_a_key_is_one_for_BibTeX_and_Pandoc()
    {
        foreach (var fact in Notes.Naughty.Where(fact => fact.Length < 1000))
        {
            Assert.Matches(@"\A[a-z][a-z0-9]*\z", new CitationKeys().Of(Essay("a", fact, "2018", [new(fact, fact, fact)])));
        }
    }

    private static Article Essay(string slug, string title, string? published, Author[] authors) =>
        Some.Article("Words.", slug) with { Title = title, Published = published, Authors = authors };
}
