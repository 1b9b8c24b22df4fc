using System.Net.Sockets;
using System.Text;
using AllianceReader.Web.Tests.Support;

namespace AllianceReader.Web.Tests.Security;

/// <summary>Bytes that a proxy and the server could read as one request and as two. Every such line is refused, and the connection with it.</summary>
public class SmugglingTests(TheApp app) : IClassFixture<TheApp>
{
    // What a server that stops at the bare LF would take for another request.
    private const string Hidden = "GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n";

    [Theory]
    [InlineData("2;\nxx\r\n{}\r\n0\r\n\r\n")]
    [InlineData("2;a=b\n{}\r\n0\r\n\r\n")]
    [InlineData("2;a\rb\r\n{}\r\n0\r\n\r\n")]
    [InlineData("2\n{}\r\n0\r\n\r\n")]
    [InlineData("2\r\n{}\n0\r\n\r\n")]
    [InlineData("2\r\n{}\r\n0;\n\r\n\r\n")]
    [InlineData("-2\r\n{}\r\n0\r\n\r\n")]
    [InlineData("0x2\r\n{}\r\n0\r\n\r\n")]
    public async Task PV52_smuggling_a_chunk_that_ends_where_it_should_not_is_a_bad_request(string body)
    {
        var answer = await Answer($"POST /api/themes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{body}{Hidden}");

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        AssertOneAnswer(answer);
    }

    [Theory]
    [InlineData("Content-Length: 2\r\nContent-Length: 44\r\n")]
    [InlineData("Content-Length: 2, 44\r\n")]
    [InlineData("Transfer-Encoding: identity\r\n")]
    [InlineData("Transfer-Encoding: chunked, gzip\r\n")]
    [InlineData("Transfer-Encoding: x\n chunked\r\n")]
    [InlineData("Transfer-Encoding : chunked\r\n")]
    [InlineData("Content-Length: 2\r\n Transfer-Encoding: chunked\r\n")]
    public async Task PV52_smuggling_a_length_that_is_said_in_two_ways_is_refused(string lengths)
    {
        var answer = await Answer($"POST /api/themes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{lengths}\r\n{{}}{Hidden}");

        Assert.Matches("^HTTP/1.1 (400|411|501) ", answer);
        AssertOneAnswer(answer);
    }

    // So that a refusal is for what is wrong and not for how it was sent.
    [Fact]
    public async Task Sent_as_it_should_be_it_is_read()
    {
        var answer = await Answer("POST /api/themes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n12;a=b\r\n{\"name\":\"Chunked\"}\r\n0\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 201 ", answer, StringComparison.Ordinal);
    }

    private static void AssertOneAnswer(string answer)
    {
        Assert.Equal(answer.IndexOf("HTTP/1.1 ", StringComparison.Ordinal), answer.LastIndexOf("HTTP/1.1 ", StringComparison.Ordinal));
        Assert.DoesNotContain("Running.", answer, StringComparison.Ordinal);
    }

    private async Task<string> Answer(string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", app.Http.BaseAddress!.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var read = new StreamReader(stream, Encoding.Latin1);
        return await read.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }
}
