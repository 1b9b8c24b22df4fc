using System.Text.RegularExpressions;
using AllianceReader.Support;
using AllianceReader.Themes;
using FsCheck;
using FsCheck.Fluent;

namespace AllianceReader.Core.Tests.Themes;

public class ThemeSheetTests
{
    public static TheoryData<string> Colors => ["#000000", "#ffffff", "#ffff00", "#c0ffee", "#ff0000", "#0000ff", "#00ff00", "#808080", "#f7eedc", "#191a1d", "#8a5a00"];

    [Theory]
    [MemberData(nameof(Colors))]
    public void A_readers_own_colour_can_be_read_on_every_paper_of_every_scheme_and_the_text_on_its_tint(string hex) =>
        AssertReadable(Rgb.Parse(hex));

    [Fact]
    public void Whatever_the_colour_it_can_be_read() => Prop.ForAll<byte, byte, byte>((r, g, b) => AssertReadable(new(r, g, b))).QuickCheckThrowOnFailure();

    // The examples of the WCAG: black on white, and the grey that just passes.
    [Theory]
    [InlineData("#000000", "#ffffff", 21.0)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ff0000", "#ffffff", 4.00)]
    public void Contrast_is_measured_as_the_WCAG_defines_it(string one, string other, double ratio) =>
        Assert.Equal(ratio, Rgb.Parse(one).ContrastWith(Rgb.Parse(other)), 0.01);

    [Fact]
    public void A_colour_that_can_be_read_already_stays_as_the_reader_chose_it() =>
        Assert.Equal("#8a5a00", Scheme.Light.Readable(Rgb.Parse("#8a5a00")).ToString());

    [Fact]
    public void A_darkened_colour_keeps_its_hue()
    {
        var yellow = Scheme.Light.Readable(Rgb.Parse("#ffff00"));

        Assert.True(yellow.R > yellow.B + 50 && yellow.G > yellow.B + 50, $"{yellow} is not a yellow any more.");
    }

    [Fact]
    public void The_sheet_names_each_own_colour_once_with_line_stroke_and_tints_and_leaves_slots_to_the_tokens()
    {
        var sheet = ThemeSheet.Of([Color("#C0FFEE"), Color("amber"), Color("#00ff00"), Color("#c0ffee")]).Replace(ThemeSheet.Of([]), "", StringComparison.Ordinal);

        Assert.Equal(
            """
            .t-00ff00 { --line: color-mix(in srgb, light-dark(#007500, #00fa00), var(--ink) var(--firmer, 0%)); --stroke: double; --weight: 1.5px; }
            .t-c0ffee { --line: color-mix(in srgb, light-dark(#4f6c64, #a4dbcc), var(--ink) var(--firmer, 0%)); --stroke: solid; --weight: 4px; }
            :is(.t-00ff00, .t-c0ffee) {
              --tint: light-dark(color-mix(in srgb, var(--line) 14%, transparent), color-mix(in srgb, var(--line) 22%, transparent));
              --tint-lit: light-dark(color-mix(in srgb, var(--line) 25%, transparent), color-mix(in srgb, var(--line) 38%, transparent));
            }

            """, sheet);
    }

    // The schemes here are the ones that pages are drawn in.
    [Fact]
    public void Papers_and_inks_are_those_of_the_tokens()
    {
        var tokens = File.ReadAllText(Path.Combine(Repository.Root, "wwwroot", "css", "tokens.css"));

        Assert.All(Scheme.Light.Papers.Concat(Scheme.Dark.Papers).Append(Scheme.Light.Ink).Append(Scheme.Dark.Ink), color => Assert.Contains(color.ToString(), tokens, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_line_can_stand_in_for_the_one_that_comes_with_a_colour_and_is_drawn_as_the_tokens_draw_it()
    {
        var tokens = File.ReadAllText(Path.Combine(Repository.Root, "wwwroot", "css", "tokens.css"));

        foreach (var (slot, line) in ThemeColor.Slots.Zip(ThemeLine.All))
        {
            var drawn = Regex.Match(ThemeSheet.Of([Color("sky")]), $@"^\.{line.ClassName} {{ --both: initial; (?<strokes>.*) }}$", RegexOptions.Multiline).Groups["strokes"].Value;
            Assert.Matches($@"\.t-{slot} +{{ --line: var\(--{slot}\); +{Regex.Escape(drawn).Replace("\\ ", " +", StringComparison.Ordinal)} }}", tokens);
        }
    }

    [Theory]
    [InlineData("amber", "t-amber")]
    [InlineData("amber wavy", "t-amber l-wavy")]
    [InlineData("#0B5CAD thick-dashed", "t-0b5cad l-thick-dashed")]
    public void A_look_is_a_colour_with_or_without_a_line_of_its_own(string text, string classes)
    {
        Assert.Equal(classes, ThemeLook.Parse(text)!.ClassName);
        Assert.Equal(text.ToLowerInvariant(), ThemeLook.Parse(text)!.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wavy")]
    public void What_does_not_begin_with_a_colour_is_no_look(string? text) => Assert.Null(ThemeLook.Parse(text));

    private static void AssertReadable(Rgb color)
    {
        foreach (var scheme in (Scheme[])[Scheme.Light, Scheme.Dark])
        {
            var line = scheme.Readable(color);
            Assert.All(scheme.Papers, paper => Assert.InRange(line.ContrastWith(paper), 4.5, 21));
            Assert.All(scheme.Papers, paper => Assert.InRange(scheme.Ink.ContrastWith(line.Over(paper, scheme.Lit)), 4.5, 21));
        }
    }

    private static ThemeColor Color(string text) => ThemeColor.Parse(text)!;
}
