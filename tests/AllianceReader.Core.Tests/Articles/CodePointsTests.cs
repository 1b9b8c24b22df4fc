using AllianceReader.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace AllianceReader.Core.Tests.Articles;

public class CodePointsTests
{
    // text, UTF-16 offset, code point offset
    [Theory]
    [InlineData("alliance", 0, 0)]
    [InlineData("alliance", 8, 8)]
    [InlineData("한미동맹", 4, 4)]
    [InlineData("🤝 ally", 0, 0)]
    [InlineData("🤝 ally", 2, 1)]
    [InlineData("🤝 ally", 7, 6)]
    [InlineData("a🤝🤝b", 3, 2)]
    [InlineData("a🤝🤝b", 5, 3)]
    [InlineData("a🤝🤝b", 6, 4)]
    public void An_offset_goes_to_code_points_and_back(string text, int utf16, int codePoint)
    {
        var map = new CodePoints(text);

        Assert.Equal(codePoint, map.FromUtf16(utf16));
        Assert.Equal(utf16, map.ToUtf16(codePoint));
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(2, 1)]
    [InlineData(0, 4)]
    public void Offsets_outside_the_text_or_out_of_order_are_refused(int start, int end) =>
        Assert.False(new CodePoints("a🤝b").TryToUtf16(start, end, out _));

    [Fact]
    public void Whatever_the_text_an_offset_counts_the_characters_before_it() => Prop.ForAll(Some.Text, text =>
    {
        var map = new CodePoints(text);
        var at = 0;
        foreach (var (rune, index) in text.EnumerateRunes().Select((rune, index) => (rune, index)))
        {
            if (map.FromUtf16(at) != index || map.ToUtf16(index) != at)
            {
                return false;
            }
            at += rune.Utf16SequenceLength;
        }
        return map.Count == text.EnumerateRunes().Count();
    }).QuickCheckThrowOnFailure();
}
