using AllianceReader.Web.Fetching;

namespace AllianceReader.Web.Tests.Fetching;

public sealed class PageAddressTests
{
    [Theory]
    [InlineData("https://example.org/essay", "https://example.org/essay")]
    [InlineData(" http://example.org/essay?page=2#p7 ", "http://example.org/essay?page=2")]
    [InlineData("example.org/essay", "https://example.org/essay")]
    [InlineData("example.org:8443/essay", "https://example.org:8443/essay")]
    [InlineData("localhost:5170", "https://localhost:5170/")]
    [InlineData("https://example.org/2018/09/한미동맹", "https://example.org/2018/09/%ED%95%9C%EB%AF%B8%EB%8F%99%EB%A7%B9")]
    public void An_address_as_it_is_typed(string typed, string meant) => Assert.Equal(meant, PageAddress.Parse(typed).AbsoluteUri);

    [Theory]
    [InlineData("", "No address was given.")]
    [InlineData("   ", "No address was given.")]
    [InlineData("file:///etc/passwd", "Pages are fetched by http and https only, not by file.")]
    [InlineData("ftp://example.org/essay", "Pages are fetched by http and https only, not by ftp.")]
    [InlineData("javascript:alert(1)", "Pages are fetched by http and https only, not by javascript.")]
    [InlineData("gopher://example.org", "Pages are fetched by http and https only, not by gopher.")]
    [InlineData("https://name:password@example.org/", "An address with a name or a password in it is not fetched.")]
    [InlineData("https://example.org@127.0.0.1/", "An address with a name or a password in it is not fetched.")]
    [InlineData("two words", "“two words” is no web address.")]
    [InlineData("\u202E", "The address names no site.")]
    [InlineData("\uFEFF", "The address names no site.")]
    public void What_is_no_address_of_a_page(string typed, string reason) =>
        Assert.Equal(reason, Assert.Throws<FetchRefusedException>(() => PageAddress.Parse(typed)).Message);

    [Fact]
    public void An_address_without_end() =>
        Assert.Equal("An address has at most 2,048 characters.", Assert.Throws<FetchRefusedException>(() => PageAddress.Parse("https://example.org/" + new string('a', 3000))).Message);
}
