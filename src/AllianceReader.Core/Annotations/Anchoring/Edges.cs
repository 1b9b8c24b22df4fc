using System.Globalization;
using AllianceReader.Articles;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>Where a passage begins and ends: never within a word or a character.</summary>
internal static class Edges
{
    // UTF-16 units looked back for a place where a character surely begins.
    private const int LookBack = 64;

    /// <summary>From the first to the last token, with what clings to them, and the white space the passage began or ended with.</summary>
    public static TextRange Of(string text, TextQuote quote, Tokens tokens, int first, int last)
    {
        last = StartsApart(quote.Suffix) ? LastOfRun(tokens, last, 1) : last;
        first = EndsApart(quote.Prefix) ? LastOfRun(tokens, first, -1) : first;
        return WithSpace(text, quote.Exact, tokens[first].Start, tokens[last].End);
    }

    /// <summary>Outward to whole characters, as a reader sees them.</summary>
    public static TextRange Whole(string text, TextRange range) => new(Whole(text, range.Start, -1), Whole(text, range.End, 1));

    private static bool StartsApart(string suffix) => suffix.Length > 0 && char.IsWhiteSpace(suffix[0]);

    private static bool EndsApart(string prefix) => prefix.Length > 0 && char.IsWhiteSpace(prefix[^1]);

    // A slip may part a word ("Holme.s"): what clings to it on the far side of a sign is still it. A sign alone is not.
    private static int LastOfRun(Tokens tokens, int token, int step)
    {
        var word = token;
        for (var i = token; i + step >= 0 && i + step < tokens.Count && Cling(tokens[Math.Min(i, i + step)], tokens[Math.Max(i, i + step)]); i += step)
        {
            word = tokens[i + step].Kind == TokenKind.Word ? i + step : word;
        }
        return word;
    }

    private static bool Cling(Token one, Token next) => one.End == next.Start && one.Kind != TokenKind.Break && next.Kind != TokenKind.Break;

    private static TextRange WithSpace(string text, string exact, int start, int end)
    {
        var leading = exact.Length - exact.AsSpan().TrimStart().Length;
        var trailing = exact.Length - exact.AsSpan().TrimEnd().Length;
        for (; leading > 0 && start > 0 && char.IsWhiteSpace(text[start - 1]); leading--)
        {
            start--;
        }
        for (; trailing > 0 && end < text.Length && char.IsWhiteSpace(text[end]); trailing--)
        {
            end++;
        }
        return new(start, end);
    }

    private static int Whole(string text, int at, int step)
    {
        if (at <= 0 || at >= text.Length || (text[at] < 0x80 && text[at - 1] < 0x80))
        {
            return at;
        }
        var character = SafeStart(text, at);
        while (character < at)
        {
            var next = character + StringInfo.GetNextTextElementLength(text.AsSpan(character));
            if (next > at)
            {
                return step < 0 ? character : next;
            }
            character = next;
        }
        return at;
    }

    private static int SafeStart(string text, int at)
    {
        var from = Math.Max(0, at - LookBack);
        for (var i = at - 1; i > from; i--)
        {
            if (text[i] < 0x80)
            {
                return i;
            }
        }
        return from > 0 && char.IsLowSurrogate(text[from]) ? from - 1 : from;
    }
}
