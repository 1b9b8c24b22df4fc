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

    [Fact]
    public void What_is_archived_goes_with_all_below_it_and_is_listed_apart()
    {
        Theme[] themes = [Named("order") , Named("clubs", "order") with { Archived = true, Shelved = true }, Named("quad", "clubs") with { Shelved = true }, Named("costs")];

        Assert.Equal(["order", "costs"], Branch.InUse(themes).SelectMany(top => top.Flat).Select(branch => branch.Theme.Slug));
        Assert.Equal(["0 clubs", "1 quad"], Branch.Archived(themes).SelectMany(top => top.Flat).Select(branch => $"{branch.Depth} {branch.Theme.Slug}"));
        Assert.Equal(["costs", "order"], ThemeChoice.Of(themes, except: null).Select(choice => choice.Slug).Order());
        Assert.Contains("clubs", ThemeChoice.Of(themes, except: "quad").Select(choice => choice.Slug));
    }

    // theme, step, parent and place afterwards; nothing where it cannot go
    [Theory]
    [InlineData("nato", "up", "order", "clubs")]
    [InlineData("clubs", "down", "order", null)]
    [InlineData("order", "down", null, null)]
    [InlineData("nato", "in", "clubs", null)]
    [InlineData("costs", "in", "order", null)]
    [InlineData("quad", "out", "order", "nato")]
    [InlineData("nato", "out", null, "costs")]
    public void A_step_leads_to_a_place(string slug, string step, string? parent, string? before) =>
        Assert.Equal(new ThemePlace(parent, before), Steps.From(codebook, codebook.Single(theme => theme.Slug == slug), step));

    [Theory]
    [InlineData("order", "up")]
    [InlineData("costs", "down")]
    [InlineData("order", "in")]
    [InlineData("quad", "in")]
    [InlineData("order", "out")]
    [InlineData("order", "sideways")]
    public void There_is_no_step_out_of_the_codebook(string slug, string step) =>
        Assert.Null(Steps.From(codebook, codebook.Single(theme => theme.Slug == slug), step));

    [Fact]
    public void A_step_passes_over_what_is_archived()
    {
        Theme[] themes = [Named("order"), Named("old") with { Archived = true, Shelved = true }, Named("costs")];

        Assert.Equal(new ThemePlace(null, "order"), Steps.From(themes, themes[2], "up"));
        Assert.Equal(new ThemePlace("order", null), Steps.From(themes, themes[2], "in"));
    }

    private static Theme Named(string slug, string? parent = null) =>
        new() { Slug = slug, Name = slug, Color = ThemeColor.Parse("amber")!, Parent = parent };
}
