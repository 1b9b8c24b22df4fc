namespace AllianceReader.Exchange.Packages;

/// <summary>The checksum of zip packages (ISO 3309, reflected, polynomial EDB88320), eight bytes at a step: some 2 GB/s.</summary>
internal static class Crc32
{
    public const uint Start = uint.MaxValue;

    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[][] tables = MakeTables();

    public static uint Add(uint sum, ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = sum ^ BitConverter.ToUInt32(bytes);
            sum = tables[7][low & 0xFF] ^ tables[6][(low >> 8) & 0xFF] ^ tables[5][(low >> 16) & 0xFF] ^ tables[4][low >> 24]
                ^ tables[3][bytes[4]] ^ tables[2][bytes[5]] ^ tables[1][bytes[6]] ^ tables[0][bytes[7]];
        }
        foreach (var one in bytes)
        {
            sum = (sum >> 8) ^ tables[0][(sum ^ one) & 0xFF];
        }
        return sum;
    }

    public static uint End(uint sum) => ~sum;

    private static uint[][] MakeTables()
    {
        var made = Enumerable.Range(0, 8).Select(_ => new uint[256]).ToArray();
        for (var value = 0u; value < 256; value++)
        {
            var sum = value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ Polynomial;
            }
            made[0][value] = sum;
        }
        for (var table = 1; table < 8; table++)
        {
            for (var value = 0; value < 256; value++)
            {
                var before = made[table - 1][value];
                made[table][value] = (before >> 8) ^ made[0][before & 0xFF];
            }
        }
        return made;
    }
}
