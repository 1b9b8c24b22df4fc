using System.Text;
using System.Text.RegularExpressions;

namespace AllianceReader.Core.Tests.Annotations.Anchoring.Cases;

/// <summary>The essays of a folder as one text of blocks, about 6,000 words.</summary>
internal static partial class Essays
{
    public static string Of(string folder) =>
        string.Join("\n\n", Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(file => Blocks(File.ReadAllText(file))));

    private static string Blocks(string text) =>
        BlankLines().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal), "\n\n").Trim().Normalize(NormalizationForm.FormC);

    [GeneratedRegex(@"\n\s*\n+")]
    private static partial Regex BlankLines();
}
