using System.Text;
using AllianceReader.Themes;

namespace AllianceReader.Core.Tests.Themes;

public class ThemeNameTests
{
    [Theory]
    [InlineData("Burden-sharing", "BURDEN-Sharing")]
    [InlineData("Burden  sharing", " burden\u3000sharing\t")]
    [InlineData("D\u00e9tente", "DE\u0301TENTE")]
    [InlineData("Ｎａｔｏ", "NATO")]
    [InlineData("ﬁnance", "FINANCE")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("STRAẞE", "strasse")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("I\u0307stanbul", "ISTANBUL")]
    [InlineData("ΚΌΣΜΟΣ", "κόσμος")]
    [InlineData("\u0390", "\u03AA\u0301")]
    [InlineData("동맹", "\u1103\u1169\u11BC\u1106\u1162\u11BC")]
    [InlineData("가", "ㄱㅏ")]
    [InlineData("한\u3164국", "한국")]
    [InlineData("ﾄﾗﾝﾌﾟ", "トランプ")]
    [InlineData("OPCON", "OP\u00ADCON\u200B")]
    [InlineData("№ 2²", "no 22")]
    [InlineData("Ⅳ", "iv")]
    public void Names_that_a_reader_takes_for_one_are_one(string one, string other) => Assert.Equal(ThemeName.Key(one), ThemeName.Key(other));

    [Theory]
    [InlineData("Détente", "Detente")]
    [InlineData("sınır", "sinir")]
    [InlineData("Order", "Orders")]
    [InlineData("Order", "Liberal order")]
    [InlineData("동맹", "동매")]
    [InlineData("가", "까")]
    [InlineData("Burden-sharing", "Burden sharing")]
    public void Names_that_differ_to_the_eye_are_two(string one, string other) => Assert.NotEqual(ThemeName.Key(one), ThemeName.Key(other));

    [Theory]
    [InlineData("")]
    [InlineData(" \u200B\u00AD\u3164 ")]
    public void What_cannot_be_seen_is_no_name(string name) => Assert.Empty(ThemeName.Key(name));

    [Fact]
    public void Whatever_the_form_and_case_the_key_is_the_same()
    {
        foreach (var name in new[] { "Ἀθῆναι", "Größe", "ΐ", "Çiçek İ", "한국의 동맹", "ﾊﾞｰﾄﾞ", "ǆ", "ŉ", "Ω", "Å", "ẞ", "ﬃ", "㈜", "①" })
        {
            var key = ThemeName.Key(name);
            Assert.All(Enum.GetValues<NormalizationForm>(), form => Assert.Equal(key, ThemeName.Key(name.Normalize(form))));
            Assert.Equal(key, ThemeName.Key(name.ToUpperInvariant()));
            Assert.Equal(key, ThemeName.Key(key));
        }
    }
}
