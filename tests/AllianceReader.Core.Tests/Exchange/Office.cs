using AllianceReader.Exchange;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace AllianceReader.Core.Tests.Exchange;

/// <summary>Files for Word and Excel, held against Microsoft's own schemas.</summary>
internal static class Office
{
    public static async Task<MemoryStream> Write(string format, LibrarySnapshot snapshot)
    {
        var stream = new MemoryStream();
        await Exporters.Find(format)!.Write(snapshot, stream);
        stream.Position = 0;
        return stream;
    }

    public static void AssertIsValidWord(Stream docx)
    {
        using var document = WordprocessingDocument.Open(docx, isEditable: false);
        AssertIsValid(document);
    }

    public static void AssertIsValidSpreadsheet(Stream xlsx)
    {
        using var document = SpreadsheetDocument.Open(xlsx, isEditable: false);
        AssertIsValid(document);
    }

    private static void AssertIsValid(OpenXmlPackage document)
    {
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document)
            .Take(5)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
        Assert.Empty(errors);
    }
}
