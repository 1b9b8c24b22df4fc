using AllianceReader.Articles;

namespace AllianceReader.Web.Pages.Read.Understood;

/// <summary>A repair's words, with what nobody can see made visible.</summary>
internal static class RepairShown
{
    /// <summary>UTF-16 units: a word, or the two parts of one.</summary>
    private const int Longest = 120;

    public static string Found(Repair repair) => Shown(repair.Found);

    public static string Made(Repair repair) => Shown(repair.Made);

    private static string Shown(string text)
    {
        var shown = string.Concat(text.Take(Longest).Select(c => c switch
        {
            '\u00AD' => "‧",
            '\u200B' or '\uFEFF' => "·",
            '\n' => " / ",
            // One sign, which looks like the letters it became.
            >= '\uFB00' and <= '\uFB06' => $"[{c}]",
            _ when char.IsControl(c) => "·",
            _ => c.ToString(),
        }));
        return string.IsNullOrWhiteSpace(shown) ? "nothing" : text.Length > Longest ? shown + " …" : shown;
    }
}
