namespace AllianceReader.Annotations.Anchoring;

/// <summary>
/// Which token of a stretch of text stands for which token of a quote. The whole quote is laid over the stretch, with gaps on either
/// side where words came or went (Gotoh 1982: a long gap costs little more than a short one, since a clause goes as a whole).
/// </summary>
internal sealed class Alignment
{
    // In units of a rare word that stayed the same. Two unrelated words in each other's place cost less than a gap on both sides,
    // so that a reworded edge stays within the passage; a sign that came or went alone costs next to nothing.
    private const float Unrelated = -0.25f;
    private const float OfAnotherKind = -1.5f;
    private const float GapOpens = -0.8f;
    private const float GapGrows = -0.1f;
    private const float LoneSign = -0.15f;
    private const float Never = -1e9f;

    // How a cell was reached. The lowest three bits of a step say where "together" came from.
    private const byte FromTogether = 0;
    private const byte FromGone = 1;
    private const byte FromCome = 2;
    private const byte SignGone = 3;
    private const byte SignCome = 4;
    private const byte Source = 7;
    private const byte GoneGrows = 8;
    private const byte ComeGrows = 16;
    private const byte ComeAfterGone = 32;

    // Tokens; a quote so short may stand several times in one stretch, and is laid over it so often, while it fits so well.
    private const int Short = 16;
    private const int MostOfShort = 4;
    private const float LeastOfBest = 0.7f;

    private readonly Needle needle;
    private readonly string text;
    private readonly Token[] tokens;
    private readonly Shape[] shapes;
    private readonly HashSet<int> taken;
    private readonly int columns;
    private readonly byte[] steps;

    private Alignment(Needle needle, Tokens all, int from, int to, HashSet<int> taken)
    {
        this.needle = needle;
        this.taken = taken;
        text = all.Text;
        From = from;
        tokens = all.Span[from..to].ToArray();
        shapes = Shape.Of(text, tokens);
        columns = tokens.Length + 1;
        steps = new byte[(needle.Count + 1) * columns];
        Map = new int[needle.Count];
        Trace(Fill());
    }

    /// <summary>The stretch's first token.</summary>
    public int From { get; }

    /// <summary>For each token of the quote the token of the text that stands for it; -1 where it is gone.</summary>
    public int[] Map { get; }

    public float Score { get; private set; }

    /// <summary>The best, and where the quote is short enough to stand there several times, those that come near it.</summary>
    /// <param name="from">First token of the stretch.</param>
    /// <param name="to">Exclusive.</param>
    public static IEnumerable<Alignment> Several(Needle needle, Tokens text, int from, int to)
    {
        var best = new Alignment(needle, text, from, to, []);
        yield return best;
        var last = best;
        for (var i = 1; i < MostOfShort && needle.Count <= Short; i++)
        {
            last = new(needle, text, from, to, [.. last.taken, .. last.Map]);
            if (last.Score < LeastOfBest * best.Score)
            {
                yield break;
            }
            yield return last;
        }
    }

    /// <summary>How like two tokens are that stand for each other, 0 to 1.</summary>
    public float Like(int token, int there) => needle.Tokens[token].Same(tokens[there - From]) ? 1 : LikeWords(token, there - From);

    private float LikeWords(int token, int there) =>
        tokens[there].Kind == TokenKind.Word && needle.Tokens[token].Kind == TokenKind.Word && Likeness.MayBe(needle.Shapes[token], shapes[there])
            ? Likeness.OfWords(needle.Tokens[token].In(needle.Tokens.Text), tokens[there].In(text))
            : 0;

    private int Fill()
    {
        var (together, gone, come) = (new float[columns], new float[columns], new float[columns]);
        Array.Fill(gone, Never);
        Array.Fill(come, Never);
        for (var i = 1; i <= needle.Count; i++)
        {
            FillRow(i, together, gone, come);
        }
        return BestEnd(together, gone);
    }

