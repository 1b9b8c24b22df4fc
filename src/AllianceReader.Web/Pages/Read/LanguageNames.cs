using System.Globalization;

namespace AllianceReader.Web.Pages.Read;

internal static class LanguageNames
{
    /// <param name="tag">BCP 47.</param>
    /// <returns><c>English</c>, <c>Korean</c>; the tag itself when it names no language.</returns>
    public static string Of(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
