using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace AllianceReader.Web.Serving;

/// <summary>
/// Refuses a body that says it is too large. A client that is still sending does not listen, and would see a broken connection
/// where it should read 413: so what it sends is taken and thrown away first, within reason.
/// </summary>
internal sealed class LargeBodies(RequestDelegate next)
{
    /// <summary>Bytes; a tenth of a second on this machine.</summary>
    private const long MostTaken = 256 * 1024 * 1024;

    private const int BufferSize = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task InvokeAsync(HttpContext context)
    {
        var size = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (!(context.Request.ContentLength > size?.MaxRequestBodySize))
        {
            await next(context);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        if (!IsWaiting(context.Request) && !size.IsReadOnly)
        {
            size.MaxRequestBodySize = MostTaken;
            await ThrowAway(context.Request.Body, context.RequestAborted);
        }
    }

    // It asked before it sends (Expect: 100-continue), so it listens already.
    private static bool IsWaiting(HttpRequest request) => request.Headers.Expect.Count > 0;

    private static async Task ThrowAway(Stream body, CancellationToken aborted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        patience.CancelAfter(Patience);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            while (await body.ReadAsync(buffer, patience.Token) > 0)
            {
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // Too much even for this, too slow, or gone: the answer goes out all the same.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
