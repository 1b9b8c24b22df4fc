using System.Buffers.Binary;
using System.Text;

namespace AllianceReader.Exchange.Packages;

/// <summary>
/// Reads a package's table of contents (PKWARE APPNOTE 6.3, 4.3.12 to 4.3.16, Zip64 included). Read here and not by
/// <see cref="System.IO.Compression.ZipArchive"/>, which takes in as many entries as a file claims before anybody can count them,
/// and shows neither where they lie nor how they are packed.
/// </summary>
internal sealed class ZipDirectory(Stream zip, string file, ZipBounds bounds)
{
    private const uint EndSignature = 0x06054B50;
    private const uint End64Signature = 0x06064B50;
    private const uint Locator64Signature = 0x07064B50;
    private const uint EntrySignature = 0x02014B50;
    private const int EndLength = 22;
    private const int End64Length = 56;
    private const int Locator64Length = 20;
    private const int EntryLength = 46;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>Bytes an entry: 46, its name, its extra fields. What is beyond that is not a table of contents.</summary>
    private const int LongestEntry = 4096;

    private const int Utf8Flag = 1 << 11;
    private const int Zip64Field = 1;

    // IBM code page 437, upper half: what a name without the UTF-8 flag is in by the standard (APPNOTE, appendix D).
    private const string Cp437 =
        "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";

    private static readonly UTF8Encoding strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Where the table begins, which is where the last entry's bytes have to have ended.</summary>
    public long Start { get; private set; }

    public IReadOnlyList<ZipEntry> Read()
    {
        var (count, length) = ReadEnd();
        if (count > bounds.MostEntries)
        {
            throw new FileRefusedException($"{file} holds {count:N0} files; the most that are read are {bounds.MostEntries:N0}.");
        }
        if (length > count * LongestEntry || length < count * EntryLength)
        {
            throw Damaged();
        }
        return Entries(Bytes(Start, (int)length), (int)count);
    }

    private (long Count, long Length) ReadEnd()
    {
        var at = FindEnd();
        var end = Bytes(at, EndLength).AsSpan();
        if (U16(end, 4) != U16(end, 6))
        {
            throw new FileRefusedException($"{file} is one of several parts; a package has to be in one file.");
        }
        (long count, long length, long start, var tail) = (U16(end, 10), U32(end, 12), U32(end, 16), at);
        if (at >= Locator64Length && Bytes(at - Locator64Length, Locator64Length) is var locator && U32(locator, 0) == Locator64Signature)
        {
            tail = Within(U64(locator, 8), End64Length);
            var end64 = Bytes(tail, End64Length).AsSpan();
            (count, length, start) = U32(end64, 0) == End64Signature ? (U64(end64, 32), U64(end64, 40), U64(end64, 48)) : throw Damaged();
        }
        Start = start;
        // The table ends where the end record begins: nothing may hide between, before, or behind.
        return count >= 0 && length >= 0 && start >= 0 && length <= tail && start == tail - length ? (count, length) : throw Damaged();
    }

    private long FindEnd()
    {
        if (zip.Length < EndLength)
        {
            throw Damaged();
        }
        var span = (int)Math.Min(zip.Length, EndLength + LongestComment);
        var tail = Bytes(zip.Length - span, span).AsSpan();
        for (var at = span - EndLength; at >= 0; at--)
        {
            if (U32(tail, at) == EndSignature && at + EndLength + U16(tail, at + 20) == span)
            {
                return zip.Length - span + at;
            }
        }
        throw Damaged();
    }

    private List<ZipEntry> Entries(byte[] table, int count)
    {
        List<ZipEntry> entries = new(count);
        var rest = table.AsMemory();
        while (entries.Count < count)
        {
            if (rest.Length < EntryLength || U32(rest.Span, 0) != EntrySignature)
            {
                throw Damaged();
            }
            var (name, extra, comment) = (U16(rest.Span, 28), U16(rest.Span, 30), U16(rest.Span, 32));
            var length = EntryLength + name + extra + comment;
            if (length > rest.Length)
            {
                throw Damaged();
            }
            entries.Add(Entry(rest.Span[..EntryLength], rest.Slice(EntryLength, name), rest.Span.Slice(EntryLength + name, extra)));
            rest = rest[length..];
        }
        return rest.IsEmpty ? entries : throw Damaged();
    }

    private ZipEntry Entry(ReadOnlySpan<byte> fixedPart, ReadOnlyMemory<byte> rawName, ReadOnlySpan<byte> extra)
    {
        var flags = U16(fixedPart, 8);
        var wide = Zip64(extra);
        var length = Wide(U32(fixedPart, 24), ref wide);
        var packed = Wide(U32(fixedPart, 20), ref wide);
        var header = Wide(U32(fixedPart, 42), ref wide);
        return new(NameOf(rawName.Span, flags), length)
        {
            PackedLength = packed,
            Header = header,
            Crc = U32(fixedPart, 16),
            Method = U16(fixedPart, 10),
            Flags = flags,
            Attributes = U32(fixedPart, 38),
            RawName = rawName,
        };
    }

    // APPNOTE 4.5.3: only the fields that do not fit into 32 bits stand here, in this order.
    private long Wide(uint field, ref ReadOnlySpan<byte> wide)
    {
        if (field != uint.MaxValue)
        {
            return field;
        }
        var value = wide.Length >= 8 ? U64(wide, 0) : throw Damaged();
        wide = wide[8..];
        return value >= 0 ? value : throw Damaged();
    }

    private static ReadOnlySpan<byte> Zip64(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            var length = Math.Min(U16(extra, 2), extra.Length - 4);
            if (U16(extra, 0) == Zip64Field)
            {
                return extra.Slice(4, length);
            }
            extra = extra[(4 + length)..];
        }
        return [];
    }

    // Much is written in UTF-8 without saying so.
    private string NameOf(ReadOnlySpan<byte> raw, int flags)
    {
        try
        {
            return strict.GetString(raw);
        }
        catch (DecoderFallbackException) when ((flags & Utf8Flag) == 0)
        {
            return string.Concat(raw.ToArray().Select(b => b < 0x80 ? (char)b : Cp437[b - 0x80]));
        }
        catch (DecoderFallbackException)
        {
            throw new FileRefusedException($"{file} holds a file whose name is not text.");
        }
    }

    private byte[] Bytes(long at, int length)
    {
        zip.Position = Within(at, length);
        var bytes = new byte[length];
        zip.ReadExactly(bytes);
        return bytes;
    }

    private long Within(long at, int length) => at >= 0 && at <= zip.Length - length ? at : throw Damaged();

    private FileRefusedException Damaged() => new($"{file} is not a whole zip package; it may have been cut off or damaged on its way.");

    private static ushort U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static long U64(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes[at..]);
}
