using System.Text.RegularExpressions;

namespace AllianceReader.Corpus.Layouts;

/// <summary>Korean names in Hangul and in the many ways they are romanized.</summary>
internal static partial class KoreanName
{
    // In order of how many bear them (census of 2015), each with its usual spellings. The order decides between two that could both
    // be the family name: in "Chung Min Lee" it is Lee, in "Kim Dae Jung" it is Kim.
    private static readonly string[] Families =
    [
        "Kim", "Gim", "Lee", "Yi", "Rhee", "Rhie", "Park", "Bak", "Pak", "Choi", "Choe", "Jung", "Jeong", "Chung", "Chong", "Kang", "Gang",
        "Cho", "Jo", "Yoon", "Yun", "Youn", "Jang", "Chang", "Lim", "Im", "Rim", "Han", "Oh", "Seo", "Suh", "So", "Shin", "Sin", "Kwon", "Gwon",
        "Hwang", "Ahn", "An", "Song", "Ryu", "Yoo", "Yu", "Lyu", "Hong", "Jeon", "Jun", "Chun", "Chon", "Ko", "Go", "Koh", "Moon", "Mun", "Yang", "Son",
        "Sohn", "Bae", "Pae", "Baek", "Paik", "Baik", "Heo", "Hur", "Huh", "Hu", "Nam", "Shim", "Sim", "Noh", "Roh", "No", "Ha", "Kwak", "Gwak",
        "Sung", "Seong", "Cha", "Joo", "Ju", "Chu", "Woo", "Wu", "U", "Koo", "Gu", "Ku", "Min", "Na", "Ra", "Rha", "Jin", "Chin", "Ji", "Chi", "Uhm",
        "Eom", "Um", "Chae", "Won", "Cheon", "Bang", "Pang", "Kong", "Gong", "Hyun", "Hyon", "Ham", "Byun", "Byeon", "Pyon", "Yeom", "Yum", "Yeo", "Ryeo",
        "Choo", "Do", "Toh", "Suk", "Seok", "Sun", "Seon", "Sul", "Seol", "Ma", "Gil", "Kil", "Yeon", "Wi", "Pyo", "Myung", "Myeong", "Ki", "Gi", "Ban",
        "Wang", "Keum", "Geum", "Ok", "Yuk", "In", "Maeng", "Je", "Mo", "Tak", "Kook", "Guk", "Eun", "Yong",
        "Namgung", "Hwangbo", "Jegal", "Sagong", "Seonu", "Sunwoo",
    ];

    private static readonly string[] TwoSyllableFamilies = ["남궁", "황보", "제갈", "사공", "선우", "독고", "서문", "동방"];

    /// <param name="parts">At least two.</param>
    public static bool IsFamilyFirst(string[] parts) =>
        Rank(parts[0]) is { } first && IsGiven(parts[1..]) && (parts.Length > 3 || Rank(parts[^1]) is not { } last || first < last);

    /// <returns>The family part of a name in Hangul without spaces; null for anything else.</returns>
    public static string? FamilyOf(string name) => !HangulName().IsMatch(name)
        ? null
        : Array.Find(TwoSyllableFamilies, family => name.Length > 2 && name.StartsWith(family, StringComparison.Ordinal)) ?? name[..1];

    private static int? Rank(string part) =>
        Array.FindIndex(Families, family => family.Equals(part, StringComparison.OrdinalIgnoreCase)) is var rank and >= 0 ? rank : null;

    // "Chung-in", "Jae In", "Kang": one or two syllables, however they are parted. "Kim Campbell" is no Korean name.
    private static bool IsGiven(string[] parts) => parts.Length <= 2 && GivenName().IsMatch(string.Join('-', parts));

    [GeneratedRegex("^[가-힣]{2,4}$")]
    private static partial Regex HangulName();

    [GeneratedRegex(
        """
        ^(?:(?:kk|tt|pp|ss|jj|ch|sh|[bcdghjklmnprstwy])?
            (?:yeo|yae|wae|eui|you|oo|ou|eo|eu|ee|ae|oe|ui|ya|ye|yo|yu|wa|we|wi|wo|a|e|i|o|u)
            (?:ng|ck|[nmklptbgh])?-?){1,2}$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex GivenName();
}
