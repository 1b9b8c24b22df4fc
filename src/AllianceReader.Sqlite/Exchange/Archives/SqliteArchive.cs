using System.IO.Compression;
using AllianceReader.Exchange;
using AllianceReader.Sqlite.Storage;

namespace AllianceReader.Sqlite.Exchange.Archives;

internal sealed class SqliteArchive(Readers readers, Writer? writer) : IArchive
{
    public Task<ArchiveCounts> Write(Stream output, DateTimeOffset at) => Task.Run(() =>
    {
        // To a file of our own first: what goes out has been read back.
        using var draft = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        var counts = readers.Read(db => Write(db, draft, at));
        draft.Position = 0;
        draft.CopyTo(output);
        return counts;
    });

    public Task<bool> CanRestore() => Task.FromResult(readers.Read(RestoreArchive.IsEmpty));

    public Task<ArchiveCounts> Restore(Stream zip, string file) => Task.Run(async () =>
    {
        var package = ArchivePackage.Open(zip, file);
        return await writer.ToWrite(db => RestoreArchive.Into(db, package));
    });

    // Rows that repeat themselves endlessly pack so tightly that they would be taken for a bomb on the way back; such a library goes unpacked.
    private static ArchiveCounts Write(Microsoft.Data.Sqlite.SqliteConnection db, FileStream draft, DateTimeOffset at)
    {
        var counts = WriteArchive.Of(db, draft, at);
        try
        {
            _ = ArchivePackage.Open(draft, "The archive");
        }
        catch (FileRefusedException)
        {
            draft.SetLength(0);
            counts = WriteArchive.Of(db, draft, at, CompressionLevel.NoCompression);
            _ = ArchivePackage.Open(draft, "The archive");
        }
        return counts;
    }
}
