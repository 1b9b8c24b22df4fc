using AllianceReader.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace AllianceReader.Web.Tests.Pages;

public sealed class ListAddressTests
{
    private static readonly ListAddress address = Of("/themes/동맹", "?theme=amber&theme=sky&q=two%20words&page=3&other=1");

    [Fact]
    public void One_value_is_taken_off_and_the_others_stay() =>
        Assert.Equal("/themes/%EB%8F%99%EB%A7%B9?theme=sky&q=two%20words", address.Without("theme", "amber"));

    [Fact]
    public void Another_page_keeps_what_the_list_is_narrowed_by() =>
        Assert.Equal("/themes/%EB%8F%99%EB%A7%B9?theme=amber&theme=sky&q=two%20words&page=2", address.OnPage(2));

    [Fact]
    public void The_first_page_needs_no_number() => Assert.DoesNotContain("page", address.OnPage(1), StringComparison.Ordinal);

    [Fact]
    public void Cleared_it_is_the_whole_list() => Assert.Equal("/themes/%EB%8F%99%EB%A7%B9", address.Cleared);

    [Fact]
    public void A_value_cannot_become_a_condition_of_its_own() =>
        Assert.Equal("/?q=a%26theme%3Db", Of("/", "?q=a%26theme%3Db&theme=c").Without("theme", "c"));

    private static ListAddress Of(string path, string query)
    {
        var request = new DefaultHttpContext().Request;
        request.Path = path;
        request.QueryString = new(query);
        return ListAddress.Of(request, "theme", "q");
    }
}
