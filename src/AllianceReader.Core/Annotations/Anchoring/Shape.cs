namespace AllianceReader.Annotations.Anchoring;

/// <summary>What can be seen of a word at a glance, before it is compared letter by letter with another.</summary>
/// <param name="Letters">A set of folded letters, by their last six bits.</param>
/// <param name="Length">Folded letters, <see cref="Longest"/> at most.</param>
internal readonly record struct Shape(ulong Letters, int Length, bool HasDigit)
{
    /// <summary>Longer words are compared by their beginnings: 40 × 40 steps at most.</summary>
    public const int Longest = 40;

    public static Shape Of(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Longest];
        folded = folded[..Fold.Into(folded, word)];
        var letters = 0UL;
        foreach (var c in folded)
        {
            letters |= 1UL << (c & 63);
        }
        return new(letters, folded.Length, folded.ContainsAnyInRange('0', '9'));
    }

    public static Shape[] Of(string text, ReadOnlySpan<Token> tokens)
    {
        var shapes = new Shape[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            shapes[i] = Of(tokens[i].In(text));
        }
        return shapes;
    }
}
