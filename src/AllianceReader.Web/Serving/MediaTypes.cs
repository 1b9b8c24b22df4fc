using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace AllianceReader.Web.Serving;

/// <summary>
/// Trust boundary: a form of another site can send text/plain and the like without asking, but never application/json. So a call
/// takes the type it says and no other; routing alone also lets <c>application/ld+json</c> and its kind through.
/// </summary>
internal sealed class MediaTypes(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var accepted = context.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>();
        if (accepted is null || context.Request.ContentType is not { } sent || IsAmong(accepted.ContentTypes, sent))
        {
            return next(context);
        }
        context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return Task.CompletedTask;
    }

    private static bool IsAmong(IReadOnlyList<string> types, string sent) =>
        MediaTypeHeaderValue.TryParse(sent, out var type) && types.Any(known => type.MediaType.Equals(known, StringComparison.OrdinalIgnoreCase));
}
