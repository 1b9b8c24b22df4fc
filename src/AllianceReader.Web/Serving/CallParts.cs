using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using AllianceReader.Web.Api;

namespace AllianceReader.Web.Serving;

/// <summary>What the calls under <c>/api</c> need.</summary>
internal static class CallParts
{
    public static void AddCalls(this IServiceCollection services)
    {
        services.AddOpenApi(OpenApi.Describe);
        services.Configure<RouteHandlerOptions>(calls => calls.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json =>
        {
            // Readable Korean and apostrophes; what browsers get as application/json with nosniff they never read as a page.
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            // A number is a number, and a name stands once: what a program gets wrong it is told.
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.AllowDuplicateProperties = false;
        });
    }
}
