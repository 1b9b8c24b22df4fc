using System.Net;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Api;

public class ArchiveApiTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task The_whole_library_is_a_download_and_no_part_of_it_is()
    {
        await app.AddEssay();

        using var whole = await app.Http.GetAsync("/api/export?format=archive");
        using var part = await app.Http.GetAsync("/api/export?format=archive&theme=x");

        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
        Assert.Equal("application/zip", whole.Content.Headers.ContentType?.MediaType);
        Assert.Equal(["1"], whole.Headers.GetValues("X-Essays"));
        Assert.Equal(HttpStatusCode.BadRequest, part.StatusCode);
    }
}