    // Each row is written over the one before it; what is still needed of that one stands in corner and up.
    private void FillRow(int i, float[] together, float[] gone, float[] come)
    {
        var row = steps.AsSpan(i * columns, columns);
        var (token, shape, weight) = (needle.Tokens[i - 1], needle.Shapes[i - 1], needle.Weight(i - 1));
        var isSign = token.Kind != TokenKind.Word;
        var (cornerTogether, cornerGone, cornerCome) = (together[0], gone[0], come[0]);
        row[0] = Gone(ref gone[0], together[0]);
        together[0] = isSign ? together[0] + LoneSign : Never;
        row[0] |= SignGone;
        come[0] = Never;
        for (var j = 1; j < columns; j++)
        {
            var (upTogether, upGone, upCome) = (together[j], gone[j], come[j]);
            var step = Gone(ref gone[j], upTogether);
            var best = cornerTogether;
            var source = FromTogether;
            (best, source) = cornerGone > best ? (cornerGone, FromGone) : (best, source);
            (best, source) = cornerCome > best ? (cornerCome, FromCome) : (best, source);
            best += Pair(token, shape, weight, j - 1);
            (best, source) = isSign && upTogether + LoneSign > best ? (upTogether + LoneSign, SignGone) : (best, source);
            (best, source) = tokens[j - 1].Kind != TokenKind.Word && together[j - 1] + LoneSign > best ? (together[j - 1] + LoneSign, SignCome) : (best, source);
            together[j] = best;
            row[j] = (byte)(step | source | Come(ref come[j], come[j - 1], together[j - 1], gone[j - 1]));
            (cornerTogether, cornerGone, cornerCome) = (upTogether, upGone, upCome);
        }
    }

    private static byte Gone(ref float gone, float together)
    {
        var (opens, grows) = (together + GapOpens, gone + GapGrows);
        gone = Math.Max(opens, grows);
        return grows >= opens ? GoneGrows : FromTogether;
    }

    private static byte Come(ref float come, float before, float together, float gone)
    {
        var (opens, grows) = (Math.Max(together, gone) + GapOpens, before + GapGrows);
        come = Math.Max(opens, grows);
        return grows >= opens ? ComeGrows : gone > together ? ComeAfterGone : FromTogether;
    }

    private float Pair(in Token token, in Shape shape, float weight, int there)
    {
        ref readonly var other = ref tokens[there];
        if (token.Hash == other.Hash)
        {
            return IsTaken(there) ? OfAnotherKind : weight;
        }
        if (token.Kind != other.Kind)
        {
            return OfAnotherKind;
        }
        if (token.Kind != TokenKind.Word || !Likeness.MayBe(shape, shapes[there]))
        {
            return Unrelated;
        }
        var like = IsTaken(there) ? 0 : Likeness.OfWords(token.In(needle.Tokens.Text), other.In(text));
        return like > 0 ? Unrelated + (like * (weight - Unrelated)) : Unrelated;
    }

    private bool IsTaken(int there) => taken.Count > 0 && taken.Contains(From + there);

    /// <returns>The column; its complement when the quote's last token is gone there.</returns>
    private int BestEnd(float[] together, float[] gone)
    {
        var best = 0;
        for (var j = 1; j < columns; j++)
        {
            best = Math.Max(together[j], gone[j]) > Math.Max(together[best], gone[best]) ? j : best;
        }
        Score = Math.Max(together[best], gone[best]);
        return together[best] >= gone[best] ? best : ~best;
    }

    private void Trace(int end)
    {
        Array.Fill(Map, -1);
        var (i, j, state) = (needle.Count, end < 0 ? ~end : end, end < 0 ? FromGone : FromTogether);
        while (i > 0)
        {
            var step = steps[(i * columns) + j];
            (i, j, state) = state switch
            {
                FromGone => (i - 1, j, (step & GoneGrows) != 0 ? FromGone : FromTogether),
                FromCome => (i, j - 1, (step & ComeGrows) != 0 ? FromCome : (step & ComeAfterGone) != 0 ? FromGone : FromTogether),
                _ => (step & Source) switch
                {
                    SignGone => (i - 1, j, FromTogether),
                    SignCome => (i, j - 1, FromTogether),
                    var source => Together(i, j, (byte)source),
                },
            };
        }
    }

    private (int I, int J, byte State) Together(int i, int j, byte source)
    {
        Map[i - 1] = From + j - 1;
        return (i - 1, j - 1, source);
    }
}
