namespace AllianceReader.Annotations.Anchoring;

/// <summary>A quote as it is looked for: its words between those of its surroundings, each with what it tells.</summary>
internal sealed class Needle
{
    // What a token tells, 0 to 1. A sign tells little; a context's outermost word may be cut in two and tells less than it seems.
    private const float SignWeight = 0.15f;
    private const float CutWeight = 0.05f;
    private const float LeastWordWeight = 0.25f;

    private readonly float[] weights;

    public Needle(TextQuote quote)
    {
        Quote = quote;
        Tokens = Tokens.Of(quote.Prefix + quote.Exact + quote.Suffix);
        First = Tokens.At(quote.Prefix.Length);
        var end = quote.Prefix.Length + quote.Exact.Length;
        Last = Tokens.At(end);
        Last = Last < Tokens.Count && Tokens[Last].Start < end ? Last : Last - 1;
        weights = new float[Tokens.Count];
        Shapes = Shape.Of(Tokens.Text, Tokens.Span);
        Array.Fill(weights, 1);
    }

    public TextQuote Quote { get; }

    public Tokens Tokens { get; }

    public Shape[] Shapes { get; }

    /// <summary>The first token of the passage itself.</summary>
    public int First { get; }

    /// <summary>The last one, inclusive; before <see cref="First"/> where the passage has none.</summary>
    public int Last { get; }

    public int Count => Tokens.Count;

    public float Weight(int token) => weights[token];

    /// <summary>A word that stands everywhere in a text tells less than one that stands nowhere else.</summary>
    /// <param name="counts">How often each token's word stands in the text.</param>
    /// <param name="total">Of the text's tokens.</param>
    public void Weigh(ReadOnlySpan<int> counts, int total)
    {
        var most = Math.Log2(total + 2);
        for (var i = 0; i < Count; i++)
        {
            var rarity = (float)(Math.Log2((total + 2.0) / (counts[i] + 1)) / most);
            weights[i] = Tokens[i].Kind == TokenKind.Word ? LeastWordWeight + ((1 - LeastWordWeight) * rarity * rarity) : SignWeight;
        }
        weights[0] = IsCut(Quote.Prefix, 0) ? CutWeight : weights[0];
        weights[^1] = IsCut(Quote.Suffix, Quote.Suffix.Length - 1) ? CutWeight : weights[^1];
    }

    private static bool IsCut(string context, int edge) => context.Length >= TextQuote.Context / 2 && !char.IsWhiteSpace(context[edge]);
}
