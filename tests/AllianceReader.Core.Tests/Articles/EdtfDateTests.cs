using AllianceReader.Articles;

namespace AllianceReader.Core.Tests.Articles;

public class EdtfDateTests
{
    // as precise as known, in full, in lists
    [Theory]
    [InlineData("2024", "2024", "2024")]
    [InlineData("2018-09", "September 2018", "Sep 2018")]
    [InlineData("2025-04-09", "9 April 2025", "9 Apr 2025")]
    [InlineData("2024-02-29", "29 February 2024", "29 Feb 2024")]
    [InlineData("2025-02-24T16:45:00+09:00", "24 February 2025", "24 Feb 2025")]
    [InlineData("2025-02-24T16:45:00Z", "24 February 2025", "24 Feb 2025")]
    public void A_date_is_said_no_more_precisely_than_it_is_known(string text, string inFull, string inLists)
    {
        var date = EdtfDate.Parse(text)!;

        Assert.Equal((text, inFull, inLists), (date.ToString(), date.ToLongText(), date.ToShortText()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("24")]
    [InlineData("2025-13")]
    [InlineData("2025-00")]
    [InlineData("2025-02-29")]
    [InlineData("2025-04-31")]
    [InlineData("2025-4-9")]
    [InlineData("2025-04-09T25:00:00Z")]
    [InlineData("2025-04-09T10:00:00+99:00")]
    [InlineData("9 April 2025")]
    [InlineData("2025-04-09\n")]
    [InlineData("２０２５")]
    public void What_is_no_date_is_none(string? text) => Assert.Null(EdtfDate.Parse(text));
}
