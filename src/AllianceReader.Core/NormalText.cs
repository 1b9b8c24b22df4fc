using System.Text;

namespace AllianceReader;

/// <summary>Unicode normalization of whatever a reader or a file brings.</summary>
public static class NormalText
{
    // .NET refuses to normalize a text with U+FFFE in it (it looks like a byte order mark the wrong way round). It is a
    // noncharacter that composes with nothing (UAX 15), so normalizing what stands between is the same.
    private const char Refused = '\uFFFE';

    /// <exception cref="ArgumentException">Half a surrogate pair.</exception>
    public static string Normalized(this string text, NormalizationForm form = NormalizationForm.FormC) => text.Contains(Refused, StringComparison.Ordinal)
        ? string.Join(Refused, text.Split(Refused).Select(part => part.Normalize(form)))
        : text.Normalize(form);
}
