using Microsoft.Playwright;

namespace AllianceReader.Browser.Tests;

/// <summary>Keeps pictures of the pages, of sample essays only, for people to look at beside the design's.</summary>
public class ScreenshotTests(AnnotatedRoom room) : IClassFixture<AnnotatedRoom>
{
    [Theory]
    [InlineData("read", "/read/{slug}")]
    [InlineData("library", "/")]
    [InlineData("theme", "/themes/burden-sharing")]
    [InlineData("themes", "/themes")]
    [InlineData("notes", "/notes")]
    [InlineData("overview", "/overview")]
    [InlineData("beside", "/beside?left={slug}&right=against-the-grand-bargain")]
    [InlineData("annotate", "/read/{slug}/annotate?p=4")]
    public async Task A_picture_at_three_widths_light_and_dark(string name, string path)
    {
        foreach (var width in (int[])[1440, 1024, 390])
        {
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                var page = await room.Open(room.Fill(path), width, 900, scheme);
                var file = Path.Combine(ReadingRoom.Screenshots, $"{name}-{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}.png");
                await page.ScreenshotAsync(new() { Path = file, FullPage = true });
                await page.Context.CloseAsync();
                Assert.True(new FileInfo(file).Length > 10_000);
            }
        }
    }
}
