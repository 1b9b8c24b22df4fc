using System.Text;

namespace AllianceReader.Exchange.Previews;

/// <summary>Previews by format. A format that nothing is registered for has none, and is exported all the same.</summary>
public static class Previews
{
    /// <summary>What is shown of a library: enough to see what one will get.</summary>
    private const int Essays = 2;
    private const int Passages = 6;

    /// <summary>UTF-16 units of a file that is shown as text.</summary>
    private const int Characters = 4000;

    private static readonly Dictionary<string, Func<byte[], Preview?>> Readers = new(StringComparer.Ordinal)
    {
        ["markdown"] = file => ReadNote.Of(Text(file)),
        ["obsidian"] = ReadNote.OfVault,
        ["pandoc"] = file => TextOf(file),
        ["docx"] = ReadWord.Of,
        ["docx-report"] = ReadWord.Of,
        ["csv"] = ReadTable.Of,
        ["xlsx"] = ReadTable.Of,
        ["jsonld"] = file => TextOf(file),
        ["qdpx"] = ReadProject.Of,
        ["qdc"] = ReadProject.OfCodebook,
        ["ris"] = file => ReadReferences.Of(Text(file)),
        ["bibtex"] = file => TextOf(file),
        ["csl-json"] = file => TextOf(file),
    };

    // A sheet's rows are the same in both its files.
    private static readonly Dictionary<string, IExporter> Written = new(StringComparer.Ordinal) { ["xlsx"] = new CsvExport() };

    /// <returns>Null where this format has no preview, or where there is nothing to be shown.</returns>
    public static async Task<Preview?> Of(IExporter exporter, LibrarySnapshot snapshot)
    {
        if (snapshot.Counts.Articles == 0)
        {
            return null;
        }
        if (exporter is HtmlExport)
        {
            // Written when the frame asks for it, and not before.
            return new PagePreview();
        }
        return !Readers.TryGetValue(exporter.Format, out var read) ? null : read(await Begin(Written.GetValueOrDefault(exporter.Format) ?? exporter, snapshot));
    }

    /// <summary>The file of its beginning alone.</summary>
    public static async Task<byte[]> Begin(IExporter exporter, LibrarySnapshot snapshot)
    {
        using var file = new MemoryStream();
        await exporter.Write(snapshot.Beginning(Essays, Passages), file);
        return file.ToArray();
    }

    private static TextPreview TextOf(byte[] file)
    {
        var text = Text(file);
        var end = Math.Min(text.Length, Characters);
        return new(text[..(end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)], end < text.Length);
    }

    private static string Text(byte[] file) => Encoding.UTF8.GetString(file).TrimStart('\uFEFF');
}
