using System.Text;

namespace AllianceReader.Web.Tests.Importing;

/// <summary>A PDF of one page, by hand.</summary>
internal static class Pdf
{
    public static byte[] Of(string words, string title, string author)
    {
        var lines = string.Concat(words.Split(' ').Chunk(8).Select(line => $"({Escaped(string.Join(' ', line))}) Tj T* "));
        var drawn = $"BT /F 12 Tf 14 TL 50 700 Td {lines}ET";
        return Encoding.Latin1.GetBytes(
            "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>endobj\n"
            + $"4 0 obj<</Length {drawn.Length}>>stream\n{drawn}\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
            + $"6 0 obj<</Title({Escaped(title)})/Author({Escaped(author)})>>endobj\ntrailer<</Root 1 0 R/Info 6 0 R>>\n");
    }

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
}
