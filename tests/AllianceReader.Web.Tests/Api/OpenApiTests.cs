using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Api;

public class OpenApiTests(TheApp app) : IClassFixture<TheApp>
{
    // Every call of DESIGN.md section 5.
    private static readonly string[] Calls =
    [
        "get /api/articles", "post /api/articles", "post /api/articles/from-address",
        "get /api/articles/{slug}", "put /api/articles/{slug}", "delete /api/articles/{slug}",
        "post /api/articles/{slug}/copies/{revision}/read", "post /api/articles/{slug}/copies/{revision}/part", "delete /api/articles/{slug}/copies/{revision}",
        "get /api/articles/{slug}/source", "put /api/articles/{slug}/source",
        "get /api/articles/{slug}/annotations", "post /api/articles/{slug}/annotations",
        "get /api/annotations",
        "get /api/annotations/{id}", "put /api/annotations/{id}", "delete /api/annotations/{id}",
        "post /api/annotations/{id}/confirm", "post /api/annotations/{id}/keep-as-note",
        "put /api/articles/{slug}/read-mark", "delete /api/articles/{slug}/read-mark",
        "get /api/collections", "post /api/collections",
        "get /api/collections/{slug}", "put /api/collections/{slug}", "delete /api/collections/{slug}", "post /api/collections/{slug}/articles",
        "get /api/themes", "post /api/themes",
        "get /api/themes/{slug}", "put /api/themes/{slug}", "delete /api/themes/{slug}",
        "post /api/themes/{slug}/merge", "post /api/themes/{slug}/split", "post /api/themes/{slug}/move", "post /api/themes/{slug}/tag",
        "get /api/themes/{slug}/suggestions", "post /api/themes/{slug}/suggestions/accept",
        "post /api/themes/{slug}/suggestions/dismiss", "post /api/themes/{slug}/suggestions/recall",
        "get /api/articles/{slug}/likely-themes",
        "get /api/history", "post /api/history/undo", "post /api/history/redo",
        "get /api/search",
        "get /api/searches", "post /api/searches",
        "get /api/searches/{slug}", "put /api/searches/{slug}", "delete /api/searches/{slug}",
        "get /api/matrix", "get /api/cooccurrence", "get /api/themes/{slug}/cooccurrence",
        "get /api/export",
        "post /api/import",
    ];

    [Fact]
    public async Task Every_call_is_described_with_a_name_and_a_summary()
    {
        var document = await app.Get("/openapi/v1.json");

        var described = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(call => (Call: $"{call.Name} {path.Name}", call.Value)))
            .ToList();
        Assert.Equal(Calls.Order(), described.Select(d => d.Call).Order());
        Assert.All(described, d => Assert.NotEmpty(d.Value.Text("operationId")));
        Assert.All(described, d => Assert.NotEmpty(d.Value.Text("summary")));
    }

    [Fact]
    public async Task The_body_of_an_annotation_is_described_field_by_field()
    {
        var document = await app.Get("/openapi/v1.json");

        var draft = document.GetProperty("components").GetProperty("schemas").GetProperty("AnnotationDraft").GetProperty("properties");
        Assert.Equal(["start", "end", "exact", "prefix", "suffix", "themes", "note"], draft.Names());
    }

    [Fact]
    public async Task The_parameters_are_named_as_they_are_sent()
    {
        var document = await app.Get("/openapi/v1.json");

        var parameters = document.GetProperty("paths").GetProperty("/api/articles").GetProperty("get").GetProperty("parameters");
        Assert.Equal(["author", "publication", "theme", "year", "q", "language", "collection", "review", "unread", "archived", "sort", "limit", "offset"], parameters.EnumerateArray().Select(p => p.Text("name")));
    }
}
