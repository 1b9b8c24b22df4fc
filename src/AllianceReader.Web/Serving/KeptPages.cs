using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using AllianceReader.Sqlite;
using Microsoft.Net.Http.Headers;

namespace AllianceReader.Web.Serving;

/// <summary>
/// Pages as they were sent, until something is written: whoever goes back or looks again waits for no rendering. A browser that has the page
/// already is told so by its entity tag (RFC 9110, section 8.8.3), and by that also where what was written changed nothing in it.
/// </summary>
internal sealed class KeptPages(RequestDelegate next, SqliteLibrary library, TimeProvider clock)
{
    // Bytes, in each of two generations: the pages of a class at work.
    private const long Room = 16 * 1024 * 1024;

    private readonly RecentlyUsed<Asked, Kept> pages = new(Room, (_, page) => page.Bytes.Length);

    public Task InvokeAsync(HttpContext context) => IsKept(context) ? Answer(context) : next(context);

    private static bool IsKept(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<KeptUntilWrittenAttribute>() is not null
        && !context.Request.Query.ContainsKey("handler");

    private async Task Answer(HttpContext context)
    {
        // Before it is made: what is written meanwhile may be in it or not.
        var asked = new Asked(library.Commits, DateOnly.FromDateTime(clock.GetLocalNow().Date), context.Request);
        if (pages.Find(asked) is { } kept)
        {
            await Send(context, kept);
            return;
        }
        var made = AsciiPage.Of(await Make(context));
        if (IsForEverybody(context.Response))
        {
            await Send(context, pages.Keep(asked, new(made)));
            return;
        }
        // An answer without a page is not begun: whoever has words for it gives it some.
        if (made.Length > 0)
        {
            await context.Response.Body.WriteAsync(made, context.RequestAborted);
        }
    }

    // Through a pipe, whose memory is used again: a stream that grows leaves large pieces behind, which are the dearest to collect.
    private async Task<byte[]> Make(HttpContext context)
    {
        var pipe = new Pipe(new(pauseWriterThreshold: 0));
        var body = context.Response.Body;
        context.Response.Body = pipe.Writer.AsStream();
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
            await pipe.Writer.CompleteAsync();
        }
        var made = (await pipe.Reader.ReadAsync(context.RequestAborted)).Buffer.ToArray();
        await pipe.Reader.CompleteAsync();
        return made;
    }

    // A sentence of what was just done, a token in a form: these are one reader's, and once.
    private static bool IsForEverybody(HttpResponse response) =>
        response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0 && response.Headers.CacheControl.Count == 0;

    private static Task Send(HttpContext context, Kept page)
    {
        var response = context.Response;
        response.Headers.ETag = page.Tag.ToString();
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(page.Tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.ContentLength = null;
            return Task.CompletedTask;
        }
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Bytes.Length;
        return response.Body.WriteAsync(page.Bytes, context.RequestAborted).AsTask();
    }

    // All that a page is made of: the library as it stood, the day, and what the browser says.
    private sealed record Asked(long Commits, DateOnly Day, string Place, string Cookies)
    {
        public Asked(long commits, DateOnly day, HttpRequest request)
            : this(commits, day, $"{request.Scheme}://{request.Host}{request.Path}{request.QueryString}", request.Headers.Cookie.ToString())
        {
        }
    }

    private sealed class Kept(byte[] bytes)
    {
        public byte[] Bytes => bytes;

        public EntityTagHeaderValue Tag { get; } = new($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"");
    }
}

/// <summary>A page that is made of nothing but the library, the address and the reader's settings.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KeptUntilWrittenAttribute : Attribute;
