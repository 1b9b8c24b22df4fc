using System.Text.RegularExpressions;
using AllianceReader.Articles;

namespace AllianceReader.Sqlite.Search;

/// <summary>The tokens of a text as the index parts them, before it stems them: <c>categories 'L* N* Co Mn Mc So'</c> of its segmented form.</summary>
internal sealed partial class Tokens
{
    private readonly string text;
    private readonly Bigrams segmented;
    private readonly Match[] tokens;

    public Tokens(string text)
    {
        this.text = text;
        segmented = Bigrams.Of(text);
        Segmented = segmented.Text;
        tokens = [.. Token().Matches(Segmented).OfType<Match>()];
    }

    /// <summary>Of what is segmented already.</summary>
    public static IReadOnlyList<string> Of(string segmented) => [.. Token().Matches(segmented).Select(token => token.Value)];

    /// <summary>As the index has it.</summary>
    public string Segmented { get; }

    /// <summary>Each as the index is to be asked for it, and the word of the text that it is, or is a pair of characters of.</summary>
    public IEnumerable<(string Token, string Word)> Words => tokens.Select(token => (token.Value, WordAround(token)));

    /// <param name="at">Which token, from 0.</param>
    /// <returns>As in <see cref="Words"/>; null where there are not so many.</returns>
    public (string Token, string Word)? At(int at) => at < tokens.Length ? (tokens[at].Value, WordAround(tokens[at])) : null;

    private string WordAround(Match token)
    {
        var range = segmented.Source(new(token.Index, token.Index + token.Length));
        var (start, end) = (range.Start, range.End);
        while (start > 0 && Letter().IsMatch(text.AsSpan(start - 1, 1)))
        {
            start--;
        }
        while (end < text.Length && Letter().IsMatch(text.AsSpan(end, 1)))
        {
            end++;
        }
        return new TextRange(start, end).Of(text);
    }

    // Half a pair counts as a letter or a sign: what stands beyond the basic plane in an essay is one of them.
    [GeneratedRegex(@"[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}\p{So}\p{Cs}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"[\p{L}\p{N}\p{Mn}\p{Mc}\p{Cs}]", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();
}
