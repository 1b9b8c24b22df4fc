namespace AllianceReader.Sqlite.Journal;

/// <summary>One file of the journal, as far as it can be believed.</summary>
/// <param name="Last">The number of its last good line; that before its first where it has none.</param>
/// <param name="Hash">Of that line.</param>
/// <param name="End">Bytes, up to the end of that line.</param>
/// <param name="Claimed">The highest number that any line says it has, also of lines that are damaged.</param>
internal sealed record Segment(string File, JournalHeader Header, long Last, string Hash, long End, long Claimed)
{
    /// <summary>Something follows that is no good line and was not merely cut off in writing.</summary>
    public bool IsBroken { get; init; }

    /// <summary>A line was begun and not finished.</summary>
    public bool IsCutOff { get; init; }

    /// <returns>Null where not even its first line can be read.</returns>
    public static Segment? Read(string file, bool thoroughly) => (thoroughly ? null : ByItsEnd(file)) ?? LineByLine(file);

    /// <summary>Its good lines after a number, in order.</summary>
    public IEnumerable<JournalLine> Lines(long after)
    {
        var hash = Header.From;
        var sequence = Header.After;
        foreach (var (line, _) in JournalLines.Of(File).Skip(1))
        {
            if (sequence == Last || !Chained.Holds(hash, line))
            {
                yield break;
            }
            hash = Chained.HashOf(line);
            if (++sequence > after)
            {
                yield return JournalLine.Read(line, Header.Version);
            }
        }
    }

    /// <returns>The hash of a line by its number; null where it is not here.</returns>
    public string? HashAt(long sequence)
    {
        if (sequence == Header.After)
        {
            return Header.From;
        }
        return sequence == Last ? Hash : JournalLines.Of(File).Skip(1).Where((_, nth) => Header.After + nth + 1 == sequence).Select(one => Chained.HashOf(one.Line)).FirstOrDefault();
    }

    private static Segment? ByItsEnd(string file)
    {
        if (ReadHeader(file) is not { } header || JournalLines.LastTwo(file) is not var (before, last, end)
            || before.Length < Chained.Shortest || !Chained.Holds(JournalHeader.Read(before) is null ? Chained.HashOf(before) : header.From, last) || JournalLine.Claimed(last) is not { } sequence)
        {
            return null;
        }
        return new(file, header, sequence, Chained.HashOf(last), end, sequence) { IsCutOff = end < new FileInfo(file).Length };
    }

    private static Segment? LineByLine(string file)
    {
        Segment? read = null;
        var end = 0L;
        foreach (var (line, lineEnd) in JournalLines.Of(file))
        {
            if (read is null)
            {
                if (JournalHeader.Read(line) is not { } header)
                {
                    return null;
                }
                read = new(file, header, header.After, header.From, lineEnd, header.After);
            }
            else if (!read.IsBroken && Chained.Holds(read.Hash, line))
            {
                read = read with { Last = read.Last + 1, Hash = Chained.HashOf(line), End = lineEnd, Claimed = read.Last + 1 };
            }
            else
            {
                read = read with { IsBroken = true, Claimed = Math.Max(read.Claimed, JournalLine.Claimed(line) ?? 0) };
            }
            end = lineEnd;
        }
        return read is null ? null : read with { IsCutOff = end < new FileInfo(file).Length };
    }

    private static JournalHeader? ReadHeader(string file) => JournalLines.Of(file).Select(one => JournalHeader.Read(one.Line)).FirstOrDefault();
}
