namespace AllianceReader.Annotations.Anchoring;

internal enum TokenKind : byte
{
    Word,

    /// <summary>Anything else that is seen.</summary>
    Sign,

    /// <summary>The blank line between two blocks.</summary>
    Break,
}

/// <summary>A word, a sign or a break, with where it stands.</summary>
/// <param name="Start">UTF-16.</param>
/// <param name="End">UTF-16, exclusive.</param>
/// <param name="Hash">Of the folded characters; two tokens with the same hash are the same to a reader.</param>
internal readonly record struct Token(int Start, int End, ulong Hash, TokenKind Kind)
{
    public bool Same(Token other) => Hash == other.Hash;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}
