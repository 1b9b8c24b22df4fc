namespace AllianceReader.Corpus;

/// <summary>Tells a text's language by its script, and where several write in one, by the little words. Of any other it says nothing.</summary>
internal static class Language
{
    /// <summary>A Korean essay on alliances quotes names in Latin letters, an English one hardly ever in Hangul.</summary>
    private const double OwnShare = 0.3;

    /// <summary>Little words make up a fifth of all words and more in their own language.</summary>
    private const double LittleShare = 0.05;

    /// <summary>How much oftener than those of the next they occur: Danish and Norwegian share most of theirs, and then neither is said.</summary>
    private const double Ahead = 1.15;

    /// <summary>UTF-16 units; the language of a book is that of its first chapters.</summary>
    private const int Longest = 200_000;

    private static readonly char[] betweenWords = [.. " \n\t.,;:!?()[]\"“”„«»‘’'—–-…¿¡"];

    // The commonest words of each that the others of its script do not share, or share with one. Order does not matter.
    private static readonly Dictionary<string, HashSet<string>> latin = Words(
        ("en", "the of and to is that it for with as was are this by from have which not be"),
        ("de", "der die das und ist nicht ein eine zu den mit von auf für dem sich auch wird werden sind"),
        ("fr", "le la les des est et une un du que qui dans pour pas sur au avec ce sont par"),
        ("es", "el la los las de que y en un una es por con para del se no al como más"),
        ("it", "il la di che è e un una per non con del della sono gli nel dei al anche si"),
        ("pt", "o a os as de que e em um uma não é para com do da dos das por se mais"),
        ("nl", "de het een en van is niet dat op te met voor zijn aan die er ook maar als door"),
        ("sv", "och att det är en som på för av inte med den till ett om har de var jag men"),
        ("da", "og at det er en som på for af ikke med den til et om har de var jeg men"),
        ("nb", "og å det er en som på for av ikke med den til et om har de var jeg men"),
        ("fi", "ja on ei se että oli hän mutta joka ovat myös kun niin tai ole sen kuin olla"),
        ("pl", "i w na z się nie że do jest to o jak ale po co przez od za dla są"),
        ("cs", "a v se na je že s z do o to by jako ale za pro jsou která který si"),
        ("hu", "a az és hogy nem is egy ez volt de meg csak mint el van már ha lehet"),
        ("ro", "și în de la a nu cu pe este o din că un care mai pentru sunt prin sau"),
        ("tr", "ve bir bu da de için ile olarak daha çok gibi ne olan var ama kadar değil sonra"),
        ("vi", "và của là có được cho không trong một các với những người này đã để ở từ"),
        ("id", "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke adalah oleh"));

    private static readonly Dictionary<string, HashSet<string>> cyrillic = Words(
        ("ru", "и в не на что с как это по но из к то его все от за для были она"),
        ("uk", "і в не на що з як це та до від за його для є але про або які й"),
        ("bg", "и в на не се да от за че с по са това които е но до като си"));

    /// <returns>BCP 47 and how it is known; null when it cannot be told.</returns>
    public static (string Tag, string Reason)? Of(string text)
    {
        var read = text.Length <= Longest ? text : text[..Longest];
        var scripts = new Scripts(read);
        return scripts.Share(Script.Hangul) > OwnShare ? Said("ko")
            // Japanese is Chinese characters with kana in between; Chinese has none.
            : scripts.Share(Script.Kana) > OwnShare / 3 ? Said("ja")
            : scripts.Share(Script.Han) > OwnShare ? Said("zh")
            : scripts.Share(Script.Cyrillic) > OwnShare ? ByWords(read, cyrillic)
            : scripts.Share(Script.Arabic) > OwnShare ? Said(read.AsSpan().ContainsAny('ٹ', 'ڈ', 'ں') ? "ur" : read.AsSpan().ContainsAny("پچژگ") ? "fa" : "ar")
            : scripts.Share(Script.Hebrew) > OwnShare ? Said("he")
            : scripts.Share(Script.Greek) > OwnShare ? Said("el")
            : scripts.Share(Script.Thai) > OwnShare ? Said("th")
            : scripts.Share(Script.Devanagari) > OwnShare ? Said("hi")
            : ByWords(read, latin);
    }

    private static (string Tag, string Reason) Said(string tag) => (tag, "From its script.");

    private static (string Tag, string Reason)? ByWords(string text, Dictionary<string, HashSet<string>> languages)
    {
        var words = text.ToLowerInvariant().Split(betweenWords, StringSplitOptions.RemoveEmptyEntries);
        var counts = languages.Select(language => (Tag: language.Key, Count: words.Count(language.Value.Contains))).OrderByDescending(language => language.Count).Take(2).ToList();
        return counts[0].Count > words.Length * LittleShare && counts[0].Count >= counts[1].Count * Ahead ? (counts[0].Tag, "From its commonest words.") : null;
    }

    private static Dictionary<string, HashSet<string>> Words(params (string Tag, string Words)[] languages) =>
        languages.ToDictionary(language => language.Tag, language => language.Words.Split(' ').ToHashSet(StringComparer.Ordinal));

    private enum Script
    {
        Hangul, Kana, Han, Cyrillic, Arabic, Hebrew, Greek, Thai, Devanagari,
    }

    /// <summary>How many letters of each script a text has.</summary>
    private sealed class Scripts
    {
        private readonly int[] counts = new int[Enum.GetValues<Script>().Length];
        private readonly int letters;

        public Scripts(string text)
        {
            foreach (var c in text)
            {
                letters += char.IsLetter(c) ? 1 : 0;
                if (Of(c) is { } script)
                {
                    counts[(int)script]++;
                }
            }
        }

        public double Share(Script script) => letters == 0 ? 0 : counts[(int)script] / (double)letters;

        private static Script? Of(char c) => c switch
        {
            < '\u0370' => null,
            < '\u0400' => Script.Greek,
            < '\u0530' => Script.Cyrillic,
            >= '\u0590' and <= '\u05FF' => Script.Hebrew,
            >= '\u0600' and <= '\u06FF' => Script.Arabic,
            >= '\u0900' and <= '\u097F' => Script.Devanagari,
            >= '\u0E00' and <= '\u0E7F' => Script.Thai,
            >= '\u3041' and <= '\u30FF' => Script.Kana,
            >= '\u3400' and <= '\u9FFF' => Script.Han,
            >= '\uAC00' and <= '\uD7A3' => Script.Hangul,
            _ => null,
        };
    }
}
