using System.IO.Compression;
using System.Text;
using AllianceReader.Exchange.Refi;

namespace AllianceReader.Exchange;

/// <summary>
/// A REFI-QDA project (1.5): essays as sources, themes as nested codes, passages as selections in code points, margin notes as notes. The
/// plain texts stand in the folder <c>sources</c>, in lower case, since ATLAS.ti finds it by no other name; UTF-8 with LF and no byte order
/// mark, since each program counts the others differently.
/// </summary>
public sealed class QdpxExport : IExporter
{
    public string Format => "qdpx";

    public string Title => "Project (REFI-QDA)";

    public string Purpose => "Essays, themes, passages and notes, for NVivo, ATLAS.ti, MAXQDA or QualCoder.";

    public string MediaType => "application/zip";

    public string Extension => "qdpx";

    public async Task Write(LibrarySnapshot snapshot, Stream output)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        await WriteProject(zip, snapshot);
        foreach (var (article, _) in snapshot.Articles)
        {
            await WriteSource(zip, $"sources/{StableGuid.Source(article.Slug)}.txt", article.Text, snapshot.Taken);
        }
    }

    private static async Task WriteProject(ZipArchive zip, LibrarySnapshot snapshot)
    {
        await using var entry = await Entry(zip, "project.qde", snapshot.Taken).OpenAsync();
        await using var xml = RefiXml.To(entry);
        await new RefiProject(snapshot, xml).Write();
        await xml.FlushAsync();
    }

    private static async Task WriteSource(ZipArchive zip, string path, string text, DateTimeOffset taken)
    {
        await using var entry = await Entry(zip, path, taken).OpenAsync();
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text));
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string path, DateTimeOffset taken)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = taken.ToUniversalTime();
        return entry;
    }
}
