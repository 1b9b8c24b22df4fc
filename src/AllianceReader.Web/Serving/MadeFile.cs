using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.FileProviders;

namespace AllianceReader.Web.Serving;

/// <summary>
/// A file that the program itself puts together. Its address changes with it, so that a browser may keep what it has for good, and it goes packed to
/// whoever takes it so (RFC 9110, section 12.5.3).
/// </summary>
internal abstract class MadeFile
{
    // Beyond these a kilobyte less costs a tenth of a second, which the first reader after a start would wait.
    private const int BrotliQuality = 6;
    private const int BrotliWindow = 18;   // 256 KB, which is more than any of them has

    private readonly byte[] content;
    private readonly Lazy<byte[]> byBrotli;
    private readonly Lazy<byte[]> byGzip;
    private readonly string mediaType;

    protected MadeFile(string path, string mediaType, string text)
    {
        content = Encoding.UTF8.GetBytes(text);
        this.mediaType = mediaType;
        byBrotli = new(() => Brotli(content));
        byGzip = new(() => Gzip(content));
        Address = $"{path}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..10]}";
    }

    public string Address { get; }

    // For anybody: it says nothing about the library.
    protected static void Map<T>(IEndpointRouteBuilder routes, string path) where T : MadeFile =>
        routes.MapGet(path, (T file, HttpContext context) => file.Answer(context)).ExcludeFromDescription().AllowAnonymous();

    /// <param name="path">Below <c>wwwroot</c>.</param>
    protected static string Read(IFileProvider files, string path)
    {
        using var reader = new StreamReader(files.GetFileInfo(path).CreateReadStream());
        return reader.ReadToEnd();
    }

    private IResult Answer(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        var (name, bytes) = Takes(context, "br") ? ("br", byBrotli.Value) : Takes(context, "gzip") ? ("gzip", byGzip.Value) : (null, content);
        headers.ContentEncoding = name;
        return Results.Bytes(bytes, mediaType);
    }

    // A browser offers Brotli only where nobody between could spoil it: over TLS and on its own machine.
    private static bool Takes(HttpContext context, string coding) =>
        context.Request.GetTypedHeaders().AcceptEncoding.Any(offer => offer.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && offer.Quality is not 0);

    private static byte[] Brotli(byte[] content)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        return BrotliEncoder.TryCompress(content, packed, out var length, BrotliQuality, BrotliWindow) ? packed[..length] : throw new InvalidOperationException("The room does not suffice.");
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal))
        {
            stream.Write(content);
        }
        return packed.ToArray();
    }
}
