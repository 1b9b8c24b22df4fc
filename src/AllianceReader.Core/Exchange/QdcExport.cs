using AllianceReader.Exchange.Refi;

namespace AllianceReader.Exchange;

/// <summary>A REFI-QDA codebook: the themes alone, with their definitions.</summary>
public sealed class QdcExport : IExporter
{
    public string Format => "qdc";

    public string Title => "Codebook (REFI-QDA)";

    public string Purpose => "The themes with their definitions, for another project in NVivo, ATLAS.ti, MAXQDA or QualCoder.";

    public string MediaType => "application/xml";

    public string Extension => "qdc";

    /// <exception cref="RefusedException">There is no theme: the format knows no empty codebook.</exception>
    public async Task Write(LibrarySnapshot snapshot, Stream output)
    {
        if (snapshot.Themes.Count == 0)
        {
            throw new RefusedException("format", "There are no themes yet, and a codebook file (.qdc) has to hold one or more.");
        }
        await using var xml = RefiXml.To(output);
        xml.Begin("CodeBook", RefiXml.CodebookNamespace);
        xml.Attribute("origin", RefiXml.Origin);
        new RefiCodes(snapshot.Themes).Write(xml, memos: false);
        xml.End();
        await xml.FlushAsync();
    }
}
