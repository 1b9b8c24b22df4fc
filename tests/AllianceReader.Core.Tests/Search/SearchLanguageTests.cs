using AllianceReader.Search;

namespace AllianceReader.Core.Tests.Search;

public class SearchLanguageTests
{
    // question; what is wanted: all of them (;), of each any (|); what is not; the conditions
    [Theory]
    [InlineData("burden sharing", "burden;sharing", "", "")]
    [InlineData("\"nuclear sharing\" -NATO", "nuclear sharing", "NATO", "")]
    [InlineData("“nuclear sharing” and", "nuclear sharing;and", "", "")]
    [InlineData("Seoul OR 서울 treaty", "Seoul|서울;treaty", "", "")]
    [InlineData("a OR b OR c", "a|b|c", "", "")]
    [InlineData("OR treaty OR", "treaty", "", "")]
    [InlineData("minilat*", "minilat*", "", "")]
    [InlineData("O'Brien", "O'Brien", "", "")]
    [InlineData("author:moon OPCON", "OPCON", "", "Author=moon")]
    [InlineData("AUTHOR:\"Choi Kang\"", "", "", "Author=Choi Kang")]
    [InlineData("-author:moon after:2018 before:2025-03 x", "x", "", "-Author=moon After=2018 Before=2025-03")]
    [InlineData("has:NOTE in:notes -in:titles", "", "", "Has=note In=notes -In=titles")]
    [InlineData("theme:burden -\"free rider\" x", "x", "free rider", "Theme=burden")]
    [InlineData("Re: 10:30 http://x.org", "Re:;10:30;http://x.org", "", "")]
    [InlineData("NEAR( x", "NEAR(;x", "", "")]
    [InlineData("-- x", "x", "", "")]
    public void A_question_is_taken_apart(string question, string wanted, string unwanted, string conditions)
    {
        var parsed = SearchLanguage.Parse(question);

        Assert.Null(parsed.Malformed);
        Assert.Equal(wanted, string.Join(';', parsed.Wanted.Select(any => string.Join('|', any.Select(Shown)))));
        Assert.Equal(unwanted, string.Join(';', parsed.Unwanted.Select(Shown)));
        Assert.Equal(conditions, string.Join(' ', parsed.Conditions.Select(c => $"{(c.IsNot ? "-" : "")}{c.Field}={c.Value}")));
    }

    [Theory]
    [InlineData(null, "Nothing was asked for.")]
    [InlineData(" \t ", "Nothing was asked for.")]
    [InlineData("*", "There is no word in this to look for.")]
    [InlineData("\" ( ) ;", "There is no word in this to look for.")]
    [InlineData("-NATO", "There has to be a word to look for beside those to leave out.")]
    [InlineData("before:soon x", "“before:soon” is not a date; write 2024, 2024-05 or 2024-05-31.")]
    [InlineData("has:wings x", "“has:wings” is not known; what may stand there is note.")]
    [InlineData("in:essays x", "“in:essays” is not known; what may stand there is text or titles or authors or notes.")]
    [InlineData("author:\"\" x", "“author:” needs something after it.")]
    public void What_cannot_be_looked_for_is_refused_in_a_sentence(string? question, string sentence) =>
        Assert.Equal(sentence, SearchLanguage.Parse(question).Malformed);

    [Fact]
    public void A_question_that_is_a_pasted_page_is_refused()
    {
        Assert.StartsWith("A question of 1,001 characters is too long", SearchLanguage.Parse(new string('x', 1001)).Malformed, StringComparison.Ordinal);
        Assert.StartsWith("Of 25 words and conditions", SearchLanguage.Parse(string.Join(' ', Enumerable.Repeat("x", 25))).Malformed, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_quotation_mark_is_remarked_on_and_searched_all_the_same()
    {
        var parsed = SearchLanguage.Parse("O'Brien \"");

        Assert.Equal("O'Brien", Shown(Assert.Single(Assert.Single(parsed.Wanted))));
        Assert.StartsWith("A quotation mark is not closed", Assert.Single(parsed.Remarks), StringComparison.Ordinal);
    }

    private static string Shown(SearchTerm term) => term.Words + (term.IsPrefix ? "*" : "");
}
