namespace AllianceReader.Corpus;

/// <summary>
/// How a publisher sets an essay. Recognizes it by structure and by words that any text of that layout has, never by a file's
/// name or hash.
/// </summary>
public interface ILayout
{
    /// <summary>As <see cref="ArticleDraft.Layout"/>.</summary>
    string Name { get; }

    /// <param name="source">At least one line.</param>
    bool Recognizes(SourceLines source);

    /// <summary>Says of each line what it is there for; a line that nothing is said of is a paragraph of the body.</summary>
    LayoutReading Read(SourceLines source);
}
