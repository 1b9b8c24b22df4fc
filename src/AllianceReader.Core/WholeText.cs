using System.Text;

namespace AllianceReader;

/// <summary>SQLite keeps UTF-8, in which half a character cannot be written: it would be kept as another one, without a word.</summary>
public static class WholeText
{
    /// <summary>With the sign for an unreadable character (U+FFFD) where half a one stood.</summary>
    public static string Of(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <exception cref="RefusedException">It holds half a character.</exception>
    public static void Require(string? text, string field)
    {
        if (text is not null && Of(text) != text)
        {
            throw new RefusedException(field, $"The {field} holds half a character.");
        }
    }
}
