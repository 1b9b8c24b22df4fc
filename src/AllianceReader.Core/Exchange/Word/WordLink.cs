namespace AllianceReader.Exchange.Word;

/// <summary>
/// A link as a field (17.16.5.25), and in comments as a relationship: LibreOffice shows the instructions of fields in comments as text.
/// Trust boundary: an address in a field ends at a quotation mark, so only what <see cref="Uri"/> has escaped gets in.
/// </summary>
internal static class WordLink
{
    public const string Style = "Hyperlink";

    private const string Instruction = " HYPERLINK \"";

    public static void Begin(WordXml word, Uri address)
    {
        if (word.HasRelationships)
        {
            word.BeginHyperlink(address);
        }
        else
        {
            word.Begin("fldSimple").With("instr", $"{Instruction}{Escaped(address)}\" ");
        }
    }

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
        if (parts.Length < 3 || !parts[0].Trim().Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        // A place within stands apart.
        return parts.Length >= 5 && parts[2].Trim() == "\\l" ? $"{parts[1]}#{parts[3]}" : parts[1];
    }

    private static string Escaped(Uri uri) => uri.AbsoluteUri;
}
