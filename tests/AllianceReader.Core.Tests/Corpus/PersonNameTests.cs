using AllianceReader.Corpus.Layouts;

namespace AllianceReader.Core.Tests.Corpus;

public class PersonNameTests
{
    // as printed, as shown, given, family
    [Theory]
    [InlineData("CHOI Kang", "Choi Kang", "Kang", "Choi")]
    [InlineData("J. James KIM", "J. James Kim", "J. James", "Kim")]
    [InlineData("Moon Chung-in", "Moon Chung-in", "Chung-in", "Moon")]
    [InlineData("Lee Jae-seung", "Lee Jae-seung", "Jae-seung", "Lee")]
    [InlineData("Kim Dae Jung", "Kim Dae Jung", "Dae Jung", "Kim")]
    [InlineData("Park Jin", "Park Jin", "Jin", "Park")]
    [InlineData("Yoon Suk-yeol", "Yoon Suk-yeol", "Suk-yeol", "Yoon")]
    [InlineData("Ban Ki-moon", "Ban Ki-moon", "Ki-moon", "Ban")]
    [InlineData("Han Seung-soo", "Han Seung-soo", "Seung-soo", "Han")]
    [InlineData("Tongfi Kim", "Tongfi Kim", "Tongfi", "Kim")]
    [InlineData("Jae-seung Lee", "Jae-seung Lee", "Jae-seung", "Lee")]
    [InlineData("Chung Min Lee", "Chung Min Lee", "Chung Min", "Lee")]
    [InlineData("Victor Cha", "Victor Cha", "Victor", "Cha")]
    [InlineData("Sue Mi Terry", "Sue Mi Terry", "Sue Mi", "Terry")]
    [InlineData("Kim Campbell", "Kim Campbell", "Kim", "Campbell")]
    [InlineData("Lee Hamilton", "Lee Hamilton", "Lee", "Hamilton")]
    [InlineData("Scott A. Snyder", "Scott A. Snyder", "Scott A.", "Snyder")]
    [InlineData("Ursula von der Leyen", "Ursula von der Leyen", "Ursula", "von der Leyen")]
    [InlineData("Jaap de Hoop Scheffer", "Jaap de Hoop Scheffer", "Jaap", "de Hoop Scheffer")]
    [InlineData("Martin Luther King Jr.", "Martin Luther King Jr.", "Martin Luther", "King Jr.")]
    [InlineData("Élodie Öztürk-Meyer", "Élodie Öztürk-Meyer", "Élodie", "Öztürk-Meyer")]
    [InlineData("이재승", "이재승", "재승", "이")]
    [InlineData("남궁민수", "남궁민수", "민수", "남궁")]
    [InlineData("Publius", "Publius", null, null)]
    [InlineData("POLYBIUS", "Polybius", null, null)]
    public void Given_and_family_name_are_told_apart(string printed, string name, string? given, string? family)
    {
        var author = PersonName.Read(printed);

        Assert.Equal((name, given, family), (author.Name, author.Given, author.Family));
    }

    [Theory]
    [InlineData("Moon Chung-in", "Moon Chung-in")]
    [InlineData("Ann Author and Ben Writer", "Ann Author|Ben Writer")]
    [InlineData("Ann Author, Ben Writer, and Cho Min", "Ann Author|Ben Writer|Cho Min")]
    [InlineData("Ann Author, Ben Writer & Cho Min", "Ann Author|Ben Writer|Cho Min")]
    public void A_byline_may_name_several(string byline, string names) => Assert.Equal(names.Split('|'), PersonName.Split(byline));
}
