using FsCheck;
using FsCheck.Fluent;

namespace AllianceReader.Core.Tests;

public class SlugTests
{
    [Theory]
    [InlineData("Time to expand Korea’s alliance diplomacy", "time-to-expand-koreas-alliance-diplomacy")]
    [InlineData("  NATO & the Indo-Pacific!  ", "nato-the-indo-pacific")]
    [InlineData("한미 동맹", "한미-동맹")]
    [InlineData("Übergröße", "übergröße")]
    [InlineData("u\u0308ber", "über")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("!!! 🤝 ???", "untitled")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    public void An_address_is_made_of_the_letters_and_digits_of_any_script(string text, string slug) => Assert.Equal(slug, Slug.Of(text));

    [Fact]
    public void An_address_that_is_taken_gets_the_next_number()
    {
        HashSet<string> taken = ["trust", "trust-2"];

        Assert.Equal("trust-3", Slug.Free("trust", taken.Contains));
        Assert.Equal("fear", Slug.Free("fear", taken.Contains));
    }

    [Fact]
    public void A_long_one_is_cut_at_a_word()
    {
        var slug = Slug.Of(string.Join(' ', Enumerable.Repeat("alliance", 20)));

        Assert.InRange(slug.Length, 60, Slug.Longest);
        Assert.EndsWith("-alliance", slug, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_text_its_address_is_short_whole_and_the_same_again() => Prop.ForAll(Some.Text, text =>
    {
        var slug = Slug.Of(text);
        return slug.Length is > 0 and <= Slug.Longest && slug.IsNormalized() && Slug.Of(slug) == slug && !slug.Any(char.IsWhiteSpace) && !slug.Contains('/', StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();
}
