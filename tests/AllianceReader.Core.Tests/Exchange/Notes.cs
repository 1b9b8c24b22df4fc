using System.Text.Json;
using AllianceReader.Annotations;
using AllianceReader.Support;

namespace AllianceReader.Core.Tests.Exchange;

/// <summary>What an export has to give back to the letter.</summary>
internal sealed record Kept(string Id, string Quote, string Themes, string Note)
{
    public static Kept Of(Annotation annotation) =>
        new(annotation.Id, annotation.Quote?.Exact ?? "", string.Join(' ', annotation.Themes), annotation.Note);
}

/// <summary>Texts that have broken other people's files.</summary>
internal static class Notes
{
    private static readonly string[] Own =
    [
        "한국어 메모", "ملاحظة بالعربية", "הערה בעברית", "🤝👩‍👩‍👧🇰🇷", "e\u0301 ≠ é", "\u202eevil\u202c", "\ufeffbom", "a\u2028b\u2029c", "\u00a0padded\u00a0",
        "\n\nbegins with blank lines", "ends with blank lines\n\n\n", "  begins with blanks", "ends with blanks  ", "\tbegins with a tab", "a\n  \nb", "\n", " ",
        "```\nan open fence", "<!-- an open comment", "<script>alert(1)</script>", "---\ntitle: x\n---", "> quote\n- list\n1. list", "# heading\n\nsetext\n===\n\nsetext\n---",
        "=1+1", "'=1+1", "''=1", "'tis", "+1", "-1", "@sum", "\t=1", "＝1", "a,\"b\";c", "\"", "[x]: http://example.org\n\n[x]", "- ¶ 1 · [open](http://localhost:5170/read/a#a-b) · me",
        "  - ¶ 1 · [open](http://localhost:5170/read/a#a-b) · me", "\\", "&amp; &lt;", "a\\\nb", string.Concat(Enumerable.Repeat("동맹 and *more*\n", 3000)), new('가', NoteText.Longest),
    ];

    /// <summary>Also the big list of naughty strings where the kit stands, but for those that no note may hold.</summary>
    public static IReadOnlyList<string> Naughty { get; } = [.. Own.Concat(BigList()).Where(note => note.Length > 0 && IsAccepted(note)).Select(note => NoteText.Accept(note))];

    private static string[] BigList()
    {
        var file = Path.Combine(Repository.Shared, "kits", "hostile", "blns.json");
        return File.Exists(file) ? JsonSerializer.Deserialize<string[]>(File.ReadAllText(file))! : [];
    }

    private static bool IsAccepted(string note)
    {
        try
        {
            NoteText.Accept(note);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }
}
