using System.Text;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Pages;

public sealed class ManyEssaysTests(TheApp app) : IClassFixture<TheApp>
{
    [Fact]
    public async Task A_long_library_is_paged_and_no_essay_is_on_two_pages()
    {
        await app.Import([.. Enumerable.Range(0, 53).Select(i => ($"essay-{i}.txt", Encoding.UTF8.GetBytes(Some.Essay(9000 + i))))]);
        using var visitor = new Visitor(app);

        await visitor.Open("/?sort=title");
        var first = visitor.All(".entry h3");
        Assert.Equal((50, "Next 51–53"), (first.Count, visitor.Text("[rel=next]")));

        await visitor.Follow("[rel=next]");
        Assert.Equal((3, "Previous 1–50"), (visitor.All(".entry").Count, visitor.Text("[rel=prev]")));
        Assert.Empty(first.Intersect(visitor.All(".entry h3")));

        await visitor.Open("/?page=9");
        Assert.Equal("The list ends on page 2. Open its last page", visitor.Text(".beyond"));
    }
}
