using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;

namespace AllianceReader.Web.Access;

/// <summary>How often another machine may ask, so that none of them keeps the library from the others. This machine may as often as it likes.</summary>
internal static class ClientRates
{
    /// <summary>A class behind one address that opens an essay at the same moment, twenty files each.</summary>
    public const int UsualAMinute = 1200;

    private const int SecondsInAMinute = 60;

    public static void AddClientRates(this IServiceCollection services, LibrarySettings settings) => services.AddRateLimiter(rates =>
    {
        rates.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        rates.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateOf(context, settings.RequestsPerMinute));
        rates.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "1";
            return ValueTask.CompletedTask;
        };
    });

    private static RateLimitPartition<string> RateOf(HttpContext context, int? most) =>
        most is not { } count || IsOurs(context.Connection.RemoteIpAddress) || SaysWhatWentWrong(context)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(Machines.NameOf(context.Connection.RemoteIpAddress), _ => new()
            {
                TokenLimit = count,
                TokensPerPeriod = Math.Max(1, count / SecondsInAMinute),
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            });

    // No address at all: a pipe or a test, of this machine too.
    private static bool IsOurs(IPAddress? address) => address is null || IPAddress.IsLoopback(address);

    // The page that says that it was too often goes the same way once more.
    private static bool SaysWhatWentWrong(HttpContext context) => context.Features.Get<IStatusCodeReExecuteFeature>() is not null;
}
