using AllianceReader.Themes;
using AllianceReader.Web.Pages.Themes;

namespace AllianceReader.Web.Tests.Pages;

public sealed class CodebookTests
{
    private static readonly Theme[] codebook =
    [
        Named("order"), Named("clubs", "order"), Named("quad", "clubs"), Named("costs"), Named("nato", "order"),
    ];

    [Fact]
    public void It_is_read_as_a_tree() => Assert.Equal(
        ["0 order", "1 clubs", "2 quad", "1 nato", "0 costs"],
        Branch.Of(codebook).SelectMany(top => top.Flat).Select(branch => $"{branch.Depth} {branch.Theme.Slug}"));

    [Fact]
    public void A_theme_can_stand_neither_under_itself_nor_under_what_is_below_it() => Assert.Equal(
        ["costs", "nato", "order"],
        ThemeChoice.Of(codebook, except: "clubs").Select(choice => choice.Slug).Order());

    [Fact]
    public void A_definition_says_first_what_the_theme_means()
    {
        var definition = Definition.Of("Who pays, e.g. for bases in the U.S. and Korea. Use it for targets. Not for tariffs.\n\nSee also costs.");

        Assert.Equal("Who pays, e.g. for bases in the U.S. and Korea.", definition.Meaning);
        Assert.Equal(["Use it for targets. Not for tariffs.", "See also costs."], definition.Bounds);
    }

    [Fact]
    public void A_theme_without_a_definition_means_nothing_yet() => Assert.Equal(("", 0), (Definition.Of("").Meaning, Definition.Of(" \n\n ").Bounds.Count));

    private static Theme Named(string slug, string? parent = null) =>
        new() { Slug = slug, Name = slug, Color = ThemeColor.Parse("amber")!, Parent = parent };
}
