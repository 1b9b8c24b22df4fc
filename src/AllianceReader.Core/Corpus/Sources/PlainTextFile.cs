namespace AllianceReader.Corpus.Sources;

/// <summary>Text without structure of its own; what nothing else recognizes.</summary>
internal sealed class PlainTextFile : ISourceFormat
{
    public string Name => SourceText.Plain;

    public bool Recognizes(ReceivedFile file) => !file.IsZip;

    public SourceText Read(ReceivedFile file)
    {
        var decoding = Decode.Bytes(file.Name, file.Bytes.Span, file.Encoding);
        return file.ToText(Name, decoding.Encoding, LinesOf(file.Name, decoding.Text));
    }

    /// <exception cref="SourceRejectedException">More lines than an essay may have.</exception>
    public static SourceLines LinesOf(string file, string text) =>
        Math.Max(text.AsSpan().Count('\n'), text.AsSpan().Count('\r')) > SourceText.MostLines
            ? throw new SourceRejectedException($"{file} has more than {SourceText.MostLines:N0} lines, the most that an essay may have.")
            : SourceLines.Of(text);
}
