using System.Text;
using AllianceReader.Annotations;
using FsCheck;
using FsCheck.Fluent;

namespace AllianceReader.Core.Tests.Annotations;

public class NoteTextTests
{
    [Theory]
    [InlineData("a\r\nb\rc\nd", "a\nb\nc\nd")]
    [InlineData("\ttab and \u2028 line separator", "\ttab and \u2028 line separator")]
    [InlineData("e\u0301 is not \u00e9", "e\u0301 is not \u00e9")]
    [InlineData("🤝 한국어 عربي \u202e", "🤝 한국어 عربي \u202e")]
    [InlineData("  ", "  ")]
    [InlineData("", "")]
    public void A_note_is_kept_to_the_letter_but_for_its_line_ends(string text, string kept) => Assert.Equal(kept, NoteText.Accept(text));

    [Theory]
    [InlineData("nul \0", "U+0000")]
    [InlineData("bell \a", "U+0007")]
    [InlineData("form feed \f", "U+000C")]
    [InlineData("escape \u001b[31m", "U+001B")]
    [InlineData("delete \u007f", "U+007F")]
    [InlineData("next line \u0085", "U+0085")]
    public void Control_characters_are_refused_by_their_number(string text, string number) =>
        Assert.Contains(number, Refusal(text), StringComparison.Ordinal);

    // Not as inline data: an attribute cannot hold half a character.
    [Fact]
    public void Half_characters_are_refused_by_their_number()
    {
        Assert.Contains("U+D83E", Refusal("first half \ud83e"), StringComparison.Ordinal);
        Assert.Contains("U+DD1D", Refusal("second half \udd1d first"), StringComparison.Ordinal);
        Assert.Contains("U+D83E", Refusal("\ud83e\ud83e\udd1d"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_note_fits_and_one_more_does_not()
    {
        Assert.Equal(NoteText.Longest, NoteText.Accept(new string('가', NoteText.Longest)).Length);
        Assert.Throws<RefusedException>(() => NoteText.Accept(new string('가', NoteText.Longest + 1)));
    }

    [Fact]
    public void Whatever_is_accepted_can_be_written_as_UTF8_and_read_back_equal() => Prop.ForAll(Some.Text, text =>
    {
        var kept = NoteText.Accept(text);
        return Encoding.UTF8.GetString(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(kept)) == kept && NoteText.Accept(kept) == kept;
    }).QuickCheckThrowOnFailure();

    private static string Refusal(string text) => Assert.Throws<RefusedException>(() => NoteText.Accept(text)).Message;
}
