namespace AllianceReader.Exchange.NoteMarkdown;

/// <summary>What another program's Markdown takes for markup.</summary>
internal abstract class MarkdownDialect
{
    /// <summary>What ends a line that is to be broken there.</summary>
    public abstract string HardBreak { get; }

    /// <summary>Words such that they come out as those words.</summary>
    /// <param name="text">Of one line.</param>
    /// <param name="opensLine">Whether a line begins with it, where more is markup.</param>
    public abstract string Words(string text, bool opensLine);

    /// <summary>A line of code, in which nothing can be escaped.</summary>
    public virtual string Code(string line) => line;

    public string Line(string text) => Words(text, opensLine: true);
}
