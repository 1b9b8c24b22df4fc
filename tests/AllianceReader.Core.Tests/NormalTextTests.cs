using System.Text;

namespace AllianceReader.Core.Tests;

public class NormalTextTests
{
    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("\uFFFE", "\uFFFE")]
    [InlineData("e\u0301\uFFFEe\u0301\uFFFE\uFFFE", "é\uFFFEé\uFFFE\uFFFE")]
    [InlineData("\uFFFE\u0301e\u0301", "\uFFFE\u0301é")]
    [InlineData("\uFFFF\uFDD0\u0000", "\uFFFF\uFDD0\u0000")]
    public void Any_text_of_whole_characters_can_be_normalized(string text, string composed) => Assert.Equal(composed, text.Normalized());

    [Fact]
    public void The_form_asked_for_is_the_form_given() => Assert.Equal("fi\uFFFE1", "ﬁ\uFFFE①".Normalized(NormalizationForm.FormKD));
}
