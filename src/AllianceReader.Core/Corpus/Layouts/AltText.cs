using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Corpus.Layouts;

/// <summary>What Korean Office writes under a picture by itself: a list of things "이(가) 표시된 사진", "자동 생성된 설명".</summary>
internal static partial class AltText
{
    public static void MarkIn(LayoutReading reading)
    {
        foreach (var line in reading.Source.Where(line => line.Matches(Automatic())))
        {
            reading.Furniture(line, FurnitureRole.AltText);
        }
    }

    // "이(가)" and "을(를)", both particles at once, are a machine's grammar: no person's caption has them.
    [GeneratedRegex(
        """
        ^(?:.{1,200}(?:이\(가\)|을\(를\)|가\(이\))\s?(?:표시된|포함된|있는|그려진|보여\s?주는)\s(?:사진|그림|이미지|스크린샷|클립아트|도표)(?:\s?자동\s생성된\s설명)?
        |자동\s생성된\s설명
        |AI가\s생성한\s콘텐츠는\s(?:올바르지|부정확할)\s.{0,20}있습니다)\.?$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Automatic();
}
