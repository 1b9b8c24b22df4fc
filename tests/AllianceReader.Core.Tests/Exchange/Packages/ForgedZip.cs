using System.IO.Compression;
using System.Text;

namespace AllianceReader.Core.Tests.Exchange.Packages;

/// <summary>Writes zip packages field by field, so that each of them may lie.</summary>
internal sealed class ForgedZip
{
    private readonly MemoryStream bytes = new();
    private readonly MemoryStream directory = new();
    private int count;

    public static MemoryStream With(params (string Name, string Content)[] files)
    {
        var zip = new ForgedZip();
        foreach (var (name, content) in files)
        {
            zip.Add(name, Encoding.UTF8.GetBytes(content));
        }
        return zip.Close();
    }

    /// <param name="says">Its unpacked length as declared; null for the truth.</param>
    /// <param name="localName">As the local header has it; null for the same.</param>
    /// <param name="at">Where the table of contents says that it lies; null for the truth.</param>
    public ForgedZip Add(
        string name, byte[] content, long? says = null, int flags = 1 << 11, int method = 8, uint? crc = null, uint attributes = 0,
        string? localName = null, long? at = null, byte[]? rawName = null, int? packedSays = null)
    {
        var packed = method == 8 ? Deflate(content) : content;
        var (inDirectory, inHeader) = (rawName ?? Encoding.UTF8.GetBytes(name), rawName ?? Encoding.UTF8.GetBytes(localName ?? name));
        var header = at ?? bytes.Position;
        var sum = crc ?? Sum(content);
        Write(bytes, 0x04034B50u, (ushort)20, (ushort)flags, (ushort)method, 0u, sum, (uint)packed.Length, (uint)content.Length, (ushort)inHeader.Length, (ushort)0);
        bytes.Write(inHeader);
        bytes.Write(packed);
        Write(directory, 0x02014B50u, (ushort)(3 << 8), (ushort)20, (ushort)flags, (ushort)method, 0u, sum, (uint)(packedSays ?? packed.Length), (uint)(says ?? content.Length));
        Write(directory, (ushort)inDirectory.Length, (ushort)0, (ushort)0, (ushort)0, (ushort)0, attributes, (uint)header);
        directory.Write(inDirectory);
        count++;
        return this;
    }

    /// <param name="says">How many entries it claims; null for the truth.</param>
    public MemoryStream Close(int? says = null)
    {
        var start = bytes.Position;
        directory.WriteTo(bytes);
        var number = (ushort)(says ?? count);
        Write(bytes, 0x06054B50u, (ushort)0, (ushort)0, number, number, (uint)directory.Length, (uint)start, (ushort)0);
        bytes.Position = 0;
        return bytes;
    }

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content);
        }
        return packed.ToArray();
    }

    private static void Write(Stream stream, params object[] fields)
    {
        foreach (var field in fields)
        {
            stream.Write(field switch
            {
                ushort two => BitConverter.GetBytes(two),
                uint four => BitConverter.GetBytes(four),
                _ => throw new ArgumentException("Two or four bytes.", nameof(fields)),
            });
        }
    }

    // Bit by bit, so that the reader's own sum is not measured by itself.
    private static uint Sum(byte[] content)
    {
        var sum = uint.MaxValue;
        foreach (var one in content)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
            }
        }
        return ~sum;
    }
}
