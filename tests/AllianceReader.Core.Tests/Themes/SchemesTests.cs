using System.Text.RegularExpressions;
using AllianceReader.Support;
using AllianceReader.Themes;

namespace AllianceReader.Core.Tests.Themes;

/// <summary>The schemes as the sheets have them: text at least 4.5:1, in high contrast 7:1, on every paper and on every theme's tint; lines and edges 3:1.</summary>
public partial class SchemesTests
{
    private const double Edges = 3;

    private static readonly string[] Inks = ["ink", "ink-soft", "ink-faint", .. ThemeColor.Slots];
    private static readonly string Tokens = Sheet("tokens.css");

    // name, dark side, least contrast, the stronger tint
    public static TheoryData<string, bool, double, double> Schemes => new()
    {
        { "light", false, 4.5, .25 }, { "dark", true, 4.5, .30 }, { "sepia", false, 4.5, .25 }, { "contrast", false, 7, .25 }, { "contrast", true, 7, .30 },
    };

    [Theory]
    [MemberData(nameof(Schemes))]
    public void All_that_is_written_can_be_read(string scheme, bool dark, double least, double lit)
    {
        var names = NamesOf(scheme, dark);
        foreach (var paper in (string[])["paper", "paper-low", "paper-high"])
        {
            Assert.All(Inks, ink => AtLeast(least, names[ink], names[paper], $"{ink} on {paper}"));
            Assert.All(ThemeColor.Slots, slot => AtLeast(least, names["ink"], names[slot].Over(names[paper], lit), $"ink on {slot} on {paper}"));
            Assert.All(new[] { "line-firm", "beacon" }, edge => AtLeast(Edges, names[edge], names[paper], $"{edge} on {paper}"));
        }
    }

    // What a reader's own colour keeps to in light and dark, it goes beyond in high contrast: --firmer of the way to ink.
    [Theory]
    [InlineData("#ffff00")]
    [InlineData("#ff0000")]
    [InlineData("#0000ff")]
    [InlineData("#808080")]
    [InlineData("#c0ffee")]
    public void A_readers_own_colour_can_be_read_in_high_contrast(string color)
    {
        var firmer = double.Parse(Firmer().Match(Sheet("contrast.css")).Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) / 100;
        foreach (var (dark, scheme) in ((bool, Scheme)[])[(false, Scheme.Light), (true, Scheme.Dark)])
        {
            var names = NamesOf("contrast", dark);
            var line = names["ink"].Over(scheme.Readable(Rgb.Parse(color)), firmer);
            Assert.All(new[] { "paper", "paper-low", "paper-high" }, paper => AtLeast(7, line, names[paper], $"{color} on {paper}"));
        }
    }

    private static void AtLeast(double least, Rgb one, Rgb other, string what) =>
        Assert.True(one.ContrastWith(other) >= least, $"{what} is {one.ContrastWith(other):0.00}:1 ({one} on {other}).");

    private static Dictionary<string, Rgb> NamesOf(string scheme, bool dark)
    {
        var sepia = Tokens.IndexOf("[data-scheme=\"sepia\"]", StringComparison.Ordinal);
        var names = Read(Tokens[..sepia], dark);
        var own = scheme switch
        {
            "sepia" => Read(Tokens[sepia..Tokens.IndexOf('}', sepia)], dark),
            "contrast" => Read(Sheet("contrast.css"), dark),
            _ => [],
        };
        return names.Keys.ToDictionary(name => name, name => own.GetValueOrDefault(name, names[name]), StringComparer.Ordinal);
    }

    private static Dictionary<string, Rgb> Read(string css, bool dark) => Name().Matches(css).ToDictionary(
        match => match.Groups["name"].Value,
        match => Rgb.Parse(match.Groups[dark && match.Groups["dark"].Success ? "dark" : "light"].Value),
        StringComparer.Ordinal);

    private static string Sheet(string name) => File.ReadAllText(Path.Combine(Repository.Root, "wwwroot", "css", name));

    [GeneratedRegex(@"--(?<name>[a-z-]+):\s*(?:light-dark\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\)|(?<light>#[0-9a-f]{6}));")]
    private static partial Regex Name();

    [GeneratedRegex(@"--firmer:\s*([0-9]+)%")]
    private static partial Regex Firmer();
}
