using System.Numerics;

namespace AllianceReader.Annotations.Anchoring;

/// <summary>The few words of a quote, to be asked for each word of a long text: open addressing, a quarter full.</summary>
internal sealed class WordTable
{
    private readonly (ulong Hash, int Word)[] slots;
    private readonly ulong mask;

    /// <param name="wordOf">Is filled: for each token of the quote the first one that is the same word.</param>
    public WordTable(Needle needle, Span<int> wordOf)
    {
        slots = new (ulong, int)[BitOperations.RoundUpToPowerOf2((uint)(4 * needle.Count) + 4)];
        mask = (ulong)slots.Length - 1;
        Array.Fill(slots, (0UL, -1));
        for (var i = 0; i < needle.Count; i++)
        {
            wordOf[i] = needle.Tokens[i].Kind == TokenKind.Word ? Add(needle.Tokens[i].Hash, i) : i;
        }
    }

    /// <returns>-1 when it is none of them.</returns>
    public int Find(ulong hash) => slots[Slot(hash)].Word;

    private int Add(ulong hash, int word)
    {
        ref var slot = ref slots[Slot(hash)];
        slot = slot.Word < 0 ? (hash, word) : slot;
        return slot.Word;
    }

    private ulong Slot(ulong hash)
    {
        var slot = (hash ^ (hash >> 29)) & mask;
        while (slots[slot].Word >= 0 && slots[slot].Hash != hash)
        {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
