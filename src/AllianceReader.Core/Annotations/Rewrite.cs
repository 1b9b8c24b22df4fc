using AllianceReader.Annotations.Anchoring;
using AllianceReader.Articles;

namespace AllianceReader.Annotations;

/// <summary>How an essay's text became another, with every earlier text at hand. Each is compared once, for all annotations that follow.</summary>
/// <param name="textOf">The text of an earlier revision by its number; null when there is none.</param>
public sealed class Rewrite(Article old, Article revised, Func<int, string?> textOf)
{
    private readonly Dictionary<int, RevisionDiff?> differences = [];

    /// <param name="old">The only earlier text there is.</param>
    public Rewrite(Article old, Article revised)
        : this(old, revised, _ => null)
    {
    }

    public Article Old { get; } = old;

    public Article Revised { get; } = revised;

    /// <returns>Null when the text of that revision is not known.</returns>
    public RevisionDiff? From(int revision)
    {
        if (!differences.TryGetValue(revision, out var difference))
        {
            var text = revision == Old.Revision ? Old.Text : textOf(revision);
            differences[revision] = difference = text is null ? null : new(text, Revised.Text);
        }
        return difference;
    }
}
