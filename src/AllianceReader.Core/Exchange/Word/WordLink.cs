namespace AllianceReader.Exchange.Word;

/// <summary>
/// A link as a field (17.16.5.25): a relationship for each of thousands would have to be kept until the end of the part. Trust boundary:
/// an address in a field ends at a quotation mark, so only what <see cref="Uri"/> has escaped gets in.
/// </summary>
internal static class WordLink
{
    public const string Style = "Hyperlink";

    private const string Instruction = " HYPERLINK \"";

    public static void Begin(WordXml word, Uri address) => word.Begin("fldSimple").With("instr", $"{Instruction}{Escaped(address)}\" ");

    public static void Write(WordXml word, string words, string address, RunLook look)
    {
        if (Web(address) is not { } uri)
        {
            WordRun.Write(word, words, look);
            return;
        }
        Begin(word, uri);
        WordRun.Write(word, words, look with { Style = Style });
        word.End();
    }

    /// <returns>Null for what leads nowhere, or runs something.</returns>
    public static Uri? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeMailto)
        && !Escaped(uri).Any(c => c is '"' or '\\' || char.IsControl(c)) ? uri : null;

    /// <returns>The address of a field's instruction; null where it is no link.</returns>
    public static string? AddressOf(string? instruction)
    {
        var parts = instruction?.Split('"') ?? [];
        return parts.Length >= 3 && parts[0].Trim().Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase) ? parts[1] : null;
    }

    private static string Escaped(Uri uri) => uri.AbsoluteUri;
}
