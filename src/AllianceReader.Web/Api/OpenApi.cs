using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AllianceReader.Web.Api;

/// <summary>The description of all calls at <c>/openapi/v1.json</c>.</summary>
internal static class OpenApi
{
    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) => Done(Introduce(document)));
        options.AddOperationTransformer((operation, _, _) => Done(NameAsInQueries(operation)));
    }

    private static OpenApiDocument Introduce(OpenApiDocument document)
    {
        document.Info.Title = "AllianceReader";
        document.Info.Version = "1";
        document.Info.Description =
            "A reading room for policy essays. Offsets are Unicode code points of the article's text. Every error is problem details (RFC 9457). "
            + "Annotations and articles carry an ETag, which their changes ask for as If-Match.";
        return document;
    }

    // Filters are records, whose properties begin with a capital.
    private static OpenApiOperation NameAsInQueries(OpenApiOperation operation)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Query))
        {
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
        }
        return operation;
    }

    private static Task Done(object _) => Task.CompletedTask;
}
