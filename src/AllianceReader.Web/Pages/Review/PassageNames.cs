namespace AllianceReader.Web.Pages.Review;

/// <summary>What a passage is called in a sentence: its first words.</summary>
internal static class PassageNames
{
    private const int Words = 6;

    public static string Short(string exact)
    {
        var words = exact.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= Words ? string.Join(' ', words) : string.Join(' ', words.Take(Words)) + " …";
    }
}
