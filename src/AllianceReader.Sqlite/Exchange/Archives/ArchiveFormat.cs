using System.Text;

namespace AllianceReader.Sqlite.Exchange.Archives;

/// <summary>What stands in the archive's FORMAT.md.</summary>
internal static class ArchiveFormat
{
    public const string File = "FORMAT.md";

    public static string Text { get; } = Made();

    private static string Made()
    {
        var text = new StringBuilder(
            """
            # An AllianceReader library, archived

            Everything that a library holds, in files that any program reads. AllianceReader makes an equal library of it:
            `import ARCHIVE.zip` with an empty library.

            - Files that end in `.jsonl` are JSON Lines (https://jsonlines.org): UTF-8, one object a line, LF. A property that is missing has no value.
            - Offsets are in UTF-16 units, as the library keeps them, but for `start` and `end` in annotations.jsonl, which count Unicode code points.
              Ranges leave their end out. The article text is the blocks of the essay's current revision, joined by a blank line.
            - Times are ISO 8601 in UTC.
            - What can be made from these files is left out: counts, and what search looks through.
            - `sources/` holds the files that essays were read from, byte for byte; `sources.jsonl` says which is whose.
            - `manifest.json` says which version of this format it is (`version`), which version of the library (`libraryVersion`), how much there is,
              and of each file its length in bytes and its SHA-256. A file that is not as it says is refused.

            """);
        foreach (var file in ArchiveFiles.All)
        {
            Append(text, file.Name, file.Holds, file.Columns.Select(column => (column.Name, column.Means)));
            if (file.Name == ArchiveFiles.Annotations)
            {
                text.Append("| `start`, `end` | Where the passage stands, in code points; made from the others, and not read back. |\n");
            }
        }
        Append(text, SourceFiles.List, "The files that texts were read from.", SourceFiles.Properties);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder text, string name, string holds, IEnumerable<(string Name, string Means)> properties)
    {
        text.Append("\n## ").Append(name).Append("\n\n").Append(holds).Append("\n\n| property | what it is |\n| --- | --- |\n");
        foreach (var (property, means) in properties)
        {
            text.Append("| `").Append(property).Append("` | ").Append(means).Append(" |\n");
        }
    }
}
