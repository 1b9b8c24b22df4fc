using AllianceReader.Corpus.Sources.Epub;
using AllianceReader.Exchange;
using AllianceReader.Exchange.Packages;

namespace AllianceReader.Corpus.Sources.Zip;

/// <summary>A zip of essays: each file in it that may be one is a source of its own. What else is in it is passed over.</summary>
internal sealed class ZippedFiles : ISourceContainer
{
    public bool Recognizes(ReceivedFile file) => file.IsZip && !Book.Is(file) && file.Zip.Find("word/document.xml") is null;

    public IEnumerable<ReceivedFile> Unpack(ReceivedFile file)
    {
        var entries = file.Zip.Entries.Where(MayBeAnEssay).ToList();
        return entries.Count > 0
            ? entries.Select(entry => Read(file, entry))
            : throw new SourceRejectedException($"{file.Name} is a zip package, and holds nothing that is read here.");
    }

    // A browser saves a page's pictures, frames and scripts in a folder beside it; a Mac adds a shadow of each file.
    private static bool MayBeAnEssay(ZipEntry entry) => SourceFormats.Endings.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase)
        && !entry.Name.Split('/').Any(part => part is "__MACOSX" or ['.', ..]) && !entry.Name.Contains("_files/", StringComparison.Ordinal);

    private static ReceivedFile Read(ReceivedFile file, ZipEntry entry)
    {
        var name = $"{file.Name}/{entry.Name}";
        return entry switch
        {
            _ when Path.GetExtension(entry.Name).Equals(".zip", StringComparison.OrdinalIgnoreCase) => ReceivedFile.Refused(name, $"{name} is a zip within a zip, and is not opened."),
            { Length: 0 } => ReceivedFile.Refused(name, $"{name} is empty."),
            { Length: > SourceFile.LargestPackage } => ReceivedFile.Refused(name, $"{name} is larger than {SourceFile.LargestPackage / (1024 * 1024)} MB, the most that is read of one file."),
            _ => Unpacked(file, entry, name),
        };
    }

    private static ReceivedFile Unpacked(ReceivedFile file, ZipEntry entry, string name)
    {
        try
        {
            // A book in it stays whole: chapters of many books at once are nobody's wish.
            var bytes = file.Zip.Read(entry);
            var most = ReceivedFile.MostOf(bytes);
            return bytes.Length > most ? ReceivedFile.Refused(name, $"{name} is larger than {most / (1024 * 1024)} MB, the most that an essay may have.")
                : new() { Name = name, Bytes = bytes, Encoding = file.Encoding, Chapters = false };
        }
        catch (FileRefusedException refused)
        {
            return ReceivedFile.Refused(name, refused.Message);
        }
    }
}
