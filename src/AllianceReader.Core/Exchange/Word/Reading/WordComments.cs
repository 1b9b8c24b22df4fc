using AllianceReader.Exchange.Packages;

namespace AllianceReader.Exchange.Word;

/// <summary>
/// Trust boundary: reads a Word file that somebody sent, for its text and comments. Insertions count, deletions do not. Pictures, text
/// boxes and foot notes are left out; nothing is fetched, nothing is run.
/// </summary>
public static class WordComments
{
    /// <param name="docx">Seekable; stays the caller's.</param>
    /// <param name="file">What to call it in a refusal.</param>
    /// <exception cref="FileRefusedException">Not a Word file, damaged, or more than one may hold.</exception>
    public static ReviewedDocument Read(Stream docx, string file)
    {
        var package = new WordPackage(SafeZip.Open(docx, file), file);
        var body = package.ReadDocument();
        var comments = package.ReadComments();
        return new Assemble(body, comments).Document();
    }
}
