using System.IO.Compression;

namespace AllianceReader.Exchange.Packages;

/// <summary>Gives an entry's bytes as far as they are as declared. <see cref="ZipArchive"/> checks neither length nor sum.</summary>
internal sealed class CheckedStream(Stream packed, ZipEntry entry, string called) : Stream
{
    private readonly Stream unpacked = entry.IsStored ? packed : new DeflateStream(packed, CompressionMode.Decompress);
    private long read;
    private uint sum = Crc32.Start;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => entry.Length;

    public override long Position { get => read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <exception cref="FileRefusedException">They are more, fewer or others than declared.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }
        var got = Unpack(buffer);
        read += got;
        sum = Crc32.Add(sum, buffer[..got]);
        if (read > entry.Length)
        {
            throw new FileRefusedException($"{called} is longer than it says.");
        }
        if (got == 0)
        {
            RequireWhole();
        }
        return got;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }
        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return unpacked.Read(buffer);
        }
        catch (InvalidDataException damaged)
        {
            throw new FileRefusedException($"{called} is damaged and cannot be unpacked.", damaged);
        }
    }

    private void RequireWhole()
    {
        if (read < entry.Length)
        {
            throw new FileRefusedException($"{called} is shorter than it says.");
        }
        if (Crc32.End(sum) != entry.Crc)
        {
            throw new FileRefusedException($"{called} is damaged: its checksum is wrong.");
        }
    }
}
