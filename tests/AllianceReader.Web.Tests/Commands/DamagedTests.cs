using AllianceReader.Support;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Commands;

/// <summary>A damaged library is made anew at the start, and its reader is told.</summary>
public sealed class DamagedTests
{
    [Fact]
    public async Task A_library_whose_first_bytes_are_zeros_is_made_anew_and_every_page_says_so()
    {
        await using var app = await RunningApp.Start();
        using (var client = app.Client())
        {
            using var form = Upload.Form(("essay.txt", System.Text.Encoding.UTF8.GetBytes(Some.Essay(1))));
            using var imported = await client.PostAsync("/api/articles", form);
            await imported.Json(200);
            Assert.DoesNotContain("class=\"told\"", await client.GetStringAsync("/"), StringComparison.Ordinal);
        }
        app.Kill();
        await using (var file = new FileStream(app.Database, FileMode.Open))
        {
            await file.WriteAsync(new byte[100]);
        }
        await app.Restart();

        using var again = app.Client();
        var page = await again.GetStringAsync("/");

        Assert.Contains("library.sqlite could not be read, and was made anew from all ", page, StringComparison.Ordinal);
        Assert.Contains("library.sqlite could not be read, and was made anew from all ", app.Said, StringComparison.Ordinal);
        using var essays = await again.GetAsync("/api/articles");
        Assert.Single((await essays.Json(200)).Items());
    }
}
