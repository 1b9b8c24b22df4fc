using AllianceReader.Corpus;

namespace AllianceReader.Web.Fetching;

/// <param name="Address">Where it was found in the end.</param>
/// <param name="MediaType">As its site says, lower case; null where it does not.</param>
/// <param name="Charset">As its site says; null where it does not.</param>
public sealed record FetchedPage(Uri Address, string? MediaType, string? Charset, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>For a page that has no name of its own.</summary>
    private const string NoName = "index";

    /// <summary>As a browser would call the file: the last part of the address, with an ending that tells what it is.</summary>
    public string FileName
    {
        get
        {
            var last = Uri.UnescapeDataString(Address.AbsolutePath.TrimEnd('/').Split('/')[^1]);
            var name = Path.GetFileName(last.Replace('\\', '/')) is { Length: > 0 } own ? own : NoName;
            var ending = MediaType switch
            {
                "text/plain" => ".txt",
                "text/markdown" => ".md",
                "application/pdf" => ".pdf",
                _ => ".html",
            };
            return Path.HasExtension(name) && !int.TryParse(Path.GetExtension(name)[1..], out _) ? name : name + ending;
        }
    }

    public SourceFile Source => new(FileName, () => new MemoryStream(Bytes.ToArray(), writable: false)) { Address = Address, Charset = Charset };
}
