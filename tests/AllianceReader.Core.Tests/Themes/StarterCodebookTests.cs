using AllianceReader.Support;
using AllianceReader.Themes;

namespace AllianceReader.Core.Tests.Themes;

public class StarterCodebookTests
{
    [Fact]
    public void Parents_come_before_their_children_and_slugs_are_made_of_names()
    {
        var themes = StarterCodebook.Read(
            """
            { "themes": [
                { "name": "Burden-sharing", "definition": "Who pays.", "color": "sky", "children": [ { "name": "Base costs", "color": "#0B5CAD" } ] },
                { "name": "Base costs!" } ] }
            """);

        Assert.Equal(
            ["burden-sharing sky  Who pays.", "base-costs #0b5cad burden-sharing ", "base-costs-2 green  "],
            themes.Select(theme => $"{theme.Slug} {theme.Color} {theme.Parent} {theme.Definition}"));
    }

    [Fact]
    public void The_codebook_of_the_project_is_two_levels_deep_and_every_theme_is_defined()
    {
        var themes = StarterCodebook.Read(File.ReadAllText(Path.Combine(Repository.Root, "corpus", "themes.json")));

        Assert.Contains(themes, theme => theme.Parent is not null);
        Assert.All(themes, theme => Assert.True(theme.Parent is null || themes.Single(parent => parent.Slug == theme.Parent).Parent is null));
        Assert.All(themes, theme => Assert.True(theme.Definition.Length > 80, theme.Name));
        Assert.All(themes, theme => Assert.True(theme.WhenToUse.Length > 60 && theme.WhenNotToUse.Length > 60, theme.Name));
        Assert.DoesNotContain(themes, theme => theme.Definition.Contains("Use it for", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "themes": [ { "definition": "Nameless." } ] }""")]
    [InlineData("""{ "themes": [ { "name": "Red", "color": "red" } ] }""")]
    public void What_is_no_codebook_is_refused_with_a_sentence(string json) =>
        Assert.StartsWith("It is not a codebook", Assert.Throws<InvalidDataException>(() => StarterCodebook.Read(json)).Message, StringComparison.Ordinal);
}
