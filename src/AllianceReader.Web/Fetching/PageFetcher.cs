using System.Net;
using System.Net.Http.Headers;

namespace AllianceReader.Web.Fetching;

/// <summary>
/// Gets one page of the web as anybody would get it who comes for the first time: no cookies, no name, nothing of this library. What it
/// may reach <see cref="GuardedConnection"/> decides.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    public const int MostRedirects = 5;

    /// <summary>Bytes, unpacked. An essay's page with its scripts inside has a hundredth to a tenth of that.</summary>
    public const int Largest = 5 * 1024 * 1024;

    /// <summary>Bytes. Some newspapers send twenty of their own.</summary>
    private const int LargestHeaders = 64 * 1024;

    private static readonly string[] readable = ["text/html", "application/xhtml+xml", "text/plain", "text/markdown", "application/pdf"];

    private readonly HttpClient client;
    private readonly TimeSpan patience;

    public PageFetcher()
        : this(Dns.GetHostAddressesAsync, PublicAddress.Is, TimeSpan.FromSeconds(10))
    {
    }

    internal PageFetcher(Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, bool> mayReach, TimeSpan patience)
    {
        this.patience = patience;
#pragma warning disable CA2000 // The client disposes of it.
        client = new(new SocketsHttpHandler
        {
            ConnectCallback = new GuardedConnection(resolve, mayReach).Open,
            // Where a page sends us on to is looked at first.
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            UseCookies = false,
            // A proxy would connect in our place, and to anything.
            UseProxy = false,
            // Each fetch looks its site up anew.
            PooledConnectionLifetime = TimeSpan.Zero,
            MaxResponseHeadersLength = LargestHeaders / 1024,
            ActivityHeadersPropagator = null,
        });
#pragma warning restore CA2000
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("AllianceReader", "1.0"));
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.9, application/pdf;q=0.5");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en, ko;q=0.9, *;q=0.5");
    }

    /// <exception cref="FetchRefusedException">It may not be fetched, is not there, is no page, is too large or takes too long.</exception>
    public async Task<FetchedPage> Fetch(Uri address, CancellationToken stopping)
    {
        using var patient = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patient.CancelAfter(patience);
        try
        {
            return await Follow(PageAddress.Checked(address), patient.Token);
        }
        catch (Exception failed) when (Refusal(failed) is { } refused)
        {
            throw refused;
        }
        catch (Exception failed) when (failed is OperationCanceledException && !stopping.IsCancellationRequested)
        {
            throw new FetchRefusedException($"{address.Host} took longer than {patience.TotalSeconds:0} seconds.", failed);
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or InvalidDataException)
        {
            throw new FetchRefusedException(Reason(address, failed), failed);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<FetchedPage> Follow(Uri address, CancellationToken stopping)
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, stopping);
            if (answer.StatusCode is >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest && answer.Headers.Location is { } next)
            {
                address = PageAddress.Checked(new Uri(address, next));
                continue;
            }
            return await Read(address, answer, stopping);
        }
        throw new FetchRefusedException($"{address.Host} sends one on more than {MostRedirects} times.");
    }

    private static async Task<FetchedPage> Read(Uri address, HttpResponseMessage answer, CancellationToken stopping)
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw new FetchRefusedException($"{address.Host} answers {(int)answer.StatusCode}{Meaning(answer.StatusCode)}.");
        }
        var type = answer.Content.Headers.ContentType;
        var media = type?.MediaType?.ToLowerInvariant();
        if (media is not null && !readable.Contains(media))
        {
            throw new FetchRefusedException($"What is at that address is {media}, and no page with an essay.");
        }
        await using var body = await answer.Content.ReadAsStreamAsync(stopping);
        return new(new UriBuilder(address) { Fragment = "" }.Uri, media, type?.CharSet?.Trim('"'), await ReadAll(address, body, stopping));
    }

    // Trust boundary: a length that is announced may be a lie, and what is packed small may be endless. It is counted as it comes.
    private static async Task<ReadOnlyMemory<byte>> ReadAll(Uri address, Stream body, CancellationToken stopping)
    {
        using var read = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int got;
        while ((got = await body.ReadAsync(buffer, stopping)) > 0)
        {
            if (read.Length + got > Largest)
            {
                throw new FetchRefusedException($"The page of {address.Host} is larger than {Largest / (1024 * 1024)} MB.");
            }
            read.Write(buffer.AsSpan(0, got));
        }
        return read.Length > 0 ? read.ToArray() : throw new FetchRefusedException($"The page of {address.Host} is empty.");
    }

    private static string Meaning(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound or HttpStatusCode.Gone => ": there is no such page",
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.PaymentRequired =>
            ": it does not show this page to everybody. Save it in your browser and add the file instead",
        HttpStatusCode.TooManyRequests => ": it has been asked too often",
        >= HttpStatusCode.InternalServerError => ": something is wrong there",
        _ => "",
    };

    private static string Reason(Uri address, Exception failed) => failed switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => $"{address.Host} does not prove that it is {address.Host}, so nothing was read.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => $"{address.Host} sends more headers than a page needs.",
        InvalidDataException => $"What {address.Host} sends cannot be unpacked.",
        _ => $"{address.Host} broke off, or does not speak as a web site does.",
    };

    // The guard speaks from within the connection, and the client wraps what it says.
    private static FetchRefusedException? Refusal(Exception? failed) => failed is null or FetchRefusedException ? failed as FetchRefusedException : Refusal(failed.InnerException);
}
