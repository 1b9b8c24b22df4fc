using Microsoft.AspNetCore.OpenApi;

namespace AllianceReader.Web.Api;

/// <summary>The description of all calls at <c>/openapi/v1.json</c>.</summary>
internal static class OpenApi
{
    public static void Describe(OpenApiOptions options) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info.Title = "AllianceReader";
        document.Info.Version = "1";
        document.Info.Description =
            "A reading room for policy essays. Offsets are Unicode code points of the article's text. Every error is problem details (RFC 9457). "
            + "Annotations and articles carry an ETag, which their changes ask for as If-Match.";
        return Task.CompletedTask;
    });
}
